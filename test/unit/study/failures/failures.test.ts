/** Failures are sorted, told once, and drawn with the caret under the right column. */
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../../../src/study/failures/displayWidth.ts';
import {
  type Failure,
  sortedFailures,
  sortedWarnings,
  wholeFile,
} from '../../../../src/study/failures/failure.ts';
import { editDistance, nearestName } from '../../../../src/study/failures/nearestName.ts';
import { printable, shortened } from '../../../../src/study/failures/printable.ts';
import { failureLine, renderFailures, renderWarnings } from '../../../../src/study/failures/render.ts';

function failure(line: number, column: number, more: Partial<Failure> = {}): Failure {
  const endColumn = column + 2;
  return { file: 'a.yaml', line, column, endColumn, path: 'p', found: '1', expected: '2', hint: '', ...more };
}

test('a place without a column is told by its line alone', () => {
  expect(renderFailures([failure(3, 0)], { sources: {} })).toBe('a.yaml:3: p: found 1, expected 2');
});

describe('a list of failures', () => {
  test('is in the order of the files given, then of lines and columns as numbers, each once', () => {
    const inOther = failure(1, 1, { file: '0.yaml' });
    const list = [failure(10, 1), failure(9, 30), failure(9, 4), inOther, failure(9, 30)];
    expect(sortedFailures(list)).toEqual([failure(9, 4), failure(9, 30), failure(10, 1), inOther]);
  });

  test('of one place is in the order of the texts, path before expectation', () => {
    const [first, second, third] = [
      { path: 'a', expected: 'y' },
      { path: 'b', expected: 'x' },
      { path: 'b', expected: 'y' },
    ].map((more) => failure(1, 1, more));
    expect(sortedFailures([third, first, second, first])).toEqual([first, second, third]);
  });

  test('has the same order whatever the order in which they were found, and loses none', () => {
    const any = fc.record({
      line: fc.integer({ min: 1, max: 3 }),
      column: fc.nat(3),
      path: fc.constantFrom('a', 'b'),
      expected: fc.constantFrom('x', 'y'),
    });
    fc.assert(
      fc.property(fc.array(any), (places) => {
        const list = places.map(({ line, column, ...more }) => failure(line, column, more));
        const sorted = sortedFailures(list);
        expect(sortedFailures(list.toReversed())).toEqual(sorted);
        expect(new Set(sorted.map(failureLine))).toEqual(new Set(list.map(failureLine)));
        expect(new Set(sorted.map(failureLine)).size).toBe(sorted.length);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  test('may be warnings too', () => {
    const warning = (line: number) => ({ ...wholeFile('a'), line, path: '', says: 'odd' });
    expect(sortedWarnings([warning(2), warning(1), warning(2)])).toEqual([warning(1), warning(2)]);
  });
});

describe('a rendered failure', () => {
  const sources = { 'a.yaml': 'one\n标题: 一二 three\r\n\tx: 1\nlast' };

  test('has its place, the line, carets of the marked width and the hint', () => {
    const text = renderFailures([failure(2, 5, { endColumn: 7, hint: 'write 3' })], { sources });
    expect(text.split('\n')).toEqual([
      'a.yaml:2:5: p: found 1, expected 2',
      '    2 | 标题: 一二 three',
      '      |       ^^^^',
      '  hint: write 3',
    ]);
  });

  test('shows a tab as one space, so that the caret is right', () => {
    expect(
      renderFailures([failure(3, 2, { endColumn: 3 })], { sources })
        .split('\n')
        .slice(1),
    ).toEqual(['    3 |  x: 1', '      |  ^']);
  });

  test('has no excerpt where it has no line or the file is not at hand', () => {
    const ofFile = { ...failure(0, 0), ...wholeFile('a.yaml') };
    expect(renderFailures([ofFile], { sources })).toBe('a.yaml: p: found 1, expected 2');
    expect(renderFailures([failure(9, 1)], { sources })).toBe('a.yaml:9:1: p: found 1, expected 2');
    expect(renderFailures([failure(1, 1, { file: 'constructor' })], { sources })).toBe(
      'constructor:1:1: p: found 1, expected 2',
    );
  });

  test('is coloured only when asked, with the same text', () => {
    const list = [failure(2, 5, { hint: 'h' }), failure(1, 1)];
    const plain = renderFailures(list, { sources });
    const coloured = renderFailures(list, { sources, isColoured: true });
    expect(stripVTControlCharacters(plain)).toBe(plain);
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });

  test('keeps to one line of a narrow terminal', () => {
    const text = `${'a'.repeat(100)}XX${'b'.repeat(100)}`;
    for (const columns of [30, 40, 60, 80, 118])
      for (const column of [1, 20, 101, 199]) {
        const [, line, carets] = renderFailures([failure(1, column)], {
          sources: { 'a.yaml': text },
          columns,
        }).split('\n');
        expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        const marked = line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1);
        expect(marked).toBe(text.slice(column - 1, column + 1));
      }
    const wide = '标题'.repeat(60);
    for (const column of [1, 30, 118]) {
      const [, line, carets] = renderFailures([failure(1, column)], {
        sources: { 'a.yaml': wide },
        columns: 60,
      }).split('\n');
      expect([displayWidth(line) <= 60, carets.includes('^^^^')]).toEqual([true, true]);
    }
    const widths = [undefined, 0, 1000].map(
      (columns) =>
        renderFailures([failure(1, 101)], { sources: { 'a.yaml': text }, columns }).split('\n')[1].length,
    );
    expect(new Set(widths).size).toBe(1);
  });

  test('cuts a long line around the caret', () => {
    const long = { 'a.yaml': `${'a'.repeat(500)}XX${'b'.repeat(500)}` };
    const [, line, carets] = renderFailures([failure(1, 501)], { sources: long }).split('\n');
    expect(line.length).toBeLessThan(130);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('XX');
  });

  test('as a warning says so', () => {
    const warning = { ...failure(1, 1), says: 'odd' };
    expect(renderWarnings([warning], { sources }).split('\n')).toEqual([
      'a.yaml:1:1: warning: p: odd',
      '    1 | one',
      '      | ^^',
    ]);
  });
});

describe('the width of a text', () => {
  test.each([
    ['abc', 3],
    ['', 0],
    ['中文', 4],
    ['ｆｕｌｌ', 8],
    ['한글', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['Ünï', 3],
    ['“”', 2],
    ['、。', 4],
  ])('of %j is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('a stranger’s text', () => {
  test('cannot move the cursor, ring, hide or turn around', () => {
    expect(printable('a\u001b[31mb\u0007c\td\u202ee\u2028f\ufeffg\ud800')).toBe(
      'a\ufffd[31mb\ufffdc d\ufffde\ufffdf\ufffdg\ufffd',
    );
    expect(printable('中文 😀 é')).toBe('中文 😀 é');
  });

  test('is shortened by characters, never inside one', () => {
    expect(shortened('abc', 3)).toBe('abc');
    expect(shortened('abcd', 3)).toBe('ab…');
    expect(shortened('😀😀', 3)).toBe('😀😀');
    expect(shortened('😀😀😀😀', 3)).toBe('😀😀…');
  });
});

describe('the nearest name', () => {
  const known = [
    'circuits',
    'setupSeconds',
    'reject',
    'label',
    'allow',
    'limitCalls',
    'ringSeconds',
    'ringTones',
    'operator.profit.perDay',
    'wanted.lost.perThousand',
    'wanted.lost.byTrust',
  ];

  test.each([
    ['circits', 'circuits'],
    ['setupsecond', 'setupSeconds'],
    ['rejetc', 'reject'],
    ['lable', 'label'],
    ['Allow', 'allow'],
    ['limit', 'limitCalls'],
    ['Setup', 'setupSeconds'],
    ['profit', 'operator.profit.perDay'],
    ['lost', undefined],
    ['lim', undefined],
    ['ring', undefined],
    ['block', undefined],
    ['', undefined],
    ['x'.repeat(70), undefined],
  ])('of %s is %s', (name, nearest) => {
    expect(nearestName(name, known)).toBe(nearest);
  });

  test('is by a distance that is symmetric, zero for equals only, and at most the longer length', () => {
    const word = fc.string({ maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

test('a long line that is cut inside of a character of two units is printable all the same', () => {
  for (const column of [100, 101, 102, 103]) {
    const text = renderFailures([failure(1, column)], { sources: { 'a.yaml': '😀'.repeat(200) } });
    expect(text.isWellFormed(), String(column)).toBe(true);
  }
});
