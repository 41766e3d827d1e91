/** Rows for measuring trace files, spread like those of a scenario. */
import { callColumns } from '../../model/calls/callColumns.ts';
import type { TraceBatch } from '../../model/traces/traceBatch.ts';
import type { TraceNames } from '../traces/form/traceNames.ts';

/** Four row groups; the cells of a batch change between writes, so that no text repeats more than in a real trace. */
export const benchRows: number = 1 << 18;
export const benchNames: TraceNames = {
  callers: ['couriers', 'friends', 'clinics', 'robots'],
  classes: ['courier', 'personal', 'clinic', 'robot'],
  carriers: ['carrier-a', 'carrier-b', 'carrier-c'],
  arms: ['none', 'daily-cap'],
  places: [],
};
export const benchE164 = (number: number): string => `+86138${String(number % 100_000_000).padStart(8, '0')}`;

/** Cells of each column spread like those of a scenario; numbers shown are random for a robot, of 30 000 callers otherwise. */
export function fillBatch(batch: TraceBatch): void {
  let state = 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const choices = { carrier: 3, class: 4, caller: 4, arm: 1, place: 1 };
  for (let row = 0; row < batch.capacity; row++) {
    callColumns.forEach(({ text, name }, i) => {
      const cells = batch.columns[i];
      if (text.as === 'boolean') cells[row] = below(20) === 0 ? 1 : 0;
      else if (text.as === 'name') cells[row] = below(choices[text.of]);
      else if (text.as === 'code') cells[row] = below(below(4) + 1) % text.codes.length;
      else if (name === 'time_ms') cells[row] = row * 40;
      else if (name === 'calling_number') cells[row] = 1 + below(below(4) === 0 ? 100_000_000 : 30_000);
      else if (name === 'called_number') cells[row] = 1 + below(100_000);
      else if (name === 'ring_ms' || name === 'conversation_ms')
        cells[row] = below(3) === 0 ? 0 : below(30_000);
      else if (name === 'release_cause') cells[row] = below(3) === 0 ? 480 : 200;
      else if (text.as === 'integer')
        cells[row] = name.startsWith('truth_') && below(2) === 0 ? -1 : below(3);
    });
    batch.callKey.caller[row] = below(4);
    batch.callKey.entity[row] = below(2_000);
    batch.callKey.intent[row] = row;
    batch.callKey.attempt[row] = below(below(4) + 1);
  }
  batch.length = batch.capacity;
}
