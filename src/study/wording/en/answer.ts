/** The answer: of all arms in two sentences, then arm by arm, in English. */

export const answer = {
  oneArm: 'One arm only: there is nothing to compare it with.',
  noData: 'There are no data on unwanted calls answered.',
  best: (arm: string, prevented: string, share: string) =>
    `${arm} prevents most: ${prevented} unwanted answered calls per 100 people and day${share}.`,
  noneBetter: 'No arm is shown to let fewer unwanted calls be answered than the control.',
  costs: (lost: string, worst: string) => `It loses ${lost} of 1,000 wanted calls${worst}.`,
  worstClass: (name: string, lost: string) => `; shown to lose most are those of ${name}: ${lost} of 1,000`,
  largestClass: (name: string, lost: string) =>
    `; the largest estimate is that of ${name}, undecided: ${lost} of 1,000`,
  costsNothing: 'It loses no wanted call in any replication.',
  costsOpen: (lost: string) => `Whether it loses wanted calls is undecided: ${lost} of 1,000.`,
  surelyBest: 'In this world no other arm prevents more (simulation error allowed for).',
  openBest: (arms: string) => `Which one prevents most is not decided: ${arms}.`,
  cheapest: (arm: string, prevented: string) =>
    `Of the arms that are not shown to lose wanted calls, in all or in any class, ${arm} prevents most: ${prevented}.`,
  shareOfControl: (percent: string) => `, ${percent} % of the control’s`,
  details: 'Arm by arm',
};

export const sentences = {
  noData: 'has no data on unwanted calls answered.',
  prevents: (amount: string, share: string) =>
    `prevents ${amount} unwanted answered calls per 100 people and day${share}:`,
  adds: (amount: string) => `adds ${amount} unwanted answered calls per 100 people and day:`,
  same: 'changes nothing in unwanted calls answered, in any replication.',
  movedNobody: (rules: string) => `Its rules that moved nobody: ${rules}.`,
  open: (amount: string) =>
    `leaves it undecided whether it prevents any unwanted calls; estimate ${amount} prevented per 100 people and day.`,
  lostNoData: 'Wanted calls lost: no data.',
  lostNone: 'It loses no wanted call in any replication.',
  lost: (amount: string) => `It loses ${amount} of 1,000 wanted calls:`,
  equivalent: (amount: string) =>
    `changes unwanted calls answered by no more than what matters: ${amount} prevented per 100 people and day.`,
  lostEquivalent: (amount: string) => `It loses ${amount} of 1,000 wanted calls, which does not matter.`,
  lostOpen: (amount: string) => `Whether it loses wanted calls is undecided: ${amount} of 1,000.`,
  noClass: ' No single class is shown to lose calls.',
  hurtMost: ' Shown to be hurt most: ',
  largest: ' Largest estimate: ',
  undecided: ', undecided.',
  ofThousand: (amount: string) => `${amount} of 1,000`,
  besideGained: (amount: string) => ` beside ${amount} gained`,
  gained: (amount: string) =>
    `For 1,000 wanted calls that get through in the control it lets through ${amount} that do not there.`,
  andMore: (count: string) => `; and ${count} more`,
  earns: (amount: string, currency: string, word: string) =>
    `An operator earns ${amount} ${currency} a day ${word} than in the control.`,
};
