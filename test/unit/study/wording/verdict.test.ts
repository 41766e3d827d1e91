import { expect, test } from 'vitest';
import type { VersusControl } from '../../../../src/study/results/results.ts';
import { verdictOf } from '../../../../src/study/wording/verdict.ts';

const difference = (low: number | null, high: number | null, estimate: number | null = 1): VersusControl => ({
  estimate,
  low,
  high,
  isPaired: true,
  adjusted: 'none',
});

test('an interval that holds zero decides nothing', () => {
  for (const [low, high] of [
    [-1, 1],
    [0, 1],
    [-1, 0],
  ] as const)
    expect(verdictOf('wanted.lost.perThousand', difference(low, high))).toBe('undecided');
});

test('the catalogue says which way is worse', () => {
  expect(verdictOf('unwanted.answered.perSubscriberDay', difference(-2, -1))).toBe('better');
  expect(verdictOf('wanted.lost.perThousand', difference(1, 2))).toBe('worse');
  expect(verdictOf('trust.unknownNumbers.share', difference(1, 2))).toBe('better');
});

test('what is neither good nor bad is more or less', () => {
  expect(verdictOf('operator.profit.perDay', difference(1, 2))).toBe('more');
  expect(verdictOf('a.metric.of.another.version', difference(-2, -1))).toBe('less');
});

test('without an interval nothing is decided, without an estimate there are no data', () => {
  expect(verdictOf('wanted.lost.perThousand', difference(null, null))).toBe('undecided');
  expect(verdictOf('wanted.lost.perThousand', difference(null, null, null))).toBe('no data');
  expect(verdictOf('wanted.lost.perThousand', null)).toBe('no data');
});

test('a difference that no replication showed is told apart from an undecided one', () => {
  expect(verdictOf('wanted.lost.perThousand', difference(0, 0, 0))).toBe('none seen');
});

test('results that say how they dealt with replications that agree have the last word', () => {
  const unseen = { ...difference(-0.1, 0.1, 0), method: 'exact-zero' as const };
  expect(verdictOf('wanted.lost.perThousand', { ...unseen, verdict: 'none seen' })).toBe('none seen');
  expect(verdictOf('wanted.lost.perThousand', { ...unseen, verdict: 'equivalent' })).toBe('equivalent');
  const equal = { ...difference(2, 2, 2), method: 'all-equal' as const };
  expect(verdictOf('wanted.lost.perThousand', { ...equal, verdict: 'worse' })).toBe('worse');
});
