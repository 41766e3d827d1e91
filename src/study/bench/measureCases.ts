/** Measures cases: each in several processes, round by round, so that what changes on the machine meanwhile meets all of them. */
import type { BenchCase } from './benchCase.ts';
import { medianOf } from './benchResults.ts';
import type { CaseFigures, SampleLine } from './benchResults.ts';
import { takeSample } from './sampleProcess.ts';
import type { SampleEnd } from './sampleProcess.ts';

export interface MeasureOptions {
  readonly mainFile: string;
  /** Instead of every case's own number. */
  readonly rounds?: number;
  readonly signal: AbortSignal;
  progress(done: number, planned: number): void;
}

export interface LeftOut {
  readonly case: string;
  readonly reason: string;
}

export interface Measured {
  readonly figures: readonly CaseFigures[];
  readonly leftOut: readonly LeftOut[];
  readonly isInterrupted: boolean;
}

export async function measureCases(cases: readonly BenchCase[], options: MeasureOptions): Promise<Measured> {
  const lines = new Map<BenchCase, SampleLine[]>(cases.map((one) => [one, []]));
  const reasons = tooLarge(cases);
  const roundsOf = (one: BenchCase): number => options.rounds ?? one.rounds;
  const most = Math.max(0, ...cases.map(roundsOf));
  const planned = cases.reduce((sum, one) => sum + roundsOf(one), 0);
  let done = 0;
  for (let round = 0; round < most && !options.signal.aborted; round++)
    for (const one of cases) {
      if (round >= roundsOf(one) || options.signal.aborted) continue;
      if (!reasons.has(one)) {
        const end = await takeSample(options.mainFile, one, {
          signal: options.signal,
          progress: (share) => options.progress(done + share, planned),
        });
        note(end, { lines: lines.get(one) ?? [], refuse: (reason) => reasons.set(one, reason) });
      }
      options.progress(++done, planned);
    }
  return {
    figures: cases.flatMap((one) => figuresOf(one, lines.get(one) ?? [])),
    leftOut: [...reasons].map(([{ name }, reason]) => ({ case: name, reason })),
    isInterrupted: options.signal.aborted,
  };
}

/** Cases that do not fit into what memory is free. */
export function tooLarge(cases: readonly BenchCase[]): Map<BenchCase, string> {
  const free = Math.floor(process.availableMemory() / 1e6);
  const large = cases.filter(({ megabytes }) => megabytes > free);
  return new Map(large.map((one) => [one, `it needs about ${one.megabytes} MB, free are ${free}`]));
}

function note(end: SampleEnd, to: { lines: SampleLine[]; refuse(reason: string): void }): void {
  if (end.kind === 'measured') to.lines.push(end.line);
  else if (end.kind === 'cannot') to.refuse(end.reason);
}

function figuresOf({ name, unit, better }: BenchCase, lines: readonly SampleLine[]): readonly CaseFigures[] {
  if (lines.length === 0) return [];
  const samples = lines.map(({ value }) => value);
  const [{ measure, also }] = lines;
  return [
    {
      case: name,
      unit,
      better,
      measure,
      samples,
      median: medianOf(samples),
      least: Math.min(...samples),
      greatest: Math.max(...samples),
      also: also.map((figure, i) => ({
        ...figure,
        value: medianOf(lines.flatMap((line) => line.also[i]?.value ?? [])),
      })),
    },
  ];
}
