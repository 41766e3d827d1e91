import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  constants,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withSigns } from '../../../../src/study/threads/signOfLife.ts';
import { openStream, writeStream } from '../../../../src/study/traces/form/openStream.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-pipes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const pipe = join(folder, 'pipe');
execFileSync('sh', ['-c', 'mkfifo "$0"', pipe]);

/** A program that reads the pipe to its end, and what it has read. */
function reader(): Promise<string> {
  const program = spawn('cat', [pipe], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  program.stdout.on('data', (read: Buffer) => (text += read.toString()));
  return new Promise((resolve) => program.on('close', () => resolve(text)));
}

describe.skipIf(process.platform === 'win32')('a pipe that is written to', () => {
  it('says before it waits that it waits for its reader, once', async () => {
    const said: string[] = [];
    let read: Promise<string> | undefined;
    const file = openStream(pipe, {
      tell: (line) => {
        said.push(line);
        read = reader();
      },
    });
    writeSync(file, 'all');
    closeSync(file);
    expect([said, await read]).toEqual([[`${pipe}: a pipe; waits for its reader`], 'all']);
  });

  it('says nothing where its reader is there, who is not told of an end too early', async () => {
    const first: string[] = [];
    let read: Promise<string> | undefined;
    const held = openStream(pipe, { tell: () => void (read = reader()) });
    const file = openStream(pipe, { tell: (line) => first.push(line) });
    closeSync(held);
    writeSync(file, 'all');
    closeSync(file);
    expect([first, await read]).toEqual([[], 'all']);
  });

  it('is told from a file, which is there at once', () => {
    const path = join(folder, 'file');
    writeFileSync(path, 'before');
    const file = openStream(path, { tell: () => expect.unreachable() });
    writeSync(file, 'after');
    closeSync(file);
    expect(readFileSync(path, 'utf8')).toBe('after');
  });

  it('is given up by a thread that is watched where nobody reads it, which is said', () => {
    const tell = (): void => undefined;
    const nobody =
      'a pipe from which nobody has read for 0.1 s: start its reader before, or name a file in its place';
    expect(() => openStream(pipe, { tell, patienceMs: 100 })).toThrow(nobody);
    const holding = openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK);
    const file = openStream(pipe, { tell, patienceMs: 100 });
    const bytes = new Uint8Array(1 << 20);
    let taken = 0;
    const fill = (): never => {
      for (;;) taken += writeStream(file, bytes, 100);
    };
    expect(fill).toThrow(nobody);
    expect(taken).toBe(readSync(holding, bytes));
    closeSync(holding);
    expect(() => writeStream(file, bytes, 100)).toThrow('EPIPE');
    closeSync(file);
  });

  it('gets all bytes from a watched thread, however slowly they are read, with signs of life', async () => {
    let signs = 0;
    const copy = join(folder, 'copy');
    // One that needs nothing of this thread, which waits.
    const program = spawn('sh', ['-c', 'cat "$0" > "$1"', pipe, copy], { stdio: 'ignore' });
    const ended = once(program, 'close');
    const file = openStream(pipe, { tell: () => undefined, patienceMs: 60_000 });
    const text = 'all of it\n'.repeat(100_000);
    withSigns(
      () => (signs += 1),
      () => {
        for (let bytes = Buffer.from(text); bytes.length > 0;)
          bytes = bytes.subarray(writeStream(file, bytes, 60_000));
      },
    );
    closeSync(file);
    await ended;
    expect([readFileSync(copy, 'utf8') === text, signs > 0]).toEqual([true, true]);
  });
});
