/** The text of a scenario up to its callers, whom rules may be about: people, robots that call for marketing, and others as a test needs them. */
export interface RuledWorld {
  /** Rules that the robots keep. */
  readonly keeps?: string;
  readonly evasion?: string;
  /** Lines of further callers. */
  readonly callers?: string;
  readonly days?: number;
  readonly preHistory?: string;
  readonly complaintShare?: number;
}

export const ruledWorld = ({
  keeps = '[]',
  evasion = '[]',
  callers = '',
  days = 3,
  preHistory = '0 d',
  complaintShare = 0.001,
}: RuledWorld): string => `
ringfence: 1
id: rules
title: Rules
world:
  clock: {start: 2026-09-07, days: ${days}, preHistory: ${preHistory}}
  currency: CNY
  numbering:
    mobile-a: {prefix: "+86138", digits: 6, kind: mobile, allocated: 0.8}
  population: {residents: {subscribers: 100, complaintShare: ${complaintShare}}}
  callers:
    people: {use: person}
${callers}
    robots:
      use: operator
      class: robot
      isCompliantWith: ${keeps}
      pacing: {use: fixed-per-day}
      list: {use: random-numbers, blocks: [mobile-a]}
      callingNumber: {use: fixed}
      script: {use: turns, purpose: marketing}
      evasion: ${evasion}
`;
