/** This build against another: both measure every case in alternating processes, and the rounds are compared in pairs. */
import type { BenchCase } from './benchCase.ts';
import type { CaseFigures } from './benchResults.ts';
import { tooLarge } from './measureCases.ts';
import type { LeftOut, MeasureOptions } from './measureCases.ts';
import { takeSample } from './sampleProcess.ts';
import { pairedSpeedRatio, unpairedSpeedRatio } from './speedRatio.ts';
import type { SpeedRatio } from './speedRatio.ts';

/** Pairs of processes a case, unless the user says otherwise. */
const defaultPairs = 10;

export interface ComparedCase {
  readonly case: string;
  readonly unit: string;
  readonly better: 'more' | 'less';
  /** In the order of the rounds. */
  readonly here: readonly number[];
  readonly there: readonly number[];
  readonly speed: SpeedRatio;
}

export interface Comparison {
  readonly compared: readonly ComparedCase[];
  readonly leftOut: readonly LeftOut[];
  readonly isInterrupted: boolean;
}

export interface CompareOptions extends MeasureOptions {
  /** The file that starts the other build. */
  readonly otherFile: string;
  readonly margin: number;
}

interface Pairs {
  readonly here: number[];
  readonly there: number[];
  /** Why nothing more is measured. */
  stopped: string | null;
}

export async function compareBuilds(
  cases: readonly BenchCase[],
  options: CompareOptions,
): Promise<Comparison> {
  const rounds = options.rounds ?? defaultPairs;
  const refused = tooLarge(cases);
  const pairs = new Map<BenchCase, Pairs>(
    cases.map((one) => [one, { here: [], there: [], stopped: refused.get(one) ?? null }]),
  );
  let done = 0;
  for (let round = 0; round < rounds; round++)
    for (const [one, found] of pairs) {
      if (found.stopped === null && !options.signal.aborted) await addPair(one, found, { round, options });
      options.progress(++done, rounds * cases.length);
    }
  return {
    compared: [...pairs].flatMap(([one, found]) => comparedCase(one, found, options.margin)),
    leftOut: [...pairs].flatMap(([{ name }, { stopped }]) =>
      stopped === null ? [] : [{ case: name, reason: stopped }],
    ),
    isInterrupted: options.signal.aborted,
  };
}

/** Which of the two goes first changes from round to round. */
async function addPair(
  one: BenchCase,
  found: Pairs,
  { round, options }: { round: number; options: CompareOptions },
): Promise<void> {
  const { mainFile, otherFile, signal } = options;
  const progress = (): void => undefined; // a pair is one step
  const sides = { here: mainFile, there: otherFile };
  const order = round % 2 === 0 ? (['here', 'there'] as const) : (['there', 'here'] as const);
  const values = { here: NaN, there: NaN };
  const measures = new Set<number>();
  for (const side of order) {
    const end = await takeSample(sides[side], one, { signal, progress });
    if (end.kind === 'interrupted') return;
    if (end.kind === 'cannot') {
      found.stopped = `${side}: ${end.reason}`;
      return;
    }
    values[side] = end.line.value;
    measures.add(end.line.measure);
  }
  if (measures.size > 1) {
    found.stopped = 'the two builds measure different things under this name';
    return;
  }
  found.here.push(values.here);
  found.there.push(values.there);
}

function comparedCase(
  { name, unit, better }: BenchCase,
  { here, there, stopped }: Pairs,
  margin: number,
): readonly ComparedCase[] {
  if (here.length === 0 || stopped !== null) return [];
  const speed = pairedSpeedRatio({ here, there, better, margin });
  return [{ case: name, unit, better, here, there, speed }];
}

/** Figures of now against those of a file; a case that only one side has is left out with a word. */
export function compareFigures(
  now: readonly CaseFigures[],
  then: readonly CaseFigures[],
  margin: number,
): Omit<Comparison, 'isInterrupted'> {
  const compared: ComparedCase[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of now) {
    const other = then.find((figures) => figures.case === one.case);
    const { unit, better } = one;
    if (other === undefined) leftOut.push({ case: one.case, reason: 'the file does not have it' });
    else if (other.measure !== one.measure || other.unit !== unit)
      leftOut.push({ case: one.case, reason: 'the file has another measure under this name' });
    else {
      const [here, there] = [one.samples, other.samples];
      const speed = unpairedSpeedRatio({ here, there, better, margin });
      compared.push({ case: one.case, unit, better, here, there, speed });
    }
  }
  return { compared, leftOut };
}
