/** Contract of detectors: observed columns in, an integer score out; the action is the site's. */
import type { AttemptColumn, ObservedAttempt, ObservedRelease, ReadCells } from '../calls/observed.ts';
import type { LearnedModel } from './learnedModel.ts';
import type { CallSlot, NumberIndex, Plugin, Score } from './plugin.ts';
import type { Draw, Tools } from './tools.ts';

/** Where a call can be screened, in the order in which a call passes. */
export const places = ['origin', 'transit', 'terminating', 'handset'] as const;
/** Where a call is screened. */
export type Place = (typeof places)[number];

/** What callees and others say about a number; `upheld`: the complaint office finds that a complaint has merit; `appeal`: that its honest owner is in the right. */
export const ReportCode = { mark: 0, complaint: 1, appeal: 2, clearing: 3, upheld: 4 } as const;
export type ReportCode = (typeof ReportCode)[keyof typeof ReportCode];

/** Registries as a carrier could query them: 0 no, 1 yes; one that the world does not have, or the plug-in does not name in `needs`, answers −1, 'unknown'. */
export interface Registries {
  /** The number is in service. */
  isAllocated(number: NumberIndex): number;
  /** The purpose of the number's block permits calls from it. */
  isOutboundPermitted(number: NumberIndex): number;
  /** The callee has consented to calls of the caller that shows this number. */
  hasConsent(caller: NumberIndex, callee: NumberIndex): number;
  /** The callee is on the do-not-call register. */
  isOnDoNotCallList(callee: NumberIndex): number;
  /** The owner has declared that the number never calls out. */
  isOnDoNotOriginateList(number: NumberIndex): number;
  /** The number belongs to the plan of this country; told to who asks for allocation. */
  isDomestic(number: NumberIndex): number;
}

/** What the detectors that stand before this one at the same place have said of the present call. */
export interface EarlierVerdicts {
  /** Where a detector’s score stands in `scores`, by its id in the scenario; −1 when none of that id stands before this one. */
  readonly indexOf: (id: string) => number;
  /** Scores of the present call, each where `indexOf` says. */
  readonly scores: ReadCells;
  /** Score from which on its site alarms. */
  readonly alarmMillionths: ReadCells;
}

/** What one detector at one place is given. A column that the place cannot see holds −1, 'unknown'. */
export interface DetectorSite {
  /** Where this detector stands. */
  readonly place: Place;
  /** What is seen of a call when it arrives. */
  readonly attempt: ObservedAttempt;
  /** What is seen of it once it has ended. */
  readonly release: ObservedRelease;
  /** What the carrier can ask about numbers. */
  readonly registries: Registries;
  /**
   * Whoever reads a number sees its block: the first of those numbers that differ from it in at most the last `digits` digits, which
   * is the same for all of them. −1 for a withheld number.
   */
  readonly blockOf: (number: NumberIndex, digits: number) => NumberIndex;
  /** What the detectors before it say of the same call. */
  readonly earlier: EarlierVerdicts;
  /** Functions and tables that give the same bits everywhere. */
  readonly tools: Tools;
  /** Chance that is the same for a call in every arm. */
  readonly draw: Draw;
  /** About how many distinct numbers will be seen: for sizing tables. */
  readonly expectedNumbers: number;
  /** What the files of parameters of type `model` hold, by parameter; absent: none names one. */
  readonly models?: ReadonlyMap<string, LearnedModel>;
}

/** One figure that explains a verdict. */
export interface Evidence {
  /** At most 100 characters, the unit too. */
  readonly name: string;
  /** The figure. */
  readonly value: number;
  /** Of the value; "" none. */
  readonly unit: string;
}

/** All five present: same shape, no `if`; synchronous; allocates only in `evidence`. */
export interface Detector {
  /** Once for each arriving call, in event order. */
  judge(slot: CallSlot): Score;
  /** Also for rejected calls, with that cause. */
  afterRelease(slot: CallSlot): void;
  /** What somebody says of a number, when it becomes known; `atSecond` is on the clock of `timeMs`, in seconds. */
  afterReport(about: NumberIndex, kind: ReportCode, atSecond: number): void;
  /** At most 100 figures that explain what it says of the call in `slot` at this moment; asking for them changes nothing. */
  evidence(slot: CallSlot): readonly Evidence[];
  /** Whole bytes of state kept; must stay bounded: tables expire. */
  stateBytes(): number;
}

/** A detector with its descriptor: what a module exports. */
export interface DetectorPlugin extends Plugin<'detector', DetectorSite, Detector> {
  /**
   * Columns of an attempt that its detectors read beside the time. All others hold −1, 'unknown', for them, whatever the place: so a column that nobody
   * reads need not be written. Absent: it may read all that its place sees.
   */
  readonly reads?: readonly AttemptColumn[];
}
