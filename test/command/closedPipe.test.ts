import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mainFile } from '../mainFile.ts';

it('a reader that stops early is no fault: no stack, and the exit code of the verb', () => {
  // More than a pipe holds, so that the program still writes when its reader is gone.
  const command = `{ '${process.execPath}' '${mainFile}' list detectors --json; echo "code $?" >&2; } | head -c 1`;
  const { stdout, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect(stdout).toBe('[');
  expect(stderr).toBe('code 0\n');
});

it.skipIf(!existsSync('/dev/full'))('a full disk behind standard output: one line, exit code 1', () => {
  const command = `'${process.execPath}' '${mainFile}' list detectors --json > /dev/full`;
  const { status, stderr } = spawnSync('bash', ['-c', command], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, 'standard output: cannot be written: the disk is full (ENOSPC)\n']);
});
