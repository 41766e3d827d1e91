/** A trace that does not fit: the disk is full, or a file may not grow any further. No half-written file is ever taken for whole. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { playground, tiny } from './program.ts';
import { mainFile } from '../mainFile.ts';

const place = playground();
place.write('tiny.yaml', tiny);
const small = place.path('small');

/** A file system of 16 KiB; false where nobody may mount one. */
function mountSmall(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  mkdirSync(small);
  return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', small]).status === 0;
}
const isMounted = mountSmall();
afterAll(() => {
  if (isMounted) spawnSync('umount', [small]);
  place.remove();
});

/** What the program says beside warnings, its exit code, and which files are in the folder of the trace. */
function traced(trace: string, folder: string, before: string = ''): readonly unknown[] {
  const args = [
    'run',
    'tiny.yaml',
    '--quiet',
    '-r',
    '1',
    '-j',
    '1',
    '-o',
    `trace=${trace}`,
    '-o',
    'own.json',
  ];
  const command = `${before} exec "$0" "$@"`;
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command, process.execPath, mainFile, ...args], {
    cwd: place.folder,
    encoding: 'utf8',
  });
  const told = stderr.split('\n').filter((line) => /cannot be written|^replay|^ {4}at /.test(line));
  return [status, stdout, told, readdirSync(place.path(folder)), existsSync(place.path('own.json'))];
}

const replay = 'replay: ringfence run tiny.yaml --seed 1 -r 1';

describe('a trace that does not fit', () => {
  it.skipIf(!isMounted)(
    'on a disk that fills ends the run, says so, and leaves nothing (skipped where no small file system can be mounted)',
    () => {
      for (const trace of ['small/calls.csv', 'small/calls.parquet', 'small/parts/']) {
        const [status, out, told, files, hasResults] = traced(trace, 'small');
        expect([status, out, hasResults]).toEqual([1, '', false]);
        expect(told).toEqual([
          expect.stringMatching(/^small\/\S+: cannot be written: the disk is full \(ENOSPC\)$/),
          replay,
        ]);
        const kept = (files as readonly string[]).flatMap((name) =>
          name === 'parts' ? readdirSync(`${small}/parts`) : [name],
        );
        expect(kept).toEqual([]);
      }
    },
  );

  it.skipIf(process.platform === 'win32')('in a file that may not grow ends the run in the same way', () => {
    mkdirSync(place.path('limited'));
    const limit = "trap '' XFSZ; ulimit -f 32;";
    const [status, out, told, files, hasResults] = traced('limited/calls.csv', 'limited', limit);
    expect([status, out, files, hasResults]).toEqual([1, '', [], false]);
    expect(told).toEqual([
      expect.stringMatching(/^limited\/calls\S*\.csv: cannot be written: .*EFBIG/),
      replay,
    ]);
  });
});
