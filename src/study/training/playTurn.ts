/** Plays a turn: learns from its folds and goes over the recordings once more for what its alarms come to where they reject. */
import { setImmediate } from 'node:timers/promises';
import type { ReadRows } from '../replay/rows/readRows.ts';
import type { Examples } from './examples.ts';
import type { Folds } from './folds.ts';
import { teach } from './teach.ts';
import type { TeachingSettings } from './taught.ts';
import type { Turn } from './turn.ts';
import { alarmsWhereRejected } from './whereRejected.ts';

export interface TurnOptions {
  readonly settings: TeachingSettings;
  readonly forgetDays: number;
  readonly signal: AbortSignal;
  /** Told the share of the turn that is done. */
  readonly progress: (share: number) => void;
}

/** Share of a turn that learning takes, by rule of thumb. */
const learning = 5 / 6;

/** Null, or a rejection, when it was interrupted. */
export async function playTurn(
  { read, examples }: { readonly read: ReadRows; readonly examples: Examples },
  folds: Folds,
  { settings, forgetDays, signal, progress }: TurnOptions,
): Promise<Turn | null> {
  const calls = read.recordings.reduce((sum, recording) => sum + recording.calls, 0);
  const taught = await teach(examples, folds, {
    settings,
    forgetDays,
    afterStep: async (done, planned) => {
      progress((learning * done) / planned);
      await setImmediate();
      signal.throwIfAborted();
    },
  });
  const rejected = await alarmsWhereRejected(read, taught, {
    cut: folds.cut,
    signal,
    progress: (done) => progress(learning + ((1 - learning) * done) / calls),
  });
  return rejected === null ? null : { folds, taught, rejected };
}
