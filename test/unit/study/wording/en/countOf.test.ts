import { expect, test } from 'vitest';
import { countOf } from '../../../../../src/study/wording/en/countOf.ts';

test('one alone stands in the singular, nothing and many in the plural, irregular where it is told', () => {
  expect(['0', '1', '2', '1,000'].map((count) => countOf(count, 'arm'))).toEqual([
    '0 arms',
    '1 arm',
    '2 arms',
    '1,000 arms',
  ]);
  expect(['1', '7'].map((count) => countOf(count, 'person', 'people'))).toEqual(['1 person', '7 people']);
});
