import { existsSync, lstatSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { releaseLocks } from '../../../../src/command/output/locks.ts';
import { unwritable, writeWhole } from '../../../../src/command/output/writeWhole.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-whole-'));
afterEach(releaseLocks);
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

it('writes what a link leads to, which stays a link', () => {
  symlinkSync('results-of-today.json', at('results.json'));
  expect([unwritable(at('results.json')), existsSync(at('results-of-today.json'))]).toEqual([null, false]);
  expect(writeWhole(at('results.json'), 'first')).toBeNull();
  expect(writeWhole(at('results.json'), 'second')).toBeNull();
  expect(lstatSync(at('results.json')).isSymbolicLink()).toBe(true);
  expect(readFileSync(at('results-of-today.json'), 'utf8')).toBe('second');
  releaseLocks();
  expect(readdirSync(folder).toSorted()).toEqual(['results-of-today.json', 'results.json']);
});

it('tells of a link into nowhere, and leaves it', () => {
  symlinkSync('none/results.json', at('away.json'));
  const reason = 'cannot be written: no such file or folder (ENOENT)';
  expect(unwritable(at('away.json'))).toBe(`${reason}; it is a link to ${at('none/results.json')}`);
  expect(writeWhole(at('away.json'), '')).toBe(`${at('away.json')}: ${reason}`);
  expect(lstatSync(at('away.json')).isSymbolicLink()).toBe(true);
});
