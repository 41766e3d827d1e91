/** What a check of a trace is asked, what it answers, and what the thread that checks and the one that watches it share. */
import { watchCells } from '../../model/simulation/state/arm.ts';
import type { Failure } from '../failures/failure.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import type { TraceFindings } from './findings.ts';
import type { RuleSpec } from './ruleSpecs.ts';
import type { BlockFacts } from './shownFacts.ts';

export interface CheckRequest {
  readonly files: readonly string[];
  readonly arm?: string | undefined;
  readonly specs: readonly RuleSpec[];
  readonly modules: readonly ModuleUse[];
  /** Date of the first measured day. */
  readonly start: string;
  /** Null: no numbering plan is known. */
  readonly blocks: readonly BlockFacts[] | null;
  /** Callers are those that the truth columns name. */
  readonly isByTruth: boolean;
  /** Broken calls to keep of each rule. */
  readonly examples: number;
  /** An empty folder for what does not fit into memory. */
  readonly scratch: string;
}

/** A rule of a module that failed: its name, and the call in the order of time, from 0. */
export interface CheckFault {
  readonly rule: string | null;
  readonly call: number | null;
  readonly message: string;
  /** A bug of ours: then the stack helps. */
  readonly stack: string;
}

export type CheckEnd =
  | { readonly kind: 'findings'; readonly findings: TraceFindings }
  | { readonly kind: 'failures'; readonly failures: readonly Failure[] }
  | { readonly kind: 'fault'; readonly fault: CheckFault }
  | { readonly kind: 'interrupted' };

export interface CheckSetup {
  readonly request: CheckRequest;
  readonly watch: SharedArrayBuffer;
  /** Whether it is to stop. */
  readonly stop: SharedArrayBuffer;
}

export type CheckMessage =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'end'; readonly end: CheckEnd };

/** Behind what guards of parts write: which call is in hand. */
export const callCell: number = watchCells;
export const newCheckWatch = (): SharedArrayBuffer => new SharedArrayBuffer((watchCells + 1) * 4);
