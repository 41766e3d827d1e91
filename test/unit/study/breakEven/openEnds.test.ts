/** What a lever's replications leave open where they hang on sales. */
import { describe, expect, it } from 'vitest';
import { metricOf } from '../../../../src/model/measures/catalogue.ts';
import { openEnds } from '../../../../src/study/breakEven/openEnds.ts';
import type { PlayedLever } from '../../../../src/study/breakEven/playLever.ts';

const unsold = { paid: 0, expected: 0, squares: 0, greatest: 200 };

/** An operator who pays 10 a day and sells nothing. */
function lever(replications: number, metric: string): PlayedLever {
  const row = { metric, class: 'robot', place: null, numerator: -10, denominator: 1, pieces: unsold };
  const totals = Array.from({ length: replications }, () => row);
  const arm = { arm: 'none', metric, class: 'robot', place: null, totals };
  return { perReplication: totals.map(() => -10), arm, against: null } as unknown as PlayedLever;
}

describe('a profit without a sale', () => {
  const metric = metricOf('operator.profit.perDay');
  const endsOf = (replications: number) =>
    openEnds(lever(replications, metric.id), { metric, control: 'none', level: 0.95 });

  it('may be higher by what was not seen', () => {
    const ends = endsOf(6);
    expect(ends?.low).toBe(-10);
    expect(ends?.high).toBeCloseTo(-10 + (200 * 3.688_879) / 6, 3);
  });

  it('has no ends where too few replications agree', () => expect(endsOf(5)).toBeNull());
});
