import { expect, it } from 'vitest';
import { within } from '../../../../src/engine/statistics/within.ts';

it('cuts each end off that lies beyond what a measure can be, and no other', () => {
  expect(within([0, 1], { low: -0.1, high: 1.1 })).toEqual({ low: 0, high: 1 });
  expect(within([0, 1], { low: 0.2, high: 0.9 })).toEqual({ low: 0.2, high: 0.9 });
  expect(within([-Infinity, 1], { low: -3, high: 3 })).toEqual({ low: -3, high: 1 });
});

it('leaves an end that is not there away', () => {
  expect(within([0, 1], { low: null, high: 3 })).toEqual({ low: null, high: 1 });
  expect(within([0, 1], { low: -3, high: null })).toEqual({ low: 0, high: null });
});
