/** What the ways of benching share: what was asked for, and how figures are written and gaps told. */
import type { BenchCase } from '../../study/bench/benchCase.ts';
import type { LeftOut, MeasureOptions } from '../../study/bench/measureCases.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { writeWhole } from '../output/writeWhole.ts';
import { say } from '../terminal/say.ts';

export interface BenchOptions extends OwnCheck {
  readonly list?: boolean;
  readonly all?: boolean;
  readonly rounds?: number;
  readonly against?: string;
  readonly margin?: number;
  readonly output?: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly sample?: string;
}

/** What the ways of benching share. */
export interface BenchWork {
  readonly cases: readonly BenchCase[];
  readonly options: BenchOptions;
  readonly measuring: MeasureOptions;
  /** Takes the progress off the terminal before the table. */
  readonly endProgress: () => void;
}

/** Writes figures or a comparison; tells and gives a fault. */
export function write(path: string, what: object): string | null {
  const fault = writeWhole(path, `${JSON.stringify(what, null, 2)}\n`);
  say(fault ?? `written: ${path}`);
  return fault;
}

export function tellLeftOut(leftOut: readonly LeftOut[]): void {
  for (const { case: name, reason } of leftOut) say(`left out: ${name}: ${reason}`);
}
