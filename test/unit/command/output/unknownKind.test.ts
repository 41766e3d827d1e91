/** A word before the path of an output that is no kind of output is a slip, whichever verb is asked. */
import { expect, it, test } from 'vitest';
import { planGateOutputs } from '../../../../src/command/gate/gateOutputs.ts';
import { parseOutput } from '../../../../src/command/output/outputs.ts';
import { kindBeforePath, unknownKind } from '../../../../src/command/output/unknownKind.ts';
import { readReplayOutputs } from '../../../../src/command/replay/replayOutputs.ts';

const kinds = ['results', 'report'];

it.each([
  ['reprot=page.html', 'expected one of results= report= before the path; did you mean report=?'],
  ['Report=page.html', 'expected one of results= report= before the path; did you mean report=?'],
  [
    'page=page.html',
    'expected one of results= report= before the path; for a file of this name write ./page=page.html',
  ],
])('of %s says what is wrong', (text, fault) => {
  expect(unknownKind(text, kinds)).toBe(fault);
});

it.each(['report=page.html', 'page.html', './page=page.html', 'out/a=b.html', 'a1=b.html', '=b.html'])(
  '%s is left alone',
  (text) => {
    expect(unknownKind(text, kinds)).toBe(null);
  },
);

test('run, gate and replay refuse it, where each would have written a file of that name', () => {
  expect(parseOutput('page=a.html')).toMatch(/^-o page=a\.html: expected one of results= /);
  expect(planGateOutputs(['marcdown=a.md']).faults).toEqual([
    expect.stringMatching(/^-o marcdown=a\.md: .*did you mean markdown=\?$/),
  ]);
  expect(readReplayOutputs(['page=a.html'])).toEqual([
    expect.stringMatching(/^-o page=a\.html: expected one of results= /),
  ]);
});

test('a verb that writes one thing takes no such word, known or not', () => {
  expect(kindBeforePath('report=page.html')).toBe(
    'expected the path alone, without "report=" before it; write page.html, or for a file of this name ./report=page.html',
  );
  expect(kindBeforePath('x=')).toBe(
    'expected the path alone, without "x=" before it; for a file of this name ./x=',
  );
  for (const path of ['page.html', './report=page.html', 'out/a=b.html', '=b.html'])
    expect(kindBeforePath(path)).toBe(null);
});
