/** Values that the command line puts in the place of the file's. */
import { type Failure, wholeFile } from '../../failures/failure.ts';
import type { SensitivityDesign } from './experiment.ts';
import { described } from '../../reading/problem.ts';

export interface Overrides {
  readonly seed?: number;
  readonly replications?: number;
  readonly days?: number;
  /** Points of the range over assumptions. */
  readonly assumptions?: number;
  /** Design of the sensitivity analysis, and paths whose parameters it varies. */
  readonly sensitivity?: { readonly design: SensitivityDesign['design']; readonly of: readonly string[] };
  /** One value at a dotted path below world, as the only design point beside the base: the file's factors are left out. */
  readonly lever?: { readonly path: string; readonly value: number };
}

type Counted = Exclude<keyof Overrides, 'lever' | 'sensitivity'>;

const ranges: Readonly<Record<Counted, readonly [number, number]>> = {
  seed: [0, Number.MAX_SAFE_INTEGER],
  replications: [1, 1_000_000],
  days: [1, 3650],
  assumptions: [2, 1000],
};

/** A failure for each value that is no whole number of its range. */
export function overrideFailures(overrides: Overrides): readonly Failure[] {
  return (Object.keys(ranges) as Counted[]).flatMap((name) => {
    const value = overrides[name];
    const [minimum, maximum] = ranges[name];
    if (value === undefined || (Number.isSafeInteger(value) && value >= minimum && value <= maximum))
      return [];
    const expected = `a whole number from ${minimum} to ${maximum}`;
    return [{ ...wholeFile('command line'), path: `--${name}`, found: described(value), expected, hint: '' }];
  });
}
