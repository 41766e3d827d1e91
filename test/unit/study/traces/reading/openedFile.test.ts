/** What is no file keeps its reader waiting for some time, and never for ever; a pipe with a writer is read to its end. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordLines } from '../../../../../src/study/imports/lines/recordLines.ts';
import { OpenedFile } from '../../../../../src/study/traces/reading/openedFile.ts';
import { inParquet } from '../../../../../src/study/traces/parquet/parquetTable.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-opened-'));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

function textOf(path: string, patienceMs: number, signal?: { readonly aborted: boolean }): string {
  const file = new OpenedFile(path, { patienceMs, signal });
  const bytes = Buffer.alloc(10);
  let text = '';
  try {
    for (let read = file.read(bytes, 0, 10); read > 0; read = file.read(bytes, 0, 10))
      text += bytes.toString('utf8', 0, read);
  } finally {
    file.close();
  }
  return text;
}

it('a file is read to its end, and its beginning beside that', () => {
  writeFileSync(at('file'), 'more than ten bytes');
  expect(textOf(at('file'), 0)).toBe('more than ten bytes');
  const file = new OpenedFile(at('file'));
  const bytes = Buffer.alloc(4);
  file.beginning(bytes);
  file.close();
  expect(bytes.toString()).toBe('more');
});

it('a file that somebody cuts off while it is read has no end', () => {
  writeFileSync(at('cut'), 'more than ten bytes');
  const file = new OpenedFile(at('cut'));
  const bytes = Buffer.alloc(10);
  expect(file.read(bytes, 0, 10)).toBe(10);
  truncateSync(at('cut'), 10);
  expect(() => file.read(bytes, 0, 10)).toThrow(/^the file became shorter$/);
  file.close();
});

it('a line that never ends ends the reading', () => {
  writeFileSync(at('endless'), 'a,b\n');
  truncateSync(at('endless'), 70 << 20);
  expect(() => [...recordLines(at('endless'), 'utf-8')]).toThrow(/^a line of more than 67108864 bytes$/);
});

describe.runIf(process.platform !== 'win32')('what is no file', () => {
  const pipe = (name: string): string => {
    execFileSync('sh', ['-c', 'mkfifo "$0"', at(name)]);
    return at(name);
  };
  const written = (name: string, script: string): string => {
    const path = pipe(name);
    spawn('sh', ['-c', `(${script}) > "$0"`, path]);
    return path;
  };

  it('is told: a folder, a device, a pipe where Parquet is', () => {
    mkdirSync(at('folder'));
    expect(() => new OpenedFile(at('folder'))).toThrow(/^a folder$/);
    expect(() => new OpenedFile('/dev/zero')).toThrow(/^a device$/);
    const parts = inParquet(pipe('pipe.parquet'), () => (function* () {})());
    expect(() => parts.next()).toThrow(/^a pipe, and Parquet is read from its end$/);
  });

  it('and a pipe without a writer, or with one that writes nothing, is given up', () => {
    const fault = /^a pipe into which nothing was written for 0.05 s$/;
    expect(() => textOf(pipe('lonely'), 50)).toThrow(fault);
    expect(() => textOf(written('idle', 'sleep 1'), 50)).toThrow(fault);
  });

  it('or when it is told that nobody waits any more', () =>
    expect(() => textOf(pipe('left'), 20_000, { aborted: true })).toThrow(
      /^a pipe that nobody waits for any more$/,
    ));

  it('but a pipe is read to its end, however late its writer begins and however slowly it writes', () => {
    const late = written('late', 'sleep 0.3; printf "more than ten bytes"');
    expect(textOf(late, 20_000)).toBe('more than ten bytes');
    const slow = written('slow', 'printf "slow "; sleep 0.3; printf "writer"');
    expect(textOf(slow, 20_000)).toBe('slow writer');
  });
});
