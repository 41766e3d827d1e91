/** Digits of a trace that name something keep their zeros, or are refused. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTrace } from '../../../../../src/study/traces/reading/readTrace.ts';
import { inFolder } from './sampleTraces.ts';

const told = (text: string): Promise<readonly string[]> =>
  inFolder((folder) => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, `time_ms,calling_number,called_number,account,truth_call_key\n${text}`);
    const faults = [...readTrace(path).parts].flatMap((part) => (part.kind === 'fault' ? [part.fault] : []));
    return Promise.resolve(
      faults.map(({ line, path: at, found, expected }) => `${line} ${at}: ${found}, ${expected}`),
    );
  });

test('a whole number has none in front, no more than in JSON', async () => {
  expect(await told('1,+1,007,0,\n2,+1,007,007,\n03,+1,007,7,\n')).toEqual([
    '3 account: "007", an integer from 0 to 2147483647, without leading zeros',
    '4 time_ms: "03", a whole number of milliseconds, without leading zeros',
  ]);
});

test('nor has one of a key', async () => {
  expect(await told('1,+1,007,7,x.0.10.0\n2,+1,007,7,x.01.2.3\n')).toEqual([
    '3 truth_call_key: "x.01.2.3", a call key, caller-id.entity.intent.attempt, its numbers without leading zeros',
  ]);
});
