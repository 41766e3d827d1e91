/** What `run` was asked for. */

export interface RunOptions {
  readonly seed?: number;
  readonly replications?: number;
  readonly jobs?: number;
  readonly days?: number;
  readonly assumptions?: number;
  readonly output?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly truth: boolean;
  readonly maxAttempts?: number;
  readonly allowModule?: readonly string[];
  readonly resume?: boolean;
  /** `i/n`. */
  readonly shard?: string;
}

/** A run that has begun. */
export interface Play {
  readonly file: string;
  readonly options: RunOptions;
  readonly isSilent: boolean;
  readonly signal: AbortSignal;
}
