import { expect, it } from 'vitest';
import { chartName } from '../../../../../src/study/report/charts/chartName.ts';

it('a name that is short enough stands as it is', () => {
  expect(['cap', 'a-cap-of-20'].map((name) => chartName(name, 11))).toEqual(['cap', 'a-cap-of-20']);
});

it('long names that differ at their ends alone are told apart, and none is longer than permitted', () => {
  const names = [20, 50, 100].map((calls) => chartName(`numbers-are-blocked-after-${calls}-calls`, 20));
  expect(names).toEqual(['numbers-ar…-20-calls', 'numbers-ar…-50-calls', 'numbers-ar…100-calls']);
});

it('no character is cut in two, and what turns writing is shown as a mark', () => {
  expect(chartName('😀😀😀😀😀', 3)).toBe('😀…😀');
  expect(chartName('a\u202eb', 9)).toBe('a\ufffdb');
});
