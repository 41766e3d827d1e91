/** What the main thread and the workers say to each other: plain data only. */
import type { ArmOutcome } from '../../model/simulation/simulate.ts';
import type { Evidence } from '../../model/contracts/detector.ts';
import type { CallLife, CallsNearby, CallTarget } from '../../model/simulation/callWitness.ts';
import type { Effect } from '../../model/simulation/state/reactions.ts';
import type { World } from '../../model/world/world.ts';
import type { ThrownPlace } from '../parts/thrownInModule.ts';
import type { TraceFormat } from '../traces/form/traceFormat.ts';
import type { FileUse } from '../reading/fileReference.ts';
import type { LoadedPlugins } from '../modules/catalogue.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import type { ChangedVerdict } from './changedVerdicts.ts';
import type { VerdictSample } from './verdictSample.ts';

/** Where the trace of a task goes. */
export interface TraceTarget {
  /** Of a file, whose folder is there, or of a folder that is there: each arm of a replication has a file of its own with a name that begins so. */
  readonly path: string;
  readonly format: TraceFormat;
  /** With the columns that no detector may see. */
  readonly hasTruth: boolean;
  /** A file name means replication 0 only, a folder every task. */
  readonly isFolder: boolean;
}

/**
 * What a task is asked about its calls: to take a sample of what was decided, to hold its calls against one, to tell the life of one call,
 * or to put all scores into fingerprints.
 */
export type CallsAsked =
  | { readonly for: 'scores' }
  | { readonly for: 'sample' }
  | { readonly for: 'comparison'; readonly samples: readonly VerdictSample[] }
  | { readonly for: 'life'; readonly target: CallTarget };

/** What a site said of the call that was asked for. */
export interface SiteVerdict {
  readonly place: string;
  readonly id: string;
  readonly use: string;
  readonly scoreMillionths: number;
  readonly alarmMillionths: number;
  /** What follows from its alarm. */
  readonly action: string;
  readonly evidence: readonly Evidence[];
}

export interface ArmLife {
  readonly arm: string;
  /** Null: the call was not made. */
  readonly life: CallLife | null;
  readonly sites: readonly SiteVerdict[];
  readonly nearby: CallsNearby;
}

/** All scores of one site of an arm. */
export interface SiteScores {
  readonly arm: string;
  /** Ordinal in the arm, and what the scenario named. */
  readonly site: number;
  readonly use: string;
  readonly fingerprint: number;
}

/** The answers, where something was asked. */
export interface CallsAnswered {
  readonly verdicts?: readonly VerdictSample[];
  readonly changed?: readonly ChangedVerdict[];
  /** By arm. */
  readonly lives?: readonly ArmLife[];
  readonly scores?: readonly SiteScores[];
}

/** One task: all arms of one replication of one design point. */
export interface Task {
  readonly index: number;
  readonly designPoint: string;
  readonly replication: number;
  readonly seed: number;
  readonly arms: readonly { readonly id: string; readonly world: World; readonly effect: Effect }[];
  readonly traces: readonly TraceTarget[];
  readonly calls?: CallsAsked;
  /** Absent: arms share their seeds. */
  readonly pairing?: 'independent';
  /** The first arm is there for the second one's sake alone. */
  readonly isControlUntraced?: boolean;
}

/** Given to every worker at its start. */
export interface WorkerSetup {
  readonly modules: readonly ModuleUse[];
  readonly files: readonly FileUse[];
  /** Shared cells of the watch: see `Watch`. */
  readonly watch: SharedArrayBuffer;
  /** Cells of `childProcesses.ts`: programs that the worker has started. */
  readonly children: SharedArrayBuffer;
  readonly rehearsal?: Rehearsal;
}

/** Tasks are put together and not played. */
export interface Rehearsal {
  /** What is known of modules that are not loaded: parts that do nothing stand in for them. */
  readonly described: LoadedPlugins;
}

/** What one finished task brings. */
export interface TaskResult extends CallsAnswered {
  readonly index: number;
  readonly outcomes: readonly ArmOutcome[];
  readonly traceRows: number;
}

/** Why a task could not be finished, in words for the user. */
export interface TaskFault {
  readonly index: number;
  /** What the scenario named, when one plug-in is to blame. */
  readonly plugin: string | null;
  /** The call; before there is one, the caller. */
  readonly callKey: string | null;
  readonly message: string;
  /** A bug of ours: then the stack helps; empty for a user's mistake. */
  readonly stack: string;
  /** Where a module threw on this machine; absent where it is not known. */
  readonly place?: ThrownPlace;
}

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly index: number; readonly share: number }
  | { readonly kind: 'done'; readonly result: TaskResult }
  | { readonly kind: 'fault'; readonly fault: TaskFault };
