import { expect, test } from 'vitest';
import { limitText } from '../../../../../src/study/gate/outputs/gateWords.ts';

test('what a threshold is held against has its unit', () => {
  const limit = {
    metric: 'unwanted.rejected.share',
    designPoint: 'base',
    unit: 'share',
    arm: 'mine',
    class: null,
    place: null,
    end: 'favourable',
    level: 0.95,
    estimate: 0.93333,
    low: 0.92,
    high: 0.95,
    is: 'at least',
    bound: 0.9,
    verdict: 'pass',
    further: null,
  } as const;
  expect(limitText(limit, 'CNY')).toBe(
    'at least 90 %: 93.3 % (95 %: 92.0 to 95.0), the favourable end must clear it',
  );
});
