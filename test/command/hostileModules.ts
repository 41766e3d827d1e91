/** Third parties' parts of every family for the tiny scenario, which work but for what they do at their sixth turn. */
import type { Family } from '../../src/model/contracts/plugin.ts';

/** What a descriptor says beside what all say. */
const said: Readonly<Record<Family, string>> = {
  caller: "isProtected: false, membersFrom: '', numbersFrom: ''",
  pacing: '',
  list: '',
  'calling-number': "numbersFrom: ''",
  script: 'purposeOf: () => 7',
  evasion: '',
  books: '',
  detector: '',
  rule: "jurisdiction: 'xx', inForce: {from: '2020-01-01'}, status: 'draft', exempt: [], about: [], looksAt: ['time'], enforces: '', obeys: '', suffers: '', examples: []",
};

/** What `create` makes; TURN stands where a turn begins. */
const parts: Readonly<Record<Family, string>> = {
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
export const hostileModule = (family: Family, once: string): string => `export const part = {
  family: '${family}', id: 'mine', version: 1, title: 'Mine', cites: [], needs: [], parameters: {},
  ${said[family]}${said[family] === '' ? '' : ','}
  create(site) { let seen = 0; return { ${parts[family].replace('TURN', `seen += 1; if (seen === 6) { ${once} }`)} }; },
};
`;
