/** Calls to numbers that begin as was asked are gathered, and no others. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readRows } from '../../../../../src/study/replay/rows/readRows.ts';
import { readTrace } from '../../../../../src/study/traces/reading/readTrace.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-called-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Three to +86138, 3000 to numbers of their own below +8613900, and one to nobody who is named. */
const called = [
  '+8613800000001',
  '+8613800000002',
  '+8613800000001',
  ...Array.from({ length: 3000 }, (_, i) => `+8613900${100_000 + i}`),
  '',
  '8613800000001',
];
const path = join(folder, 'calls.csv');
writeFileSync(
  path,
  [
    'time_ms,calling_number,called_number,arm,replication',
    ...called.map((number, i) => `${i},+8617000000000,${number},none,0`),
  ].join('\n'),
);

function gathered(...beginnings: readonly string[]): number | string {
  const read = readRows([path], readTrace, { scratch: folder, called: beginnings });
  if (read === null) throw new Error('interrupted');
  return 'failures' in read
    ? read.failures.map(({ found, hint }) => `${found}; ${hint}`).join()
    : read.recordings.reduce((sum, { calls }) => sum + calls, 0);
}

test('each as it is written, with its + or without', () => {
  expect(gathered('+86138')).toBe(3);
  expect(gathered('+86139', '+8613800000002')).toBe(3001);
  expect(gathered('8613')).toBe(1);
});

test('that there is none is told', () => {
  expect(gathered('+1', '+44')).toBe(
    'no call to a number that begins with +1 or +44; one of those called is +8613800000001',
  );
});
