import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStream } from '../../../../src/study/traces/form/openStream.ts';

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
    const file = openStream(pipe, (line) => {
      said.push(line);
      read = reader();
    });
    writeSync(file, 'all');
    closeSync(file);
    expect([said, await read]).toEqual([[`${pipe}: a pipe; waits for its reader`], 'all']);
  });

  it('says nothing where its reader is there, who is not told of an end too early', async () => {
    const first: string[] = [];
    let read: Promise<string> | undefined;
    const held = openStream(pipe, () => {
      read = reader();
    });
    const file = openStream(pipe, (line) => first.push(line));
    closeSync(held);
    writeSync(file, 'all');
    closeSync(file);
    expect([first, await read]).toEqual([[], 'all']);
  });

  it('is told from a file, which is there at once', () => {
    const path = join(folder, 'file');
    writeFileSync(path, 'before');
    const file = openStream(path, () => expect.unreachable());
    writeSync(file, 'after');
    closeSync(file);
    expect(readFileSync(path, 'utf8')).toBe('after');
  });
});
