/**
 * The contract of whoever judges a recorded trace: a detector of this program, or something outside that wants its calls in batches.
 *
 * Open loop: what a judge says changes nothing of what follows, so its answers may come late. A replay
 *
 * 1. asks the plan for a judge at the beginning of every recording (the calls of one arm of one replication): it begins with empty state;
 * 2. tells it every event in the order of time, releases and reports before an attempt of the same instant. These three functions are
 *    synchronous. `attempt` names the row of `scores` that belongs to the call;
 * 3. after at most `scores.length` attempts calls `settle`, which is awaited: by then every row below `rows` must hold an integer from 0
 *    to 1 000 000. A detector of this program writes its score at once; a judge outside gathers what it needs of the columns while
 *    the events pass (a slot of the columns is used again after its release) and asks for all scores of the batch here;
 * 4. reads `stateBytes` when the recording is over, and then calls `close`, which is awaited; `close` is called too when anything fails.
 *
 * A judge never sees the truth. What a judge throws, or rejects with, ends the replay under the plan's name with the call that was its
 * turn. `isDeterministic: false` is told with the results.
 */
import type { DetectorPlugin, DetectorSite, Place, ReportCode } from '../../../model/contracts/detector.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import type { CallSlot, Need, NumberIndex } from '../../../model/contracts/plugin.ts';

/** What a judge is given for one recording. */
export interface JudgeSite extends DetectorSite {
  /** Text of a number as it stands in the trace; empty for a withheld one. */
  readonly e164: (number: NumberIndex) => string;
  /** Where the scores of the present batch are written. */
  readonly scores: Int32Array;
}

export interface Judge {
  attempt(slot: CallSlot, row: number): void;
  release(slot: CallSlot): void;
  report(about: NumberIndex, kind: ReportCode, atSecond: number): void;
  /** Every row below `rows` has its score when this is done. */
  settle(rows: number): void | Promise<void>;
  stateBytes(): number;
  close(): void | Promise<void>;
}

/** Who judges, under which name, and from which score on it is an alarm. */
export interface JudgePlan {
  /** Unique in a replay. */
  readonly id: string;
  /** What was asked for: an id of the catalogue, a module reference, a model file. */
  readonly use: string;
  /** Version of a built-in part, or `sha256:…` of what was loaded. */
  readonly version: string;
  readonly place: Place;
  readonly parameters: ParameterValues;
  readonly alarmMillionths: number;
  readonly needs: readonly Need[];
  /** Columns of attempts that are shown to it; all of them where it does not say which it reads. */
  readonly reads?: DetectorPlugin['reads'] | undefined;
  readonly isDeterministic: boolean;
  /** Its score stands when `attempt` returns, so that compositions behind it can read it. */
  readonly isImmediate: boolean;
  open(site: JudgeSite): Judge | Promise<Judge>;
}
