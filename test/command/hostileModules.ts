/** Third parties' parts of every family for the tiny scenario, which work but for what they do at their sixth turn. */
import { tiny } from './program.ts';

/** What a descriptor says beside what all say. */
const said = {
  caller: "isProtected: false, membersFrom: '', numbersFrom: ''",
  pacing: '',
  list: '',
  'calling-number': "numbersFrom: ''",
  script: 'purposeOf: () => 7',
  evasion: '',
  books: '',
  detector: '',
  rule: "jurisdiction: 'xx', inForce: {from: '2020-01-01'}, status: 'draft', exempt: [], about: [], looksAt: ['time'], enforces: '', obeys: '', suffers: '', examples: []",
} as const;
export type HostileFamily = keyof typeof said;

/** What `create` makes; TURN stands where a turn begins. */
const parts: Readonly<Record<HostileFamily, string>> = {
  caller:
    'ceilingPerSecond: () => 0.01, plan(cell, index, out) { out.isAccepted = true; out.callee = index % site.subscribers.count; TURN }, afterOutcome() {}',
  pacing:
    'lines: 1, ringTimeoutSeconds: 20, nextAttemptSecond(line, now) { TURN return now + 200; }, paidSecondsOn: () => 0, afterOutcome() {}',
  list: 'nextLead(now) { TURN return seen; }, calledNumber: (lead) => lead, passOf: () => 0, afterOutcome() {}',
  'calling-number': 'choose() { TURN return 5; }, afterOutcome() {}',
  script: 'play(slot, isMachine, out) { out.talkSeconds = 9; TURN }',
  evasion: 'review() {}, afterOutcome() { TURN }',
  books: 'price() { TURN return -5; }',
  detector:
    'judge() { TURN return 0; }, afterRelease() {}, afterReport() {}, evidence: () => [], stateBytes: () => 8',
  rule: 'enforce: [], obey(planned, now) { TURN return now; }, sanction: () => 0',
};

/** A module that exports `part`; `once`: what it does at its sixth turn. */
export const hostileModule = (family: HostileFamily, once: string): string => `export const part = {
  family: '${family}', id: 'mine', version: 1, title: 'Mine', cites: [], needs: [], parameters: {},
  ${said[family]}${said[family] === '' ? '' : ','}
  create(site) { let seen = 0; return { ${parts[family].replace('TURN', `seen += 1; if (seen === 6) { ${once} }`)} }; },
};
`;

/** What of the tiny scenario its module replaces. */
const places: Readonly<Record<HostileFamily, readonly [before: string, after: string]>> = {
  caller: ['{use: person}', '{use: person}\n    vans: {use: MODULE}'],
  pacing: ['{use: fixed-per-day, lines: 1, attemptsPerDay: 300}', '{use: MODULE}'],
  list: ['{use: random-numbers, blocks: [mobile-a]}', '{use: MODULE}'],
  'calling-number': ['{use: fixed}', '{use: MODULE}'],
  script: ['{use: turns}', '{use: MODULE}'],
  books: ['books: {use: standard}', 'books: {use: MODULE}'],
  evasion: ['      books: {', '      evasion: [{use: MODULE}]\n      books: {'],
  detector: ['volume-cap, per: day, limitCalls: 50', 'MODULE'],
  rule: ['  callers:\n', '  rules: [{id: cap, use: MODULE}]\n  callers:\n'],
};

/** The tiny scenario with the part in its place. */
export function tinyWithHostile(family: HostileFamily, module: string): string {
  const [before, after] = places[family];
  return tiny.replace(before, after.replace('MODULE', `"./${module}#part"`));
}
