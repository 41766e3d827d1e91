/** Escape sequences and endless names, wherever they come from: none reaches the terminal. */
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());

// eslint-disable-next-line no-control-regex -- these are what must not be there
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

const file = place.write('tiny.yaml', tiny);

it.each([
  ['break-even', [file, '--path', 'callers.\u001b[2Jrobots\u202e']],
  ['list', ['\u001b[31m']],
  ['show', ['\u001b]0;title\u0007']],
  ['validate', ['no\u001b[2Jfile.yaml']],
  ['compare', ['\u009b2J.json', '\u0008.json']],
  ['report', ['\u001b[8m.json']],
  ['rules', ['show', '\u001b[8m']],
  ['explain', ['\u001b[8m.1.1.1', file]],
  ['run', [file, '--o\u001b[8m', '--seed', '\u001b[8m']],
  ['r\u001b[8mn', []],
])('%s tells of a name without the codes in it', async (verb, args) => {
  const ended = await place.ask([verb, ...args]);
  expect([ended.code, control.test(ended.out + ended.err), ended.err === '']).toEqual([2, false, false]);
});

it('a path that is as long as a page is shown shortened', async () => {
  const ended = await place.ask(['break-even', file, '--path', 'x'.repeat(50_000)]);
  expect(ended.code).toBe(2);
  for (const line of said(ended)) expect(line.length).toBeLessThan(1200);
});
