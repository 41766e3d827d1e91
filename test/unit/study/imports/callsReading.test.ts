import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInFormats } from '../../../../src/study/imports/builtInFormats.ts';
import { readCalls } from '../../../../src/study/imports/callsReading.ts';
import type { CallsAccount } from '../../../../src/study/imports/callsState.ts';
import type { ImportMapping } from '../../../../src/study/imports/importMapping.ts';
import { readMapping } from '../../../../src/study/imports/mappingFile.ts';
import { readTexts } from '../../../../src/study/traces/cellStores.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-imports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Read {
  readonly rows: Record<string, unknown>[];
  readonly rejected: string[];
  readonly faults: string[];
  readonly account: CallsAccount;
}

function read(content: string | Uint8Array, mapping: ImportMapping, name: string = 'calls.csv'): Read {
  const path = join(folder, name);
  writeFileSync(path, content);
  const texts = readTexts();
  const reading = readCalls(path, texts, mapping);
  const found: Read = { rows: [], rejected: [], faults: [], account: reading.account };
  for (const part of reading.parts) {
    if (part.kind === 'fault')
      found.faults.push(`${part.fault.path}: ${part.fault.found}; ${part.fault.hint}`);
    else if (part.kind === 'rejected') {
      const { line, column, found: what, expected } = part.rejected;
      found.rejected.push(`${line} ${column}: ${what} | ${expected}`);
    } else
      for (let row = 0; row < part.batch.length; row++)
        found.rows.push({
          at: new Date(part.batch.float64('time_ms')[row]).toISOString().slice(0, 19),
          from: reading.e164(part.batch.int32('calling_number')[row]),
          to: reading.e164(part.batch.int32('called_number')[row]),
          ring: part.batch.int32('ring_ms')[row],
          talk: part.batch.int32('conversation_ms')[row],
          cause: part.batch.int32('release_cause')[row],
          wanted: part.batch.int32('truth_is_wanted')[row],
        });
  }
  return found;
}

const asterisk: ImportMapping = {
  ...builtInFormats.asterisk,
  timeZone: 'Asia/Shanghai',
  numbers: { ...builtInFormats.asterisk.numbers, country: '86' },
};
const freeswitch: ImportMapping = { ...builtInFormats.freeswitch, timeZone: 'UTC' };

const generic = (further: string = ''): ImportMapping => {
  const { mapping, failures } = readMapping(
    `ringfence-import: 1\ntimeZone: UTC\nfields: {time: t, callingNumber: a, calledNumber: b, id: i, label: l}\n${further}`,
    'm.yaml',
  );
  if (mapping === null) throw new Error(JSON.stringify(failures));
  return mapping;
};

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
    expect(rows).toEqual([
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
      '6 d: "1:02" | seconds or hh:mm:ss, at most thirty days',
      '7 d: "1.5" | seconds or hh:mm:ss, at most thirty days',
    ]);
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
