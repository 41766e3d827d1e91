/** A block that is written anew has the lines that it had, with the figures and the spaces that are printed now. */
import { describe, expect, it } from 'vitest';
import { foldLine } from '../../src/command/terminal/foldLines.ts';
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

describe('a text that is folded', () => {
  const front = (figures: readonly number[]): string =>
    `Front of what is answered against what is lost, of all replications: ${figures.map((figure, i) => `arm-${i} (${figure}/20)`).join(', ')}`;
  const block = (text: string, width: number): string =>
    ['A title', ...foldLine(text, width), 'end'].join('\n');
  const [few, many] = [
    [5, 8, 3, 4, 9],
    [15, 18, 13, 14, 19],
  ].map(front);

  it('elsewhere than before is folded as it is printed', () => {
    const [shown, anew] = [block(few, 110), block(many, 110)];
    expect(shown.split('\n').map((line) => line.trim().split(' ')[0])).not.toEqual(
      anew.split('\n').map((line) => line.trim().split(' ')[0]),
    );
    expect(printedAnew(shown, anew)).toBe(anew);
  });

  it('and was not before, or no longer is, has the lines that are printed', () => {
    const [folded, flat] = [block(many, 100), block(few, 200)];
    expect([folded, flat].map((text) => text.split('\n').length)).toEqual([4, 3]);
    expect(printedAnew(flat, folded)).toBe(folded);
    expect(printedAnew(folded, flat)).toBe(flat);
  });

  it('into more than two lines is one text', () => {
    const [shown, anew] = [block(few, 80), block([few, many].join(', '), 80)];
    expect([shown, anew].map((text) => text.split('\n').length)).toEqual([4, 6]);
    expect(printedAnew(shown, anew)).toBe(anew);
  });

  it('is not one with the lines of a list below it, which are shown or not by themselves', () => {
    const list = (...items: readonly string[]): string =>
      [
        `held out: ${'calls of operators that nothing was learned from; '.repeat(2)}`.trimEnd(),
        ...items,
      ].join('\n');
    const shown = list('  area  0.98', '  calls  10');
    const anew = list('  area  0.99', '  precision  0.7', '  calls  12');
    expect(printedAnew(shown, anew)).toBe(list('  area  0.99', '  calls  12'));
  });
});
