/** What calls cost whom, the books of operators, and of who lends them numbers, in English. */

export const payers = {
  help: 'All classes together; intervals: simulation error only. Callees give time to ringing and talk. Honest callers pay for line, time, appeals and demands that are never met; a call that an arm loses costs nothing here unless the scenario gives it a price, so read this beside who is hurt.',
  table: 'What calls cost whom',
  change: 'The same against the control',
  time: 'callees’ time',
  fraud: 'callees lose to fraud',
  honest: 'honest callers spend',
  circuits: 'circuits that nobody pays for',
  income: 'carriers take from dialers',
  byClass: 'What it costs an honest caller to reach somebody, by arm and class',
  cost: 'cost',
};

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
