/** What a replay is asked, and what it answers: plain data between threads. */
import type { Failure } from '../failures/failure.ts';
import type { FileUse } from '../reading/fileReference.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import type { ImportedCalls } from '../imports/account/importAccount.ts';
import type { ImportMapping } from '../imports/mapping/importMapping.ts';
import type { Clustering } from './measures/callUnits.ts';
import type { DetectorSpec } from './judges/detectorSpec.ts';
import type { Judgement } from './measures/judgement.ts';
import type { RegistryName } from './registries/registryList.ts';
import type { RegistrySources } from './registries/registrySources.ts';

export interface ReplayRequest {
  /** In the order in which they are read. */
  readonly files: readonly string[];
  readonly arm?: string | undefined;
  /** Only the calls to numbers that begin in one of these ways. */
  readonly called?: readonly string[] | undefined;
  readonly specs: readonly DetectorSpec[];
  readonly modules: readonly ModuleUse[];
  /** What parameters of detectors name. */
  readonly fileUses: readonly FileUse[];
  readonly registries: RegistrySources;
  readonly level: number;
  readonly clustering: Clustering;
  /** How to read files that are no traces; null: they are. */
  readonly mapping: ImportMapping | null;
  /** Where records that are no calls are kept, if there are any. */
  readonly rejects: string;
  /** Where the calls are written as a trace; null: nowhere. */
  readonly trace: string | null;
  /** Where the scores of every call are written; null: nowhere. */
  readonly scores: string | null;
  /** An empty folder for what does not fit into memory. */
  readonly scratch: string;
}

export const replayFormat = 'ringfence-replay/1';

/** Nothing in it depends on the machine or the date. */
export interface ReplayResults {
  readonly format: typeof replayFormat;
  readonly engine: { readonly version: string; readonly calculation: number };
  readonly level: number;
  /** What intervals rest on. */
  readonly clustering: Clustering;
  readonly trace: {
    /** Names without their folders, and hashes of the bytes. */
    readonly files: readonly { readonly name: string; readonly sha256: string }[];
    readonly columns: readonly string[];
    /** Only calls to numbers that begin in one of these ways were judged; absent: all. */
    readonly called?: readonly string[];
    readonly recordings: readonly {
      readonly arm: string | null;
      readonly replication: number | null;
      readonly calls: number;
    }[];
    readonly calls: number;
    /** What registries rest on; null: they know nothing. */
    readonly registries: RegistryAccount | null;
    /** What became of the records of files that are no traces; null where all are. */
    readonly imported: ImportedCalls | null;
    /** Calls by what the truth says of them. */
    readonly unwanted: number;
    readonly wanted: number;
    readonly unlabelled: number;
    /** Numbers that called, and callers of unwanted and of wanted calls, over all recordings. */
    readonly callingNumbers: number;
    readonly unwantedCallers: number;
    readonly wantedCallers: number;
  };
  readonly detectors: readonly Judgement[];
}

/** Where the answers of registries come from. */
export interface RegistryAccount {
  readonly world: { readonly name: string; readonly hash: string; readonly seed: number } | null;
  readonly lists: readonly {
    readonly registry: RegistryName;
    readonly name: string;
    readonly sha256: string;
  }[];
}

/** What depends on the machine. */
export interface ReplaySpeed {
  readonly readSeconds: number;
  readonly judgeSeconds: number;
  readonly measureSeconds: number;
  readonly callsPerSecond: number;
  /** Calls times detectors, by the second of judging. */
  readonly decisionsPerSecond: number;
  /** Resident memory of the whole process, the most at any time. */
  readonly mostMemoryMegabytes: number;
}

export type ReplayPhase = 'reading' | 'judging' | 'measuring';

/** A judge that failed, with the call that was its turn where one was. */
export interface ReplayFault {
  readonly judge: string | null;
  readonly use: string | null;
  readonly call: string | null;
  readonly message: string;
  /** Empty for what is the user's to mend. */
  readonly stack: string;
}

/** How a replay ended. */
export type ReplayEnd =
  | {
      readonly kind: 'done';
      readonly results: ReplayResults;
      readonly speed: ReplaySpeed;
      /** Where rejected records are kept; null where there are none. */
      readonly rejects: string | null;
    }
  | { readonly kind: 'failures'; readonly failures: readonly Failure[] }
  | { readonly kind: 'fault'; readonly fault: ReplayFault }
  | { readonly kind: 'interrupted' };
