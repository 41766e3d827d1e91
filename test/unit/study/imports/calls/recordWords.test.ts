import { describe, expect, it, test } from 'vitest';
import { readMapping } from '../../../../builders/mappingBySchema.ts';
import { generic, read } from './readRecords.ts';

describe('a table as a spreadsheet saves it', () => {
  it('says why its first line names no columns, and which encoding may', () => {
    const fault = (content: string | Uint8Array): readonly string[] => read(content, generic()).faults;
    expect(fault(Buffer.from('t,a,b,Gespräch\n', 'latin1'))).toEqual([
      ': other bytes (t,a,b,Gespr\uFFFDch); spreadsheets of western Windows write `encoding: windows-1252`',
    ]);
    expect(fault(Buffer.from('\uFEFFt,a,b\n', 'utf16le'))[0]).toContain('`encoding: utf-16` in the mapping');
    expect(fault('t,"a\n')).toEqual([': a stray or open quote; ']);
  });

  it('takes words of the mapping for empty cells, and seconds as spreadsheets write them', () => {
    const { mapping } = readMapping(
      `ringfence-import: 1\ntimeZone: UTC\nmissing: [unbekannt, n/a]\ndecimal: ","\nseparator: ";"
fields: {time: t, callingNumber: a, calledNumber: b, conversationSeconds: d}\n`,
      'm.yaml',
    );
    const line = (from: string, said: string): string => `2020-08-03 09:00:00;${from};13800138000;${said}`;
    const lines = [
      't;a;b;d',
      line('unbekannt', '1,5'),
      line('13900139000', '00:01:02'),
      line('13900139000', '1:00:00,5'),
      line('13900139000', 'n/a'),
      line('13900139000', '1:02'),
      line('13900139000', '1.5'),
    ];
    const { rows, rejected } = read(lines.join('\n'), mapping ?? generic());
    expect(rows.map(({ from, talk: ms }) => [from, ms])).toEqual([
      ['', 1500],
      ['13900139000', 62_000],
      ['13900139000', 3_600_500],
      ['13900139000', expect.any(Number)],
    ]);
    expect(rejected).toEqual([
      '6 d: "1:02" | seconds or hh:mm:ss, at most thirty days; of minutes and seconds the mapping says `as: mm:ss`',
      '7 d: "1.5" | "," before the fraction, as `decimal` in the mapping says',
    ]);
  });

  it('reads a time whose day and hour stand in two columns, and durations as minutes and seconds', () => {
    const { mapping } = readMapping(
      `ringfence-import: 1\ntimeZone: UTC\nseparator: ";"
fields:
  time: {column: [day, hour], as: "DD.MM.YYYY hh:mm:ss"}
  callingNumber: a
  calledNumber: b
  ringSeconds: {column: r, as: "mm:ss"}
  conversationSeconds: {column: d, as: minutes}\n`,
      'm.yaml',
    );
    const lines = [
      'day;a;hour;b;r;d',
      '03.08.2020;13900139000;09:00:01;13800138000;0:21;1.5',
      '03.08.2020;13900139000;;13800138000;0:21;1.5',
      '03.08.2020;13900139000;09:00:01;13800138000;0:21;1:30',
    ];
    const { rows, rejected } = read(lines.join('\n'), mapping ?? generic());
    expect(rows).toMatchObject([{ at: '2020-08-03T09:00:01', ring: 21_000, talk: 90_000 }]);
    expect(rejected).toEqual([
      '3 day hour: "03.08.2020" | a time such as DD.MM.YYYY hh:mm:ss',
      '4 d: "1:30" | minutes, at most thirty days; of minutes and seconds the mapping says `as: mm:ss`',
    ]);
    expect(read('day;a;hou;b;r;d\n', mapping ?? generic()).faults).toEqual([
      'fields.time: the column `hour`; did you mean `hou`?',
    ]);
  });

  it('takes an empty cell for a label only where the mapping says so', () => {
    const { mapping } = readMapping(
      `ringfence-import: 1\ntimeZone: UTC\nmissing: ["-"]
fields: {time: t, callingNumber: a, calledNumber: b, label: {column: l, unwanted: [spam], wanted: [""]}}\n`,
      'm.yaml',
    );
    const lines = ['spam', '', '-', 'ham']
      .map((label, i) => `2020-08-03 09:00:00,1,2,${i},${label}\n`)
      .join('');
    const { rows, rejected } = read(`t,a,b,i,l\n${lines}`, mapping ?? generic());
    expect(rows.map(({ wanted }) => wanted)).toEqual([0, 1, 1]);
    expect(rejected).toEqual(['5 l: "ham" | one of spam, an empty cell']);
    expect(read(`t,a,b,i,l\n${lines}`, generic()).rows.map(({ wanted }) => wanted)).toEqual([0, -1, 1]);
  });

  it('reads caller authentication as it is, or as the mapping says what its words stand for', () => {
    const attested = (said: string, lines: readonly string[]): readonly string[] => {
      const { mapping } = readMapping(
        `ringfence-import: 1\ntimeZone: UTC\nfields: {time: t, callingNumber: a, calledNumber: b, attestation: ${said}}\n`,
        'm.yaml',
      );
      const text = lines.map((word) => `2020-08-03 09:00:00,1,2,${word}\n`).join('');
      const { rows, rejected } = read(`t,a,b,s\n${text}`, mapping ?? generic());
      return [...rows.map(({ attestation }) => String(attestation)), ...rejected];
    };
    expect(attested('s', ['A', '', 'none', 'passed'])).toEqual([
      '1',
      '-1',
      '0',
      '5 s: "passed" | one of none, a, b, c',
    ]);
    const map = '{column: s, map: {TN-Validation-Passed-A: a, No-TN-Validation: none}}';
    expect(attested(map, ['TN-Validation-Passed-A', 'No-TN-Validation', 'A'])).toEqual([
      '1',
      '0',
      '4 s: "A" | one of TN-Validation-Passed-A, No-TN-Validation, as the mapping has it',
    ]);
  });

  it('takes a number of NDJSON for an empty cell where the mapping says so', () => {
    const { mapping } = readMapping(
      `ringfence-import: 1\ntimeZone: UTC\nmissing: ["0"]
fields: {time: t, callingNumber: a, calledNumber: b, answerTime: {column: at, as: epoch-seconds}, durationSeconds: d}\n`,
      'm.yaml',
    );
    const line = '{"t": "2020-08-03 09:00:00", "a": "1", "b": "2", "at": 0, "d": 20}\n';
    const { rows, rejected } = read(line, mapping ?? generic(), 'calls.ndjson');
    expect(rejected).toEqual([]);
    expect(rows).toMatchObject([{ ring: 20_000, talk: 0 }]);
  });

  it('takes a cell of blanks for an empty one, whatever the column', () => {
    const { rows, rejected } = read('t,a,b,i,l\n2020-08-03 09:00:00,  ,13800138000,   , \n', generic());
    expect([rows.map(({ from, wanted }) => [from, wanted]), rejected]).toEqual([[['', -1]], []]);
  });
});

test('of records none of which can be read all that is wrong is told, column by column', () => {
  const { mapping } = readMapping(
    `ringfence-import: 1\ntimeZone: UTC
fields: {time: t, callingNumber: a, calledNumber: b, ringSeconds: r, cause: {column: c, map: {ok: 200}}, label: l}\n`,
    'm.yaml',
  );
  const { further } = read('t,a,b,r,c,l\n1.8.2020,x1,2,0:21,off,maybe\n', mapping ?? generic());
  expect(further).toEqual(['a: "x1"', 'r: "0:21"', 'c: "off"', 'l: "maybe"']);
  const some = read(
    't,a,b,r,c,l\n2020-08-03 09:00,1,2,1,ok,spam\n1.8.2020,x1,2,1,ok,no\n',
    mapping ?? generic(),
  );
  expect([some.rejected.length, some.further]).toEqual([1, []]);
});

test('a table of an exchange that has other columns than its format is told of mappings', () => {
  const { mapping } = readMapping('ringfence-import: 1\ntimeZone: UTC\nformat: asterisk\n', 'm.yaml');
  const { rejected } = read('calldate,clid,src,dst,duration\n', mapping ?? generic());
  expect(rejected).toEqual([
    '1 : 5 cells | 16 to 21 cells, as the exchange writes them by default; other columns need a mapping',
  ]);
});
