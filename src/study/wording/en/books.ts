/** The books of operators, and of who lends them numbers, in English. */

export const books = {
  help: 'What an operator takes in and pays a day; the interval is simulation error only.',
  table: 'The books of an operator, by arm and class',
};

export const lenders = {
  help: 'What all callers of a class that lends numbers earn by it and lose through it a day; the interval is simulation error only. Where nobody lends in the control, the last column is what lending pays.',
  table: 'What lenders of numbers earn and lose, by arm and class',
  income: 'from operators',
  fines: 'fines paid',
  balance: 'balance, own calls included',
  change: 'balance against the control',
};
