/** What a keyed draw is for: one code a purpose, so that adding a draw in one place never shifts another. Codes are never reused. */
export const DrawPurpose = {
  answer: 1,
  timeToAnswer: 2,
  talk: 3,
  mark: 4,
  markDelay: 5,
  complaint: 6,
  complaintDelay: 7,
  reattempt: 8,
  reattemptDelay: 9,
  releaseSide: 10,
  voicemailGreeting: 11,
  outside: 12,
  outsideAnswer: 13,
  loss: 14,
  fine: 15,
  widerGap: 16,
  ownCall: 17,
  ownCallTalk: 18,
  gap: 20,
  followUpGap: 21,
  cell: 22,
  call: 23,
  lead: 24,
  member: 25,
  memberDay: 26,
  sourceDay: 27,
  clearing: 28,
  newNumber: 29,
  identityCheck: 30,
  account: 31,
  machineDetection: 32,
} as const;
export type DrawPurpose = (typeof DrawPurpose)[keyof typeof DrawPurpose];

/** Codes from here on are a plug-in's own: `ownPurpose + index` of its draw. */
export const ownPurpose: number = 1 << 16;
