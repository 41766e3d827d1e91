/** How often intervals of Sobol’s indices hold, by designs of fixed seeds. */
import { expect, test } from 'vitest';
import { sobolIndices, sobolPlaces } from '../../src/study/scenario/experiment/sobolIndices.ts';

test('intervals hold the known index about as often as they say', () => {
  // 60 designs of 100 rows, total index of the second of a sum: 0.64. 95 % of 60 is 57; 50 is 3.8 standard deviations below.
  let held = 0;
  for (let seed = 0; seed < 60; seed++) {
    const responses = sobolPlaces(100, 2, seed).map(([x, y]) => 3 * x + 4 * y + 2 * x * y);
    const { total } = sobolIndices(responses, 2, { level: 0.95, seed }).indices[1];
    // E x = 1/2, Var x = 1/12: variances of the parts (3 + 1)², (4 + 1)² and 4/12 in twelfths.
    const known = (25 + 4 / 12) / (16 + 25 + 4 / 12);
    if ((total.low ?? 1) <= known && known <= (total.high ?? 0)) held += 1;
  }
  expect(held).toBeGreaterThanOrEqual(50);
});
