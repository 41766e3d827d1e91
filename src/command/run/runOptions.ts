/** What `run` was asked for, and what of it goes before what the scenario says. */
import type { OwnCheck } from '../invocation/verb.ts';
import type { Language } from '../../study/wording/speaking.ts';
import type { SensitivityDesign } from '../../study/scenario/experiment/experiment.ts';
import type { Overrides } from '../../study/scenario/experiment/overrides.ts';

export interface RunOptions extends OwnCheck {
  readonly seed?: number;
  readonly replications?: number;
  readonly jobs?: number;
  readonly days?: number;
  readonly assumptions?: number;
  readonly sensitivity?: SensitivityDesign['design'];
  readonly vary?: readonly string[];
  readonly output?: readonly string[];
  readonly lang?: Language;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly truth: boolean;
  readonly maxAttempts?: number;
  readonly allowModule?: readonly string[];
  readonly checkDeterminism?: boolean;
  readonly resume?: boolean;
  /** Print the answer in the place of the table. */
  readonly isAnswered?: boolean;
  /** `i/n`. */
  readonly shard?: string;
  /** Address of the server. */
  readonly queue?: string;
  readonly insecure?: boolean;
}

/** A run that has begun. */
export interface Play {
  readonly file: string;
  readonly options: RunOptions;
  readonly isSilent: boolean;
  readonly signal: AbortSignal;
  /** Text of the files that were read. */
  readonly sources: Readonly<Record<string, string>>;
}

export function overridesOf({
  seed,
  replications,
  days,
  assumptions,
  sensitivity,
  vary = [],
}: RunOptions): Overrides {
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
    ...(days === undefined ? {} : { days }),
    ...(assumptions === undefined ? {} : { assumptions }),
    ...(sensitivity === undefined ? {} : { sensitivity: { design: sensitivity, of: vary } }),
  };
}
