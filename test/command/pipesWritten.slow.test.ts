/** Outputs that are pipes with a name: their reader is waited for, which is said, and Ctrl-C ends it. */
import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { background } from './backgroundProgram.ts';
import { playground, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
const pipe = (name: string): string => {
  execFileSync('sh', ['-c', 'mkfifo "$0"', place.path(name)]);
  return place.path(name);
};
/** A reader that comes too late would wait for ever. */
const readAll = async (path: string): Promise<string> =>
  (await promisify(execFile)('cat', [path], { maxBuffer: 1 << 26, timeout: 60_000 })).stdout;

// A trace is written by a worker, results by the thread that hears of signals.
const outputs = [
  ['results=r', 'r', /^\{\n "format": "ringfence-results\/1"/],
  ['trace=t.csv', 't.r0.none.csv', /^[a-z_,]*time_ms/],
] as const;

describe.skipIf(process.platform === 'win32')('an output that is a pipe', () => {
  it.each(outputs)('-o %s gets all bytes once its reader is there', async (output, name, begins) => {
    const path = pipe(name);
    const run = background(place, ['run', 'tiny.yaml', '-r', '2', '--quiet', '-o', output]);
    await run.hasSaid(`${name}: a pipe; waits for its reader\n`);
    const text = await readAll(path);
    expect([(await run.ended).code, text.endsWith('\n')]).toEqual([0, true]);
    expect(text).toMatch(begins);
    expect(run.said().split('waits for its reader')).toHaveLength(2);
  });

  it.each(outputs)('-o %s ends at Ctrl-C while it waits', async (output, name) => {
    pipe(`stopped-${name}`);
    const own = output.replace('=', '=stopped-');
    const run = background(place, ['run', 'tiny.yaml', '-r', '2', '--quiet', '-o', own]);
    await run.hasSaid('waits for its reader');
    run.kill('SIGINT');
    expect([null, 130]).toContain((await run.ended).code);
  });

  it('is named where it is a trace that nobody reads', async () => {
    pipe('unread.r0.none.csv');
    const ended = await place.run('run tiny.yaml -r 2 -j 1 --quiet -o trace=unread.csv'.split(' '));
    expect([ended.code, ended.err.split('\n').slice(-3)]).toEqual([
      1,
      [
        'unread.r0.none.csv: cannot be written: a pipe from which nobody has read for 20 s: start its reader before, or name a file in its place',
        'replay: ringfence run tiny.yaml --seed 1 -r 1',
        '',
      ],
    ]);
  });
});
