/** What the parts of a third party may answer: anything else would be simulated on as if it were a figure. */
import type { Family } from '../../model/contracts/plugin.ts';
import { callerChecks } from './callerChecks.ts';
import {
  booksChecks,
  callingNumberChecks,
  listChecks,
  pacingChecks,
  scriptChecks,
} from './operatorChecks.ts';
import type { ChecksOf } from './partCheck.ts';
import { ruleChecks } from './ruleChecks.ts';

/** By family; detectors have a guard of their own. */
export const partChecks: Readonly<Partial<Record<Family, ChecksOf>>> = {
  caller: callerChecks,
  pacing: pacingChecks,
  list: listChecks,
  'calling-number': callingNumberChecks,
  script: scriptChecks,
  evasion: () => ({}),
  books: booksChecks,
  rule: ruleChecks,
};
