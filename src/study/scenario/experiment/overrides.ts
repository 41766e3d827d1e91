/** Values that the command line puts in the place of the file's. */
import { type Failure, type NamedAt, type Position, wholeFile } from '../../failures/failure.ts';
import type { SensitivityDesign } from './experiment.ts';
import { described, nearestHint, oneOf, valueAt } from '../../reading/problem.ts';
import type { Origin, Problem } from '../../reading/problem.ts';
import type { Locate } from '../../reading/yaml/yamlPlace.ts';
import type { ScenarioFile } from '../world/scenarioFile.ts';
import { clockParameters } from '../../../model/world/clockParameters.ts';

export interface Overrides {
  readonly seed?: number;
  readonly replications?: number;
  readonly days?: number;
  /** Points of the range over assumptions. */
  readonly assumptions?: number;
  /** Design of the sensitivity analysis, and paths whose parameters it varies. */
  readonly sensitivity?: { readonly design: SensitivityDesign['design']; readonly of: readonly string[] };
  /** What is asked is no game: the file's is left out. */
  readonly isWithoutGame?: boolean;
  /** One value at a dotted path below world, as the only design point beside the base: the file's factors are left out. */
  readonly lever?: Lever;
}

export interface Lever {
  readonly path: string;
  readonly value: number;
  /** As somebody wrote the value, where anybody did: its thousands may be parted. */
  readonly text?: string;
}

type Counted = Exclude<keyof Overrides, 'lever' | 'sensitivity' | 'isWithoutGame'>;

const ranges: Readonly<Record<Counted, readonly [number, number]>> = {
  seed: [0, Number.MAX_SAFE_INTEGER],
  replications: [1, 1_000_000],
  days: [1, clockParameters['days'].maximum ?? Infinity],
  assumptions: [2, 1000],
};

const further: Readonly<Record<Exclude<keyof Overrides, Counted>, true>> = {
  sensitivity: true,
  isWithoutGame: true,
  lever: true,
};
const known: readonly string[] = [...Object.keys(ranges), ...Object.keys(further)];

/** Programs without types could name another, and would not see that nothing comes of it. */
const unknownFailures = (overrides: Overrides): readonly Failure[] =>
  Object.keys(overrides)
    .filter((name) => !known.includes(name))
    .map((name) => ({
      ...argumentPlace(name),
      found: 'an unknown override',
      expected: oneOf(known),
      hint: nearestHint(name, known),
    }));

/** A failure for each value that is no whole number of its range, and for each that is unknown. */
export function overrideFailures(overrides: Overrides): readonly Failure[] {
  const outOfRange = (Object.keys(ranges) as Counted[]).flatMap((name) => {
    const value = overrides[name];
    const [minimum, maximum] = ranges[name];
    if (value === undefined || (Number.isSafeInteger(value) && value >= minimum && value <= maximum))
      return [];
    const expected = `a whole number from ${minimum} to ${maximum}`;
    return [{ ...argumentPlace(`--${name}`), found: described(value), expected, hint: '' }];
  });
  return [...outOfRange, ...unknownFailures(overrides)];
}

/** It has no line in any file. */
export const commandLine: Position = wholeFile('command line');

const argumentPlace = (argument: string): NamedAt => ({ ...commandLine, path: argument });

/** What is wrong with what the command line asks of an experiment; null where it stands in the file, which is `origin`. */
export function askedFailure(
  { path: [section, key, item], found = '', expected, hint = '' }: Problem,
  { raw }: Origin,
  { sensitivity }: Overrides,
): Failure | null {
  if (section !== 'sensitivity' || sensitivity === undefined) return null;
  const told = { found, expected, hint };
  const { design, of } = sensitivity;
  if (key === 'of' && of.length > 0) return { ...argumentPlace(`--vary ${of[Number(item)]}`), ...told };
  return valueAt(raw, [section]) === undefined
    ? { ...argumentPlace(`--sensitivity ${design}`), ...told }
    : null;
}

/** The file with its places; the lever of the command line stands for the factors, and its text for a file of one line. */
export function withLever(file: ScenarioFile, { lever }: Overrides): ScenarioFile {
  if (lever === undefined) return file;
  const { text = '' } = lever;
  const ofText = { ...commandLine, line: 1, column: 1, endColumn: text.length + 1 };
  const { experiment } = file;
  const locate: Locate = (path, part) => {
    if (path[0] !== 'factors') return experiment.locate(path, part);
    return text !== '' && path.join('.') === leverValue ? ofText : commandLine;
  };
  return {
    ...file,
    experiment: { ...experiment, locate },
    sources: text === '' ? file.sources : { ...file.sources, [commandLine.file]: text },
  };
}

/** Where the only level of the lever stands in the experiment that it makes. */
const leverValue = 'factors.lever.levels.0';
