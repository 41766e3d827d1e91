import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { linkTarget } from '../../../../../src/study/traces/form/linkTarget.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-links-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

it('what is no link leads to itself, there or not', () => {
  writeFileSync(at('file'), '');
  expect(['file', 'none', 'none/at/all'].map((name) => linkTarget(at(name)))).toEqual([
    at('file'),
    at('none'),
    at('none/at/all'),
  ]);
});

it('links are followed one by one, relative to where each stands, to what is not there yet as well', () => {
  mkdirSync(at('store'));
  symlinkSync('store/latest', at('link'));
  symlinkSync('./42.json', at('store/latest'));
  expect(linkTarget(at('link'))).toBe(at('store/42.json'));
});

it('a circle of links leads to itself: whoever writes there is told', () => {
  symlinkSync('two', at('one'));
  symlinkSync('one', at('two'));
  expect(linkTarget(at('one'))).toBe(at('one'));
});
