/** A program is started by its ending, by what is on this machine, or on its own. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startOf } from '../../../../src/study/hosts/interpreters.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-interpreters-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => void vi.unstubAllEnvs());

/** Two folders of a path; what a test puts there can be executed. */
const [first, second] = ['first', 'second'].map((name) => join(folder, name));
beforeEach(() => {
  for (const place of [first, second]) {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place);
  }
  vi.stubEnv('PATH', [first, second].join(delimiter));
});

function executable(path: string): string {
  writeFileSync(path, '');
  chmodSync(path, 0o755);
  return path;
}

const program = (name: string): string => join(folder, name);

describe.skipIf(process.platform === 'win32')('a program', () => {
  it.each([
    ['.py', 'python3'],
    ['.R', 'Rscript'],
    ['.r', 'Rscript'],
    ['.jl', 'julia'],
    ['.rb', 'ruby'],
    ['.pl', 'perl'],
    ['.lua', 'lua'],
  ])('that ends in %s is started by %s', (ending, command) => {
    executable(join(second, command));
    const path = program(`mine${ending}`);
    expect(startOf(path)).toEqual({ command, args: [path] });
  });

  it.each(['.js', '.mjs', '.ts'])(
    'that ends in %s is started by this Node, whatever the path holds',
    (ending) => {
      const path = program(`mine${ending}`);
      expect(startOf(path)).toEqual({ command: process.execPath, args: [path] });
    },
  );

  it('in Python is started by python where there is no python3', () => {
    executable(join(first, 'python'));
    expect(startOf(program('mine.py'))).toMatchObject({ command: 'python' });
    executable(join(second, 'python3'));
    expect(startOf(program('mine.py'))).toMatchObject({ command: 'python3' });
  });

  it('of another ending, or of none, is started on its own where it can be executed', () => {
    const path = executable(program('mine'));
    expect(startOf(path)).toEqual({ command: path, args: [] });
    chmodSync(path, 0o644);
    expect(startOf(path)).toEqual({
      missing: 'a file that cannot be executed',
      hint: 'make it executable, or let it end in one of .py .r .jl .rb .pl .lua .js .mjs .ts',
    });
  });

  it('whose interpreter is not there is told with what to install', () => {
    expect(startOf(program('mine.py'))).toEqual({
      missing: 'no python3 or python on this machine',
      hint: 'install python3',
    });
  });
});
