/** What a scenario comes to, played as a reader of the pages plays it, and its figures as the pages write them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { BreakEven } from '../../src/study/breakEven/breakEven.ts';
import type { Measure, Results } from '../../src/study/results/results.ts';
import { mainFile } from '../mainFile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Results of `ringfence run scenarios/<id>.yaml`, with options. */
export function resultsOf(id: string, ...options: readonly string[]): Results {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-played-'));
  const file = path.join(folder, 'results.json');
  const args = [mainFile, 'run', `scenarios/${id}.yaml`, '--quiet', ...options, '-o', `results=${file}`];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  rmSync(folder, { recursive: true });
  return results;
}

/** Where `ringfence break-even scenarios/<id>.yaml`, with options, finds that it crosses. */
export const crossingOf = (id: string, ...options: readonly string[]): BreakEven['crossing'] =>
  answerOf(`scenarios/${id}.yaml`, ...options).crossing;

/** The answer of `ringfence break-even FILE`, with options; a relative file is one of the project. */
export function answerOf(file: string, ...options: readonly string[]): BreakEven {
  const args = [mainFile, 'break-even', file, '--json', ...options];
  const { stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return JSON.parse(stdout) as BreakEven;
}

/** A measure of an arm, of one class or of all (null), at one place or at all (null). */
export const measureOf = (
  { measures }: Results,
  [metric, of, place = null, designPoint = 'base']: readonly [
    metric: string,
    of: string | null,
    place?: string | null,
    designPoint?: string,
  ],
  arm: string,
): Measure | undefined =>
  measures.find(
    (one) =>
      one.metric === metric &&
      one.arm === arm &&
      one.class === of &&
      one.place === place &&
      one.designPoint === designPoint,
  );

/** A figure with so many digits; nothing is below nought by rounding alone. */
export const fixed = (value: number | null | undefined, digits: number): string =>
  (value ?? Number.NaN).toFixed(digits).replace(/^-(0(\.0+)?)$/, '$1');

/** An estimate in per cent. */
export const percent = (value: number | null | undefined, digits: number): string =>
  `${fixed((value ?? Number.NaN) * 100, digits)} %`;

/** `estimate (low to high)`. */
export const withEnds = (
  interval: { estimate: number | null; low: number | null; high: number | null } | null | undefined,
  digits: number,
): string =>
  `${fixed(interval?.estimate, digits)} (${fixed(interval?.low, digits)} to ${fixed(interval?.high, digits)})`;
