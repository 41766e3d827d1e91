import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInFormats } from '../../../../../src/study/imports/mapping/builtInFormats.ts';
import type { ImportMapping } from '../../../../../src/study/imports/mapping/importMapping.ts';
import { generic, read } from './readRecords.ts';
import type { Read } from './readRecords.ts';

const asterisk: ImportMapping = {
  ...builtInFormats.asterisk,
  timeZone: 'Asia/Shanghai',
  numbers: { ...builtInFormats.asterisk.numbers, country: '86' },
};
const freeswitch: ImportMapping = { ...builtInFormats.freeswitch, timeZone: 'UTC' };

const master = [
  '"acme","01065529988","13800138000","out","""Ann"" <01065529988>","SIP/1-1","SIP/2-1","Dial","SIP/x",' +
    '"2020-08-03 09:00:00","2020-08-03 09:00:07","2020-08-03 09:01:00",60,53,"ANSWERED","DOCUMENTATION","1596.1",""',
  '"","","95588","out","","SIP/1-2","","Dial","","2020-08-03 08:00:00",,"2020-08-03 08:00:20",20,0,"NO ANSWER","DOCUMENTATION"',
  '"","13800138000","s","in","","SIP/1-3","","Hangup","","2020-08-03 08:00:00",,"2020-08-03 08:00:20",20,0,"FAILED","DOCUMENTATION"',
  '"","13800138000","95588","in","","SIP/1-3","","Hangup","","2020-08-03 08:00:00",,"2020-08-03 08:00:20",20,30,"ANSWERED","DOCUMENTATION"',
];

describe('call records become rows of a trace', () => {
  it('of Asterisk’s Master.csv', () => {
    const { rows, rejected, account } = read(`${master.join('\n')}\n\n`, asterisk, 'Master.csv');
    expect(rows).toMatchObject([
      {
        at: '2020-08-03T09:00:00',
        from: '+861065529988',
        to: '+8613800138000',
        ring: 7000,
        talk: 53_000,
        cause: 200,
        wanted: -1,
      },
      { at: '2020-08-03T08:00:00', from: '', to: '95588', ring: 20_000, talk: 0, cause: 480, wanted: -1 },
    ]);
    expect(rejected).toEqual([
      '3 dst: "s" | a telephone number of at most 15 digits',
      '4 duration: "20" | a duration not below the conversation',
    ]);
    expect(account).toMatchObject({ records: 4, accepted: 2, rejected: 2, blank: 1, header: 0 });
  });

  it('of FreeSWITCH’s cdr-csv, whichever of its templates', () => {
    const begin = '"Ann","1001","13800138000","default","2020-08-03 09:00:00"';
    const { rows, rejected } = read(
      [
        `${begin},"2020-08-03 09:00:05","2020-08-03 09:00:35","35","30","NORMAL_CLEARING","u-1","","","PCMU","PCMU"`,
        `${begin},"","2020-08-03 09:00:15","15","0","ORIGINATOR_CANCEL","u-2","", "","PCMU","PCMU","snom/8","","","",""`,
        `${begin},"","2020-08-03 09:00:15","15","0","USER_BUSY","u-2","","","",""`,
        `"A "B" C","1001","1","default","2020-08-03 09:00:00","","","1","0","USER_BUSY","u-3","","","",""`,
      ].join('\r\n'),
      freeswitch,
    );
    expect(rows.map(({ cause, ring, talk }) => [cause, ring, talk])).toEqual([
      [200, 5000, 30_000],
      [487, 15_000, 0],
    ]);
    expect(rejected).toEqual([
      '3 uuid: "u-2", which came before | each id once',
      '4 : a stray or open quote | cells quoted as in RFC 4180',
    ]);
  });

  it('in local time on both sides of a change of the clocks, in whichever order and file they stand', () => {
    const inSaoPaulo = { ...generic(), timeZone: 'America/Sao_Paulo' };
    const at = (...times: readonly string[]): Read =>
      read(['t,a,b,i,l', ...times.map((time, i) => `${time},+551,+552,${i},`)].join('\n'), inSaoPaulo);
    const local = '2018-02-18 00:30:00';
    const [ofSummer, ofWinter] = ['2018-02-17T22:30:00-02:00', '2018-02-18T00:30:00-03:00'];
    const times = ({ rows }: Read): unknown => rows.map((row) => row['at']);
    expect(times(at(ofSummer, ofWinter, local))).toEqual([
      '2018-02-17T22:30:00',
      '2018-02-18T00:30:00',
      '2018-02-18T00:30:00',
    ]);
    expect(times(at(ofWinter, ofSummer))).toEqual(['2018-02-18T00:30:00', '2018-02-17T22:30:00']);
  });

  it('of an hour that clocks showed twice, in their order, and are counted', () => {
    const times = ['2018-02-17T23:40:00-02:00', '2018-02-17T23:20:00-03:00', '2018-02-17 23:30:00'];
    const inSaoPaulo = { ...generic(), timeZone: 'America/Sao_Paulo' };
    const lines = [
      ...times.map((time, i) => `${time},+551,+552,${i},`),
      '2018-02-17 23:30:00,nobody,+552,9,',
    ];
    const { rows, account } = read(['t,a,b,i,l', ...lines].join('\n'), inSaoPaulo);
    expect(rows.map((row) => row['at'])).toEqual([
      '2018-02-17T23:20:00',
      '2018-02-17T23:40:00',
      '2018-02-17T23:15:00',
    ]);
    expect(account).toMatchObject({ accepted: 3, rejected: 1, slowedTimes: 3, ambiguousTimes: 1 });
  });

  it('of any table with a mapping, and every line is accounted for, however hostile', () => {
    const good = '2020-08-03 09:00:00,+861,+862,';
    const lines = [
      't,a,b,i,l',
      `${good}1,spam`,
      `${good}2,ham`,
      `${good}3,"two`,
      'lines"',
      `${good}4,${'x'.repeat(70_000)}`,
      `${good}5,`,
      `${good}6,"open`,
      `${good}7,0`,
      '',
      '2020-13-03 09:00:00,+861,+862,8,1',
      `${good}9\u0000,1`,
      '=cmd|calc,+861,+862,10,1',
    ];
    const { rows, rejected, account } = read(lines.join('\n'), generic());
    expect(rows.map(({ wanted }) => wanted)).toEqual([0, 1, -1, 1]);
    expect(rejected.map((text) => text.slice(0, 52))).toEqual([
      '4 l: "two\\nlines" | one of true, 1, yes, spam, unwan',
      '6 : other bytes | a line of at most 65536 bytes',
      '8 : a stray or open quote | cells quoted as in RFC 4',
      '11 t: "2020-13-03 09:00:00" | a time that the calend',
      '12 : other bytes | text without NUL characters',
      '13 t: "=cmd|calc" | a time such as 2020-08-03 09:00:',
    ]);
    expect(account).toMatchObject({ records: 10, accepted: 4, rejected: 6, blank: 1, header: 1 });
  });

  it('unless the file lacks a column: the mapping’s line is told, with the nearest name', () => {
    expect(read('time,a,b,i,l\n', generic()).faults).toEqual([
      'fields.time: the column `t`; did you mean `a`?',
    ]);
    expect(read('t,a,bbb,i,l\n', generic()).faults[0]).toMatch(
      /fields.calledNumber: the column `b`; did you mean `t`/,
    );
    expect(read('', generic()).faults).toEqual([': an empty file; ']);
  });

  it('nor when two columns have the heading that the mapping names: which is meant is not guessed', () => {
    const { faults, rows } = read('t,a,b,i,l,a\n2020-08-03 09:00:00,1,2,3,1,4\n', generic());
    expect([faults, rows]).toEqual([
      [
        'fields.callingNumber: more than one column `a`; take the line of headings away and name the columns by `header: […]`',
      ],
      [],
    ]);
    expect(read('t,a,b,i,l,x,x\n2020-08-03 09:00:00,1,2,3,1,4,5\n', generic()).rows).toHaveLength(1);
    const named = generic('header: [t, a, b, i, l, other]\n');
    expect(read('2020-08-03 09:00:00,1,2,3,1,4\n', named).rows).toHaveLength(1);
  });

  it('in the encoding that the mapping says', () => {
    const text = Uint8Array.from([
      ...Buffer.from('t,a,b,i,l\n2020-08-03 09:00:00,1,2,'),
      0xb3,
      0xc7,
      ...Buffer.from(',1\n'),
    ]);
    expect(read(text, generic()).rejected).toEqual(['2 : other bytes | UTF-8 text; `encoding` names others']);
    expect(read(text, generic('encoding: gb18030\n')).rows).toHaveLength(1);
  });

  it('and nothing that can stand in a file makes it throw or lose a line', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '"',
        ',',
        '\n',
        '\r\n',
        '\u0000',
        '2020-08-03 09:00:00',
        '+86138',
        't,a,b,i,l\n',
        '""',
        ' "',
      ),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const { rows, rejected, account, faults } = read(`t,a,b,i,l\n${pieces.join('')}`, generic());
        expect([faults, account.accepted, account.rejected]).toEqual([[], rows.length, rejected.length]);
        expect(account.records).toBe(account.accepted + account.rejected);
      }),
      { numRuns: 40 },
    );
  });
});

describe('of NDJSON', () => {
  const of = (lines: readonly string[], mapping = generic()): Read =>
    read(lines.join('\n'), mapping, 'calls.ndjson');

  it('keys are the columns, in any order, and may be missing where there is nothing to say', () => {
    const { rows, rejected, account } = of([
      '{"t":"2020-08-03 09:00:00","a":"+8613800138000","b":"+8613900139000"}',
      '',
      '{"b":8613900139000,"a":null,"t":"2020-08-03T10:00:00Z","l":"spam","i":7,"further":[1]}',
      '{"t":"2020-08-03 11:00:00","a":{"n":1},"b":"+8613900139000"}',
      '["no object"]',
      '{"t":',
    ]);
    expect(rows.map(({ at, from, wanted }) => [at, from, wanted])).toEqual([
      ['2020-08-03T09:00:00', '+8613800138000', -1],
      ['2020-08-03T10:00:00', '', 0],
    ]);
    expect(rejected).toEqual([
      '4 a: "{\\"n\\":1}" | a telephone number of at most 15 digits',
      '5 : other text | a JSON object',
      '6 : other text | a JSON object',
    ]);
    expect(account).toMatchObject({ records: 5, accepted: 2, rejected: 3, blank: 1, header: 0 });
  });

  it('a column that none of the first thousand records has is a fault', () => {
    const faults = (lines: readonly string[]): readonly string[] => of(lines).faults;
    expect(faults(['{"t":"2020-08-03 09:00:00","a":"1","b":"2"}'])).toEqual([
      'fields.label: the column `l`; did you mean `t`?',
      'fields.id: the column `i`; did you mean `t`?',
    ]);
    expect(faults(['[', '{"t": 1},', ']'])).toEqual([
      ': no line with an object; of a JSON list `jq -c ".[]"` makes such lines',
    ]);
    expect(of(['{"t":1}'], asterisk).faults).toEqual([': NDJSON; ']);
  });

  it('says the same as the table with the same cells', () => {
    const cell = fc.constantFrom('2020-08-03 09:00:00', '2020-13-01', '+86138', '95588', 'spam', 'x', '');
    const table = fc.array(fc.tuple(cell, cell, cell, fc.nat(5).map(String), cell), { minLength: 1 });
    fc.assert(
      fc.property(table, (records) => {
        const names = ['t', 'a', 'b', 'i', 'l'];
        const csv = read([names, ...records].map((cells) => cells.join(',')).join('\n'), generic());
        const json = of(
          records.map((cells) => JSON.stringify(Object.fromEntries(cells.map((one, i) => [names[i], one])))),
        );
        expect(json.rows).toEqual(csv.rows);
        const reasons = ({ rejected }: Read): readonly string[] =>
          rejected.map((text) => text.replace(/^\d+/, ''));
        expect(reasons(json)).toEqual(reasons(csv));
      }),
      { numRuns: 30 },
    );
  });
});
