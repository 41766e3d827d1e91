/** What the pay-offs of a game can be. */
import { expect, it } from 'vitest';
import { payoffRanges } from '../../../../src/study/game/payoffRanges.ts';

const lossOf = (loss: Readonly<Record<string, number>>) =>
  payoffRanges({ loss, profit: 'operator.profit.perDay' }).loss;

it('a loss lies between what its metrics can be at least and at most, as they are weighted', () => {
  expect(lossOf({ 'unwanted.answered.share': 2 })).toEqual([0, 2]);
  expect(lossOf({ 'unwanted.answered.share': 2, 'wanted.lost.perThousand': 0.5 })).toEqual([0, 502]);
  expect(lossOf({ 'unwanted.answered.share': 2, 'unwanted.answered.perSubscriberDay': 1 })).toEqual([
    0,
    Infinity,
  ]);
  expect(lossOf({ 'unwanted.answered.share': 2, 'operator.profit.perDay': 1 })).toEqual([
    -Infinity,
    Infinity,
  ]);
});

it('a metric of no weight says nothing', () => {
  expect(lossOf({ 'unwanted.answered.share': 1, 'operator.profit.perDay': 0 })).toEqual([0, 1]);
});

it('a profit may be negative, calls are not', () => {
  const { profit, answered } = payoffRanges({ loss: {}, profit: 'operator.profit.perDay' });
  expect([profit, answered]).toEqual([
    [-Infinity, Infinity],
    [0, Infinity],
  ]);
});
