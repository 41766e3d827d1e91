/** Judged calls laid aside by hand, as measures of a detector read them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countLabels } from '../../../../../src/study/replay/measures/labelledCalls.ts';
import type { MeasuredCalls } from '../../../../../src/study/replay/measures/labelledCalls.ts';
import { ScoreSpool } from '../../../../../src/study/replay/measures/scoreSpool.ts';

export const Label = { unwanted: 0, wanted: 1, unknown: -1 } as const;

export interface JudgedCall {
  readonly label: (typeof Label)[keyof typeof Label];
  readonly caller: number;
  /** Default: a number for each caller. */
  readonly number?: number;
  readonly second?: number;
  readonly isAnswered?: boolean;
  readonly score: number;
}

/** Folders are made as they are needed and removed together. */
export class JudgedCalls {
  readonly #folder = mkdtempSync(join(tmpdir(), 'ringfence-measures-'));

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** `clusterOfNumber`: the caller of each number; default: each caller has one. */
  of(calls: readonly JudgedCall[], clusterOfNumber?: readonly number[]): MeasuredCalls {
    const spool = new ScoreSpool(this.#folder, 1);
    for (const { label, caller, number = caller, second = 60, isAnswered = false, score } of calls) {
      const { cells, at } = spool.next();
      cells.set([label, caller, number, second, isAnswered ? 1 : 0, score], at);
    }
    const callers = Math.max(...calls.map(({ caller }) => caller)) + 1;
    const ownNumbers = clusterOfNumber ?? Array.from({ length: callers }, (_, caller) => caller);
    const labels = countLabels(spool, { clusters: callers, numbers: ownNumbers.length });
    return { spool, labels, clusterOfNumber: ownNumbers, level: 0.95 };
  }
}
