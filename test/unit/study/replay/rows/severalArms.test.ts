/** That a trace holds the calls of several arms is told as early as it can be known, not when all has been read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRows } from '../../../../../src/study/replay/rows/readRows.ts';
import type { OpenCalls } from '../../../../../src/study/replay/rows/openCalls.ts';
import { readTrace } from '../../../../../src/study/traces/reading/readTrace.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-several-arms-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** More than one batch of each arm, one arm after the other. */
function traceOf(name: string, arms: readonly string[]): string {
  const rows = arms.flatMap((arm) =>
    Array.from({ length: 10_000 }, (_, i) => `${i},+8613800000001,+8613800000002,${arm},0`),
  );
  const path = join(folder, name);
  writeFileSync(path, ['time_ms,calling_number,called_number,arm,replication', ...rows].join('\n'));
  return path;
}

/** What is wrong, and how many rows were read until then. */
function read(files: readonly string[], arm?: string): readonly [found: readonly string[], rows: number] {
  let rows = 0;
  const open: OpenCalls = (path, opened) => {
    const reading = readTrace(path, opened);
    return {
      ...reading,
      parts: (function* () {
        for (const part of reading.parts) {
          if (part.kind === 'rows') rows += part.batch.length;
          yield part;
        }
      })(),
    };
  };
  const answer = readRows(files, open, { scratch: folder, arm });
  const failures = answer !== null && 'failures' in answer ? answer.failures : [];
  return [failures.map(({ found }) => found), rows];
}

const cap = traceOf('cap.csv', ['cap']);
const none = traceOf('none.csv', ['none']);
const both = traceOf('both.csv', ['cap', 'none', 'cap']);

test('files of one arm each are told by their first rows', () => {
  expect(read([cap, none])).toEqual([['the calls of at least 2 arms: cap, none'], 2]);
  expect(read([cap, none], 'none')).toEqual([[], 20_000]);
});

test('of a file that holds several no more is read than the first rows of the second', () => {
  expect(read([both])).toEqual([['the calls of at least 2 arms: cap, none'], 16_384]);
  expect(read([cap, both])).toEqual([['the calls of at least 2 arms: cap, none'], 2 + 10_000 + 16_384]);
});
