import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readMapping } from '../../../../builders/mappingBySchema.ts';
import type { ReadMapping } from '../../../../../src/study/imports/mapping/mappingFile.ts';
import { read } from '../calls/readRecords.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-lists-'));
afterAll(() => rmSync(folder, { recursive: true }));
const list = (name: string, text: string): void => writeFileSync(join(folder, name), text);

const mapped = (lists: string, fields: string = ''): ReadMapping =>
  readMapping(
    `ringfence-import: 1\ntimeZone: UTC\nnumbers: {country: "49"}\nlabelledNumbers: ${lists}\nfields: {time: t, callingNumber: a, calledNumber: b${fields}}\n`,
    join(folder, 'm.yaml'),
  );

/** Line and what was found, of each fault. */
const faults = (lists: string, fields?: string): readonly string[] =>
  mapped(lists, fields).failures.map(({ file, line, path, found }) =>
    [file.replace(folder, ''), line, path, found].join(' '),
  );

const callers = ['+4930111111', '030222222', '', '0049 30 333333'];
const calls = `t,a,b\n${callers.map((from) => `2020-08-03 09:00:00,${from},112\n`).join('')}`;

/** 1 wanted, 0 unwanted, −1 without a label. */
function labelsBy(lists: string): readonly unknown[] {
  const { mapping, failures } = mapped(lists);
  if (mapping === null) throw new Error(JSON.stringify(failures));
  return read(calls, mapping).rows.map(({ wanted }) => wanted);
}

test('calls are labelled by lists of the numbers that make them, however these are written; who shows none has no label', () => {
  list('spam.csv', '\uFEFFnote,number\r\n"a, b",030 111111\r\n\r\n,004930222222\r\n');
  list('known.csv', 'number\n+4930333333\n');
  expect(labelsBy('{unwanted: spam.csv}')).toEqual([0, 0, -1, -1]);
  expect(labelsBy('{unwanted: spam.csv, others: wanted}')).toEqual([0, 0, -1, 1]);
  expect(labelsBy('{unwanted: spam.csv, wanted: ./known.csv}')).toEqual([0, 0, -1, 1]);
  expect(labelsBy('{wanted: known.csv, others: unwanted}')).toEqual([0, 0, -1, 1]);
});

test('what is wrong with a list is told with its line', () => {
  list('bad.csv', 'number\nabc\n""\n030111111\n');
  list('headless.csv', '030111111\n');
  list('empty.csv', '');
  list('both.csv', 'number\n030111111\n030444444\n');
  list('spam.csv', 'number\n+49 30 111111\n');
  expect(faults('{unwanted: bad.csv}')).toEqual(['/bad.csv 2 number "abc"', '/bad.csv 3 number nothing']);
  expect(faults('{wanted: headless.csv}')).toEqual(['/headless.csv 1 number "030111111"']);
  expect(faults('{wanted: empty.csv}')).toEqual(['/empty.csv 0 number an empty file']);
  expect(faults('{wanted: absent.csv}')).toEqual([
    expect.stringMatching(/^\/absent.csv 0 number no such file/),
  ]);
  expect(faults('{unwanted: spam.csv, wanted: both.csv}')).toEqual([
    '/both.csv 2 number +4930111111, which is among the unwanted ones as well',
  ]);
});

test('labels have one source, and it is named', () => {
  expect(faults('{unwanted: spam.csv}', ', label: l')).toEqual(['/m.yaml 4 labelledNumbers a map']);
  expect(faults('{others: wanted}')).toEqual(['/m.yaml 4 labelledNumbers a map']);
  expect(mapped('{unwantd: spam.csv, others: wantd}').failures.map(({ hint }) => hint)).toEqual([
    'did you mean `wanted`?',
    'did you mean `unwanted`?',
  ]);
});

test('a list whose cells something else parts than commas is told so', () => {
  for (const separator of [';', '\t', '|']) {
    list('parted.csv', `number${separator}note\n030111111${separator}spam\n`);
    expect(mapped('{unwanted: parted.csv}').failures).toMatchObject([
      {
        line: 1,
        found: `columns with ${JSON.stringify(separator)} between them`,
        expected: 'columns with "," between them',
        hint: 'save the table with commas between its cells',
      },
    ]);
  }
});
