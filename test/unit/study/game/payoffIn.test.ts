/** What the sides of a game have of one replication. */
import { describe, expect, it } from 'vitest';
import type { MeasureRow } from '../../../../src/model/measures/metric.ts';
import { lossIn, payoffIn } from '../../../../src/study/game/payoffIn.ts';
import type { GameDesign } from '../../../../src/study/scenario/experiment/experiment.ts';

const answered = 'unwanted.answered.perSubscriberDay';
const lost = 'wanted.lost.perThousand';
const money = 'harm.money.perSubscriberDay';

const row = (metric: string, numerator: number, of: Partial<MeasureRow> = {}): MeasureRow => ({
  metric,
  numerator,
  denominator: 10,
  class: null,
  place: null,
  ...of,
});

const victims = { paid: 500, expected: 400, squares: 80_000, greatest: 200 };

describe('what a regulator loses', () => {
  const lossOf = (rows: readonly MeasureRow[], loss: GameDesign['loss']): number | null =>
    lossIn(rows, { loss })?.value ?? null;

  it('is the weighted sum over all classes and places', () => {
    const rows = [
      row(answered, 900, { class: 'robot' }),
      row(answered, 900, { place: 'week/1' }),
      row(answered, 5),
      row(lost, 20),
    ];
    expect(lossOf(rows, { [answered]: 3, [lost]: 0.5 })).toBe(3 * 0.5 + 0.5 * 2);
  });

  it('is not known where a metric with a weight has no data, and hangs on no other', () => {
    const rows = [row(answered, 5), row(lost, 0, { denominator: 0 })];
    expect(lossOf(rows, { [answered]: 1, [lost]: 1 })).toBeNull();
    expect(lossOf(rows, { [answered]: 1, 'harm.minutes.perSubscriberDay': 1 })).toBeNull();
    expect(lossOf(rows, { [answered]: 1, [lost]: 0 })).toBe(0.5);
  });

  it('comes in pieces as far as its metrics do, each by its weight', () => {
    const rows = [row(answered, 5), row(money, 700, { pieces: victims })];
    expect(lossIn(rows, { loss: { [answered]: 1, [money]: 2 } })).toEqual({
      value: 0.5 + 140,
      pieces: { paid: 100, expected: 80, squares: expect.closeTo(3200, 9) as number, greatest: 40 },
    });
    expect(lossIn(rows, { loss: { [answered]: 1 } })).toEqual({ value: 0.5 });
  });
});

describe('a pay-off', () => {
  it('is the ratio of a class, and of a place none', () => {
    const rows = [
      row(answered, 30, { class: 'robot', place: 'week/1' }),
      row(answered, 20, { class: 'robot' }),
    ];
    expect(payoffIn(rows, { metric: answered, class: 'robot' })).toEqual({ value: 2 });
    expect(payoffIn(rows, { metric: answered, class: 'fraud' })).toBeNull();
  });
});
