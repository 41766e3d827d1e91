import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureRows } from '../../../../src/model/measures/measureRows.ts';
import { scoreStep } from '../../../../src/model/measures/scoreSteps.ts';
import { Totals } from '../../../../src/model/measures/totals.ts';

interface Judged {
  readonly isWanted: boolean;
  readonly score: number;
}

const judgedCalls = fc.array(
  fc.record({ isWanted: fc.boolean(), score: fc.integer({ min: 0, max: 1_000_000 }) }),
  { maxLength: 60 },
);

/** Rows of one site that judged the calls and alarmed from `alarmAt` on. */
function rowsOf(calls: readonly Judged[], options: { isWithoutEffect: boolean; alarmAt?: number }) {
  const totals = new Totals([0], { sites: 1, trunks: 0, rules: 0 });
  const { isWithoutEffect, alarmAt = 500_000 } = options;
  for (const { isWanted, score } of calls)
    totals.sites[0].countVerdict(isWanted ? 1 : 0, score, score >= alarmAt);
  const rows = measureRows({
    totals,
    classes: [{ id: 'robot', isUnwanted: true, mayBeUnwanted: true }],
    prices: [null],
    sites: [{ id: 'cap', place: 'terminating', isWithoutEffect }],
    rules: [],
    trunks: [],
    subscribers: 10,
    days: 1,
  });
  return (metric: string): readonly [number, number] => {
    const found = rows.find((row) => row.metric === metric && row.place === 'terminating/cap');
    return [found?.numerator ?? Number.NaN, found?.denominator ?? Number.NaN];
  };
}

/** Pairs of an unwanted and a wanted call that the score orders rightly; ties within a step count half. */
function pairsInOrder(calls: readonly Judged[]): readonly [number, number] {
  const step = ({ score }: Judged): number => scoreStep(score);
  let right = 0;
  let pairs = 0;
  for (const unwanted of calls.filter(({ isWanted }) => !isWanted))
    for (const wanted of calls.filter(({ isWanted }) => isWanted)) {
      pairs += 1;
      if (step(unwanted) > step(wanted)) right += 1;
      else if (step(unwanted) === step(wanted)) right += 0.5;
    }
  return [right, pairs];
}

describe('metrics of a detector', () => {
  it('have the area under the ROC of all pairs of an unwanted and a wanted call', () => {
    fc.assert(
      fc.property(judgedCalls, (calls) => {
        expect(rowsOf(calls, { isWithoutEffect: true })('detector.rocArea')).toEqual(pairsInOrder(calls));
      }),
      { seed: 31, numRuns: 200 },
    );
  });

  it('have it of scores that crowd near either end too', () => {
    for (const score of [(s: number) => s, (s: number) => 1_000_000 - s]) {
      const wanted = [0, 1, 2, 3, 4, 5].map((s) => ({ isWanted: true, score: score(100 * s) }));
      const unwanted = [0, 1, 2, 3, 4, 5].map((s) => ({ isWanted: false, score: score(100 * s + 50) }));
      const row = rowsOf([...wanted, ...unwanted], { isWithoutEffect: true })('detector.rocArea');
      const rising = score(0) === 0;
      expect(row).toEqual([rising ? 21 : 15, 36]);
    }
  });

  it('have no area where the alarms changed what came after', () => {
    const calls = [
      { isWanted: false, score: 900_000 },
      { isWanted: true, score: 100_000 },
    ];
    expect(rowsOf(calls, { isWithoutEffect: false })('detector.rocArea')).toEqual([0, 0]);
  });

  it('have shares and precision of the alarms', () => {
    fc.assert(
      fc.property(judgedCalls, fc.integer({ min: 0, max: 1_000_000 }), (calls, alarmAt) => {
        const row = rowsOf(calls, { isWithoutEffect: true, alarmAt });
        const count = (isWanted: boolean, least: number): number =>
          calls.filter((call) => call.isWanted === isWanted && call.score >= least).length;
        expect([
          row('detector.truePositive.share'),
          row('detector.falsePositive.share'),
          row('detector.precision'),
        ]).toEqual([
          [count(false, alarmAt), count(false, 0)],
          [count(true, alarmAt), count(true, 0)],
          [count(false, alarmAt), count(false, alarmAt) + count(true, alarmAt)],
        ]);
      }),
      { seed: 32, numRuns: 100 },
    );
  });
});
