import { expect, it } from 'vitest';
import { scoreStep, scoreSteps } from '../../../../src/model/measures/scoreSteps.ts';

it('steps of scores rise with the score, one after another, from 0 to 1', () => {
  let last = 0;
  let from = 0;
  let leaps = 0;
  let wide = 0;
  for (let score = 0; score <= 1_000_000; score++) {
    const step = scoreStep(score);
    if (step === last) continue;
    if (step < last) leaps++;
    // The nearer end of the step that is over.
    const distance = score <= 500_000 ? from : 1_000_000 - score + 1;
    if (score - from > Math.max(1, distance / 256)) wide++;
    last = step;
    from = score;
  }
  expect([leaps, wide, scoreStep(0), last]).toEqual([0, 0, 0, scoreSteps - 1]);
});

it('steps are so many that half of them lie below one half', () => {
  // 512 single scores, then 256 steps for each doubling up to 500,000, which lies in the tenth.
  expect(scoreSteps).toBe(2 * (scoreStep(499_999) + 1));
  expect([scoreStep(500_000) - scoreStep(499_999), scoreStep(1_000_000)]).toEqual([1, scoreSteps - 1]);
});

it('steps near either end are single scores', () => {
  const ends = Array.from({ length: 512 }, (_, i) => i);
  expect(new Set(ends.map(scoreStep)).size).toBe(512);
  expect(new Set(ends.map((i) => scoreStep(1_000_000 - i))).size).toBe(512);
});
