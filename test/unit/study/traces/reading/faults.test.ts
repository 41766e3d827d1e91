import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { longestLine } from '../../../../../src/study/traces/reading/fileLines.ts';
import { readTrace } from '../../../../../src/study/traces/reading/readTrace.ts';
import { inFolder, readAll } from './sampleTraces.ts';
import type { ReadBack } from './sampleTraces.ts';

const readText = (
  name: string,
  text: string | Uint8Array,
  options: Parameters<typeof readAll>[1] = {},
): Promise<ReadBack> =>
  inFolder((folder) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return readAll(path, options);
  });

const head = 'time_ms,calling_number,called_number';

test('a CSV header is judged as a whole: unknown, repeated and missing columns', async () => {
  const { faults, rows } = await readText('a.csv', 'time_ms,caling_number,time_ms,__proto__\n1,+1,2,3\n');
  expect(rows).toEqual([]);
  expect(faults).toEqual([
    '1 : "caling_number", a column of a trace',
    '1 : "time_ms" twice, each column once',
    '1 : "__proto__", a column of a trace',
    '1 calling_number: no such column, the columns time_ms, calling_number, called_number',
    '1 called_number: no such column, the columns time_ms, calling_number, called_number',
  ]);
});

test('call records of another form are told as such, once, with the verb that reads them', async () => {
  const { faults, rows } = await readText(
    'a.csv',
    'Start,From,To,A heading so long that it is cut before it is shown\n1,2,3,4\n',
  );
  expect([rows, faults]).toEqual([
    [],
    ['1 : no column of a trace, the columns time_ms, calling_number, called_number and others of a trace'],
  ]);
});

test.each([
  [`${head.replaceAll(',', ';')}\n1;+1;+2\n`, ';', 'save the table with commas between its cells'],
  ['Start\tFrom\tTo\n1\t2\t3\n', '\t', '`separator: "\\t"` in its mapping'],
  ['Start;From;"To; if any"\n1;2;3\n', ';', '`separator: ";"` in its mapping'],
])('a table with other separators is told so, with what to write: %j', async (text, separator, hint) => {
  const written = JSON.stringify(separator);
  const fault = await inFolder((folder) => {
    const path = join(folder, 'a.csv');
    writeFileSync(path, text);
    return Promise.resolve([...readTrace(path).parts].find((part) => part.kind === 'fault')?.fault);
  });
  expect(fault).toMatchObject({ line: 1, found: `columns with ${written} between them` });
  expect(fault?.expected).toBe('columns with "," between them');
  expect(fault?.hint).toContain(hint);
});

test('a heading that is cut has both its quotes', async () => {
  const { faults } = await readText('a.csv', `${head},${'x'.repeat(99)}\n1,+1,2,3\n`);
  expect(faults[0]).toBe(`1 : "${'x'.repeat(57)}…", a column of a trace`);
});

test('a bad cell is told with its line and what was expected, and the other rows are read', async () => {
  const text = `${head},is_marked,verdict,ring_ms\r\n1,+861,+862,true,allow,5\r\nx,12a,+862,yes,Allow,-5\r\n2,,95001,,,\r\n`;
  const { faults, rows } = await readText('a.csv', text);
  expect(faults).toEqual([
    '3 time_ms: "x", a whole number of milliseconds',
    '3 calling_number: "12a", a number as + and digits or digits, at most 24 of them and 10000000 different ones',
    '3 is_marked: "yes", true or false',
    '3 verdict: "Allow", one of allow, label, charge, delay, challenge, reject',
    '3 ring_ms: -5, an integer from 0 to 2147483647',
  ]);
  expect(rows.map((words) => [words[2], words[9], words[10], words[12], words[14], words[18]])).toEqual([
    [1, '+861', '+862', 'allow', 5, true],
    [2, null, '95001', null, null, null],
  ]);
});

test('a row with too few or too many cells, or with a stray quote, is a fault', async () => {
  const { faults } = await readText('a.csv', `${head}\n1,2\n1,2,3,4\n1,"2,3\n1,2"2,3\n1,"2"2,3\n1,"2",3\n`);
  expect(faults).toEqual([
    '2 : 2 cells, 3 cells, as in the header',
    '3 : 4 cells, 3 cells, as in the header',
    '4 : a stray or open quote, cells quoted as in RFC 4180',
    '5 : a stray or open quote, cells quoted as in RFC 4180',
    '6 : a stray or open quote, cells quoted as in RFC 4180',
  ]);
});

test('a byte order mark, blank lines and a missing last line end are no faults', async () => {
  const { faults, rows } = await readText('a.csv', `\ufeff${head}\n\n1,+1,+2\n\n2,+1,+2`);
  expect([faults, rows.length]).toEqual([[], 2]);
});

test('a line without an end is refused in bounded memory', async () => {
  const { faults } = await readText('a.csv', `${head}\n${'7'.repeat(5_000_000)}`);
  expect(faults).toEqual([`2 : a longer one, lines of at most ${longestLine} bytes`]);
});

test('NDJSON: what is no object, unknown keys, wrong kinds and a missing time are faults; missing keys are unknown', async () => {
  const lines = [
    '{"time_ms":1,"calling_number":"+1","called_number":"+2"}',
    '[1]',
    '{"time_ms":1.5,"calling_number":5,"is_marked":1}',
    '{"called_number":"+2","__proto__":{"x":1}}',
    '{"time_ms":3,"ring_ms":4}',
    '{oops',
  ];
  const { faults, rows } = await readText('a.ndjson', lines.join('\n'));
  expect(faults).toEqual([
    '2 : "[1]", a JSON object',
    '3 time_ms: 1.5, a whole number of milliseconds',
    '3 calling_number: 5, a number as + and digits or digits, at most 24 of them and 10000000 different ones',
    '3 is_marked: 1, true or false',
    '4 : "__proto__", a column of a trace',
    '4 time_ms: nothing, a whole number of milliseconds',
    '6 : "{oops", a JSON object',
  ]);
  expect(rows.map((words) => [words[2], words[9], words[14]])).toEqual([
    [1, '+1', null],
    [3, null, 4],
  ]);
});

test('NDJSON: a key that stands twice in a line is a fault where it stands again, in the first line as in others, however it is spelled', async () => {
  const { faults, rows } = await readText(
    'a.ndjson',
    [
      '{"time_ms":1,"calling_number":"+1","called_number":"+2","calling_number":"+3"}',
      '{"time_ms":2,"calling_number":"\\"a\\":","called_number":"+2"}',
      '{"time_ms":3,"calling_number":"+1","calling_\\u006eumber":"+1","time_ms":3}',
    ].join('\n'),
  );
  expect(faults).toEqual([
    '1:57 calling_number: the same key again, each key once',
    '2 calling_number: "\\"a\\":", a number as + and digits or digits, at most 24 of them and 10000000 different ones',
    '3:36 calling_number: the same key again, each key once',
    '3:63 time_ms: the same key again, each key once',
  ]);
  expect(rows).toEqual([]);
});

test('NDJSON whose first line is no object is not read on', async () => {
  expect((await readText('a.ndjson', '1\n{"time_ms":1}\n')).faults).toEqual([
    '1 : something else, a JSON object',
  ]);
});

test('a call key needs a caller and three counts', async () => {
  const keys = [
    'robots.2.512.1',
    'a.b.1.2.3',
    'robots.2.512',
    '.1.2.3',
    'robots.1.2.99999999999',
    'robots.1.-2.3',
    'ro\u2028bots.1.2.3',
  ];
  const { faults, rows } = await readText(
    'a.csv',
    [`${head},truth_call_key`, ...keys.map((key) => `1,,,${key}`)].join('\n'),
  );
  expect(rows.map((words) => words[22])).toEqual(keys.slice(0, 2));
  expect(faults.map((fault) => fault.split(':')[0])).toEqual(
    [4, 5, 6, 7, 8].map((line) => `${line} truth_call_key`),
  );
});

test('reading stops after as many faults and rows as are allowed', async () => {
  const many = `${head}\n${'x,,\n'.repeat(100)}`;
  expect((await readText('a.csv', many)).faults.length).toBe(20);
  const { faults, rows } = await readText('b.csv', `${head}\n${'1,,\n'.repeat(30)}`, { maximumRows: 12 });
  expect([faults, rows.length]).toEqual([['14 : more rows, at most 12 rows'], 12]);
});

test('a file that is missing, a folder, empty, or of another ending is a fault', async () => {
  await inFolder(async (folder) => {
    mkdirSync(join(folder, 'folder.csv'));
    writeFileSync(join(folder, 'empty.csv'), '');
    const found = async (name: string): Promise<string> => (await readAll(join(folder, name))).faults.join();
    const missing = '0 : no such file or folder (ENOENT), a trace that can be read';
    expect(await found('missing.csv')).toBe(missing);
    expect(await found('missing.parquet')).toBe(missing);
    expect(await found('folder.csv')).toBe('0 : a folder, a trace that can be read');
    expect(await found('empty.csv')).toBe('0 : an empty file, a header');
    writeFileSync(join(folder, 'empty.parquet'), '');
    expect(await found('empty.parquet')).toBe('0 : no Parquet file, a trace that can be read');
    expect(await found('calls.xlsx')).toBe('0 : another ending, a file ending in .parquet .csv .ndjson');
  });
});
