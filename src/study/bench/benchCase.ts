/** One thing that is measured, and what one measurement of it gives. */

/** A figure beside the measured one, such as the memory that it took. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly value: number;
}

/** One measurement, made in a process of its own. */
export interface Sample {
  /** In the case's unit. */
  readonly value: number;
  readonly also: readonly Figure[];
}

/** What a measurement needs to know of the program that it runs in. */
export interface BenchProgram {
  /** The file that starts it, for cases that start it anew. */
  readonly mainFile: string;
  /** A case of minutes tells how far it is: a share of the sample. */
  readonly progress: (share: number) => void;
  readonly measuring: Measuring;
}

/** How long a batch of work is played again and again. */
export interface Measuring {
  /** Of processor time, at least. */
  readonly milliseconds: number;
  /** Beside the first one, which is the compiler's. */
  readonly leastTurns: number;
}

export interface BenchCase {
  /** `suite/what`, in kebab-case; further parts after more slashes. */
  readonly name: string;
  /** What is done once: `event`, `attempt`, `row`; the unit is a second's worth of it, or time for one. */
  readonly unit: string;
  readonly better: 'more' | 'less';
  /** Raised when the case measures something else than before: figures of different measures are not compared. */
  readonly measure: number;
  /** Processes by default; their median and spread are told. */
  readonly rounds: number;
  /** Memory that it takes about; a case that does not fit is left out with a word. */
  readonly megabytes: number;
  /** Measured only when it is named in full, or with `--all`. */
  readonly isExtra: boolean;
  /** Measured only when its suite is named: it needs minutes and a quiet machine. */
  readonly isLong: boolean;
  sample(program: BenchProgram): Sample | Promise<Sample>;
}

/** Why a case cannot be measured on this machine: told in one line, never a stack. */
export class CannotMeasure extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'CannotMeasure';
  }
}

type Sketch = Pick<BenchCase, 'name' | 'unit' | 'better' | 'sample'> & Partial<BenchCase>;

/** A case with the usual settings: five processes, little memory. */
export const benchCase = (sketch: Sketch): BenchCase => ({
  measure: 1,
  rounds: 5,
  megabytes: 300,
  isExtra: false,
  isLong: false,
  ...sketch,
});

/** The first part of a case's name. */
export const suiteOf = ({ name }: Pick<BenchCase, 'name'>): string => name.slice(0, name.indexOf('/'));
