import { mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolders } from '../../../../src/command/output/makeFolders.ts';

const root = mkdtempSync(join(tmpdir(), 'ringfence-folders-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const at = (...names: readonly string[]): string => join(root, ...names);

describe('making folders', () => {
  it('makes all that are missing, and leaves those that are there', () => {
    makeFolders(at('a', 'b', 'c'));
    makeFolders(`${at('a', 'b', 'c')}/`);
    makeFolders(root);
    expect(statSync(at('a', 'b', 'c')).isDirectory()).toBe(true);
  });

  it('follows links to folders', () => {
    makeFolders(at('real'));
    symlinkSync(at('real'), at('link'));
    makeFolders(at('link', 'inner'));
    expect(statSync(at('real', 'inner')).isDirectory()).toBe(true);
  });

  it('says that a file stands in the way', () => {
    writeFileSync(at('file'), '');
    expect(() => makeFolders(at('file'))).toThrow('EEXIST');
    expect(() => makeFolders(at('file', 'inner', 'more'))).toThrow('ENOTDIR');
  });

  it.runIf(process.platform === 'linux')('comes back from a file system that takes no folders', () => {
    expect(() => makeFolders('/proc/no-such-process/tasks')).toThrow('ENOENT');
  });
});
