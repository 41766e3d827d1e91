/** Which calls a model would reject at each of some scores, were every alarm a rejection: the recordings once more, a judge for each score. */
import type { LearnedModel } from '../../model/contracts/learnedModel.ts';
import type { Score } from '../../model/contracts/plugin.ts';
import { silentDesk } from '../replay/registries/replayRegistries.ts';
import { ReplayLoop } from '../replay/replayLoop.ts';
import type { JudgedBatch, JudgedReader } from '../replay/replayLoop.ts';
import type { ReadRows } from '../replay/rows/readRows.ts';
import { isExample } from './examples.ts';
import { rejectingPlan } from './rejectingJudge.ts';

export interface RejectionOptions {
  readonly model: LearnedModel;
  readonly alarmMillionths: readonly Score[];
  /** On the trace’s clock; before it nothing is rejected. */
  readonly fromMs: number;
  readonly signal: AbortSignal;
  /** Told now and then how many calls have been judged. */
  readonly progress: (calls: number) => void;
}

/** One list a score: 1 for each example that alarms, in the order of the examples; null when it was interrupted. */
export async function rejectedCalls(
  read: ReadRows,
  options: RejectionOptions,
): Promise<readonly Uint8Array[] | null> {
  const { model, alarmMillionths, fromMs, signal, progress } = options;
  const registries = silentDesk();
  const { clock } = registries;
  const plans = alarmMillionths.map((score, i) =>
    rejectingPlan(`rejecting-${i}`, { model, alarmMillionths: score, fromMs, clock }),
  );
  const reader = new RejectionReader(read, alarmMillionths);
  const loop = new ReplayLoop(plans, read.numbers, { registries, signal, progress });
  const isWhole = await loop.run(read.spool.sorted(), reader);
  return isWhole ? reader.alarms : null;
}

class RejectionReader implements JudgedReader {
  readonly alarms: readonly Uint8Array[];
  readonly #alarmMillionths: readonly Score[];
  #examples = 0;

  constructor({ recordings }: ReadRows, alarmMillionths: readonly Score[]) {
    const rows = recordings.reduce((sum, { calls }) => sum + calls, 0);
    this.alarms = alarmMillionths.map(() => new Uint8Array(rows));
    this.#alarmMillionths = alarmMillionths;
  }

  take({ rows, calls, scores }: JudgedBatch): void {
    for (let row = 0; row < rows; row++) {
      if (!isExample(calls, row)) continue;
      const example = this.#examples++;
      for (const [i, least] of this.#alarmMillionths.entries())
        if (scores[i][row] >= least) this.alarms[i][example] = 1;
    }
  }

  end(): void {}
}
