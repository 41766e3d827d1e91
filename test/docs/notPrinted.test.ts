import { expect, test } from 'vitest';
import { notPrinted } from './notPrinted.ts';

const printed = 'arm    calls  lost\nnone      10     0\ncap        8     2\n\nseed 1';

test('a shown output may leave out lines and the rest of a line, and nothing else', () => {
  expect(notPrinted(printed, printed)).toEqual([]);
  expect(notPrinted('arm   calls …\n…\ncap   8 …\n', printed)).toEqual([]);
  expect(notPrinted('none  10  1', printed)).toEqual(['none  10  1']);
  expect(notPrinted('none  10', printed)).toEqual(['none  10']);
  expect(notPrinted('cap  8  2\nnone  10  0', printed)).toEqual(['none  10  0']);
});
