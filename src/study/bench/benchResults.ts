/** The form of a bench's figures in a file, and its reading back: hostile input until the form is checked. */
import { z } from 'zod';
import { wholeFile } from '../failures/failure.ts';
import type { Failure } from '../failures/failure.ts';
import { formFaults } from '../reading/formFaults.ts';
import { jsonIn } from '../reading/jsonText.ts';
import type { Figure } from './benchCase.ts';
import type { Machine } from './machine.ts';
import { strangersList } from '../reading/strangersList.ts';

export const benchFormat = 'ringfence-bench/1';
/** Of two builds. */
export const benchComparisonFormat = 'ringfence-bench-comparison/1';

/** What a process that measures one case prints. */
export interface SampleLine {
  readonly format: typeof benchFormat;
  readonly case: string;
  readonly measure: number;
  readonly value: number;
  readonly also: readonly Figure[];
}

export interface CaseFigures {
  readonly case: string;
  readonly unit: string;
  readonly better: 'more' | 'less';
  readonly measure: number;
  /** One a process, in the order in which they were taken. */
  readonly samples: readonly number[];
  readonly median: number;
  readonly least: number;
  readonly greatest: number;
  /** Medians. */
  readonly also: readonly Figure[];
}

export interface BenchResults {
  readonly format: typeof benchFormat;
  readonly engine: { readonly version: string; readonly calculation: number };
  readonly machine: Machine;
  readonly cases: readonly CaseFigures[];
}

const figure = z.object({ name: z.string(), unit: z.string(), value: z.number() });

const sampleLine: z.ZodType<SampleLine> = z.object({
  format: z.literal(benchFormat),
  case: z.string(),
  measure: z.int(),
  value: z.number().positive(),
  also: strangersList(figure),
});

export const benchForm: z.ZodType<BenchResults> = z.object({
  format: z.literal(benchFormat),
  engine: z.object({ version: z.string(), calculation: z.int() }),
  machine: z.object({
    cpu: z.string(),
    cores: z.int(),
    memoryMegabytes: z.int(),
    os: z.string(),
    node: z.string(),
  }),
  cases: strangersList(
    z.object({
      case: z.string(),
      unit: z.string(),
      better: z.enum(['more', 'less']),
      measure: z.int(),
      samples: strangersList(z.number().positive(), { least: 1 }),
      median: z.number().positive(),
      least: z.number().positive(),
      greatest: z.number().positive(),
      also: strangersList(figure),
    }),
  ),
});

export const benchComparisonForm: z.ZodType = z.object({
  format: z.literal(benchComparisonFormat),
  /** A build that is slower by no more is no slower: share. */
  margin: z.number(),
  how: z.string(),
  cases: strangersList(
    z.object({
      case: z.string(),
      unit: z.string(),
      better: z.enum(['more', 'less']),
      here: strangersList(z.number().positive()),
      there: strangersList(z.number().positive()),
      speed: z.object({
        ratio: z.number().positive(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        verdict: z.enum(['slower', 'same', 'faster', 'undecided']),
      }),
    }),
  ),
});

/** Of a process of this program; null for anything that is not the line of a sample. */
export function parseSampleLine(text: string): SampleLine | null {
  try {
    return sampleLine.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** The figures, or all that is wrong with the text. */
export function parseBenchResults(text: string, path: string): BenchResults | readonly Failure[] {
  const expected = `figures written by \`ringfence bench -o FILE.json\` (${benchFormat})`;
  const read = jsonIn(text, { file: path, expected });
  if ('failures' in read) return read.failures;
  const checked = benchForm.safeParse(read.value);
  if (checked.success) return checked.data;
  const found = `another form (${formFaults(checked.error, read.value)})`;
  return [{ ...wholeFile(path), path: '', found, expected, hint: '' }];
}

/** The middle value; of an even number the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
