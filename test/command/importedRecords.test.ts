/** Call records as a user brings them: what `import` tells of them, and what it leaves alone. */
import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { playground, said } from './program.ts';

const place = playground();
afterAll(() => place.remove());

const list = place.write('spam.csv', 'number\n5511987654321\n');
place.write(
  'm.yaml',
  `ringfence-import: 1
format: asterisk
timeZone: America/Sao_Paulo
numbers: {withoutPlus: international}
labelledNumbers: {unwanted: spam.csv}
`,
);
const record = (from: string, start: string): string =>
  `"","${from}","551133334444","in","","SIP/1","","Dial","","${start}",,"${start}",0,0,"NO ANSWER","DOCUMENTATION"\n`;
place.write(
  'Master.csv',
  record('5511987654321', '2024-03-01 09:00:00') +
    record('+5511987654321', '2024-03-01 09:00:00') +
    record('anonymous', '2024-03-01 09:00:01'),
);

it('tells how numbers were written, which calls are there twice, and how many have which label', async () => {
  const { code, out } = await place.ask(['import', 'Master.csv', '--mapping', 'm.yaml', '-o', 'calls.csv']);
  expect([code, out.split('\n')]).toEqual([
    0,
    [
      '3 records: 3 calls, 0 rejected',
      'their numbers: 1 with +, 4 with their country code and no +, 1 not shown',
      'day 1 is 2024-03-01',
      '1 call with the time and both numbers of another: what stands in the records twice counts twice; an `id` in the mapping rejects it',
      'labels: 2 unwanted, 0 wanted, 1 without',
      '',
    ],
  ]);
});

it('tells which date day 1 of the trace is: that of the earliest record, by the clocks of the zone', async () => {
  place.write(
    'later-first.csv',
    'at,a,b\n2024-03-02T12:00:00Z,+5511987654321,+551133334444\n2024-03-01T02:00:00Z,+5511987654321,+551133334444\n',
  );
  place.write(
    'at.yaml',
    'ringfence-import: 1\ntimeZone: America/Sao_Paulo\nfields: {time: at, callingNumber: a, calledNumber: b}\n',
  );
  const { out } = await place.ask([
    'import',
    'later-first.csv',
    '--mapping',
    'at.yaml',
    '-o',
    'later-first.ndjson',
  ]);
  expect(out).toContain('\nday 1 is 2024-02-29\n');
  expect(readFileSync(place.path('later-first.ndjson'), 'utf8')).toMatch(/"time_ms":82800000,/);
});

it('replaces neither the records nor the list by which they are labelled', async () => {
  const before = readFileSync(place.path(list), 'utf8');
  for (const args of [
    ['import', 'Master.csv', '--mapping', 'm.yaml', '-o', list],
    ['replay', 'Master.csv', '--mapping', 'm.yaml', '--detector', 'volume-cap', '-o', list],
  ]) {
    const ended = await place.ask(args);
    expect([ended.code, said(ended).at(-1)]).toEqual([
      2,
      '-o spam.csv: cannot be written: it is a file that is read',
    ]);
  }
  expect(readFileSync(place.path(list), 'utf8')).toBe(before);
});
