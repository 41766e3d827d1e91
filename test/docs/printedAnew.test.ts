/** A block that is written anew has the lines that it had, with the figures and the spaces that are printed now. */
import { expect, it } from 'vitest';
import { printedAnew } from './printedAnew.ts';

const printed = [
  'A title',
  '12 calls in 2 files: 3 unwanted',
  '',
  'arm     answered   lost',
  'none    1.0 ± 0.1   0.0',
  'cap     0.5 (0 to 2)  1.5',
  '5 of 9 are assumed',
  'end',
].join('\n');

it('changes nothing that is printed as it is shown', () => {
  expect(printedAnew(printed, printed)).toBe(printed);
});

it('takes figures, spread and spaces of the line that is about the same', () => {
  const shown = [
    '10 calls in 2 files: 4 unwanted',
    '…',
    'none   2.0 ± 0.1    0.0',
    'cap   0.5 ± 0.7',
    '6 of 9 are assumed',
  ].join('\n');
  const lines = printed.split('\n');
  expect(printedAnew(shown, printed)).toBe([lines[1], '…', lines[4], lines[5], lines[6]].join('\n'));
});

it('shows no more of a line than was shown', () => {
  expect(printedAnew('cap   0.6 (1 to 3) …', printed)).toBe('cap     0.5 (0 to 2) …');
  expect(printedAnew('9 of …', printed)).toBe('5 of …');
});

it('keeps a line for which nothing is printed', () => {
  expect(printedAnew('another arm\nend', printed)).toBe('another arm\nend');
});
