import { describe, expect, it } from 'vitest';
import { readMapping } from '../../../../builders/mappingBySchema.ts';

const faults = (text: string): readonly string[] =>
  readMapping(text, 'm.yaml').failures.map(
    ({ line, column, path, found, expected, hint }) =>
      `${line}:${column} ${path}: ${found} | ${expected.slice(0, 50)} | ${hint}`,
  );

const good = `ringfence-import: 1
timeZone: Asia/Shanghai
separator: ";"
numbers: {country: "86"}
fields:
  time: {column: start, as: "DD/MM/YYYY hh:mm:ss"}
  callingNumber: a
  calledNumber: b
  cause: {column: c, map: {ok: 200, busy: 486}}
  label: {column: l, unwanted: [spam], wanted: [ham]}
`;

describe('a mapping file', () => {
  it('says which column is what', () => {
    const { mapping, failures } = readMapping(good, 'm.yaml');
    expect(failures).toEqual([]);
    expect(mapping).toMatchObject({
      separator: ';',
      encoding: 'utf-8',
      timeZone: 'Asia/Shanghai',
      numbers: { country: '86', trunkPrefix: '0', shortCodeDigits: 6 },
      fields: { time: { column: 'start', as: ['DD/MM/YYYY hh:mm:ss'] }, callingNumber: { column: 'a' } },
    });
    expect(mapping?.fields.calledNumber?.position).toMatchObject({ file: 'm.yaml', line: 8 });
  });

  it('may name several forms of a time, what parts seconds from fractions, and words for an empty cell', () => {
    const text = good.replace('as: "DD/MM/YYYY hh:mm:ss"', 'as: [iso, D/M/YYYY]');
    const { mapping, failures } = readMapping(
      `${text}decimal: ","\nmissing: [n/a, "-"]\nencoding: utf-16\n`,
      'm.yaml',
    );
    expect(failures).toEqual([]);
    expect(mapping).toMatchObject({ decimal: ',', missing: ['n/a', '-'], encoding: 'utf-16' });
    expect(mapping?.fields.time?.as).toEqual(['iso', 'D/M/YYYY']);
    expect(faults(good.replace('as: "DD/MM/YYYY hh:mm:ss"', 'as: [iso, M/D, 3]'))).toEqual([
      expect.stringMatching(/^6:35 fields\.time\.as\S*: "M\/D" \| iso, /),
      expect.stringMatching(/^6:40 fields\.time\.as\S*: 3 \| iso, /),
    ]);
    expect(faults(good.replace('as: "DD/MM/YYYY hh:mm:ss"', 'as: []'))).toEqual([
      expect.stringMatching(/fields\.time\.as: no form \| iso, /),
    ]);
  });

  it('has times without the letters of other languages of patterns, which it names', () => {
    const { failures } = readMapping(good.replace('hh:mm:ss', 'HH:mm:ss'), 'm.yaml');
    expect(failures.map(({ line, found, hint }) => [line, found, hint])).toEqual([
      [6, '"DD/MM/YYYY HH:mm:ss"', '"HH" stands for no part of a time'],
    ]);
  });

  it('names each column that it uses once in `header`', () => {
    const withHeader = (header: string): readonly string[] => faults(`${good}header: [${header}]\n`);
    expect(withHeader('start, a, b, c, l, unused, unused')).toEqual([]);
    expect(withHeader('start, a, b, c, l, a')).toEqual([
      expect.stringContaining(
        'the column `a`, which `header` names more than once | a name that `header` has once',
      ),
    ]);
  });

  it('has its column names in the first line or in `header`, and no third way', () => {
    const headerFaults = (header: string): readonly string[] => faults(`${good}header: ${header}\n`);
    expect(headerFaults('true')).toEqual([]);
    for (const [header, found] of [
      ['false', 'false'],
      ['4294967296', '4294967296'],
      ['[a, b]', '["a", "b"]'],
    ])
      expect(headerFaults(header)).toEqual([
        `11:9 header: ${found} | \`true\`, which says that the first line names the c | `,
      ]);
    expect(headerFaults('[start, 3, ""]')).toEqual([
      '11:17 header.1: 3 | a name of 1 to 200 characters | ',
      '11:20 header.2: "" | a name of 1 to 200 characters | ',
    ]);
  });

  it('that is empty is told how it begins', () => {
    expect(faults('# nothing\n')).toEqual([
      '1:1 : an empty file | a mapping file | begin with `ringfence-import: 1`',
    ]);
  });

  it('says what numbers without + are, and what it needs to tell them apart', () => {
    const saying = (numbers: string): string => good.replace('{country: "86"}', numbers);
    const { mapping } = readMapping(
      saying('{country: "86", withoutPlus: either, nationalDigits: [10, 11]}'),
      'm.yaml',
    );
    expect(mapping?.numbers).toMatchObject({ withoutPlus: 'either', nationalDigits: [10, 11] });
    expect(faults(saying('{withoutPlus: international}'))).toEqual([]);
    expect(faults(saying('{withoutPlus: intenational, nationaldigits: [11], country: "086"}'))).toEqual([
      '4:69 numbers.country: "086" | a country code in quotes, such as "86" | ',
      '4:24 numbers.withoutPlus: "intenational" | one of national, international, either | did you mean `international`?',
      '4:38 numbers.nationaldigits: the unknown key `nationaldigits` | one of country, trunkPrefix, internationalPrefix,  | did you mean `nationalDigits`?',
    ]);
    expect(faults(saying('{withoutPlus: either}'))).toEqual([
      '4:24 numbers.withoutPlus: "either" | `country` beside it: the code of the country whose | ',
      '4:24 numbers.withoutPlus: "either" | `nationalDigits` beside it, such as [10, 11]: noth | ',
    ]);
    expect(faults(saying('{nationalDigits: [11]}'))).toEqual([
      '4:27 numbers.nationalDigits: [11] | `country` beside it: the code of the country whose | ',
    ]);
    expect(faults(saying('{country: "86", nationalDigits: [11, 6]}'))).toEqual([
      '4:47 numbers.nationalDigits.1: 6 | more digits than the 6 of a code of the network (` | ',
    ]);
  });

  it('may begin with a format and say what that leaves open', () => {
    const of = (further: string): ReturnType<typeof readMapping> =>
      readMapping(`ringfence-import: 1\nformat: asterisk\ntimeZone: UTC\n${further}`, 'm.yaml');
    const { mapping, failures } = of(
      'numbers: {withoutPlus: international}\nfields: {label: userfield, account: peeraccount}\n',
    );
    expect(failures).toEqual([]);
    expect(mapping).toMatchObject({
      leastCells: 16,
      numbers: { withoutPlus: 'international' },
      fields: {
        time: { column: 'start' },
        label: { column: 'userfield' },
        account: { column: 'peeraccount' },
      },
    });
    expect(mapping?.columns).toHaveLength(21);
    const text = 'header: true\nfields: {label: userfeld}\n';
    expect(
      of(text).failures.map(({ line, column, expected, hint }) => [line, column, expected, hint]),
    ).toEqual([
      [4, 9, 'no `header`: asterisk has its columns by their position', ''],
      [
        5,
        17,
        expect.stringMatching(/^one of accountcode, src, .*by their position$/),
        'did you mean `userfield`?',
      ],
    ]);
    expect(faults('ringfence-import: 1\nformat: asterix\ntimeZone: UTC\n')).toContain(
      '2:9 format: "asterix" | one of asterisk, freeswitch | did you mean `asterisk`?',
    );
  });

  it('has no word that says of a call both that it was wanted and that it was not', () => {
    expect(faults(good.replace('wanted: [ham]', 'wanted: [ham, spam]'))).toEqual([
      '10:54 fields.label.wanted.1: "spam" | a word that is not among `unwanted` as well | ',
    ]);
  });

  it('says some word where it says what words mean', () => {
    const silent = good
      .replace('unwanted: [spam], wanted: [ham]', 'unwanted: [], wanted: []')
      .replace('{ok: 200, busy: 486}', '{}');
    expect(faults(silent)).toEqual([
      '9:27 fields.cause.map: no word | at least one word with what it stands for | ',
      '10:10 fields.label: no word | a word in `unwanted` or in `wanted` | ',
    ]);
    expect(faults(`${good}missing: [""]\n`)).toEqual(['11:11 missing.0: "" | at least 1 character | ']);
  });

  it('has all its faults told at once', () => {
    const bad = good
      .replace('Asia/Shanghai', 'Asia/Shangai')
      .replace('"86"', '86')
      .replace('callingNumber: a', 'callingNumbr: a')
      .replace('DD/MM/YYYY', 'DD/MM');
    expect(faults(bad)).toEqual([
      '2:11 timeZone: "Asia/Shangai" | a time zone such as Asia/Shanghai, UTC or "+08:00" | ',
      '4:20 numbers.country: 86 | a country code in quotes, such as "86" | put it in quotes; unquoted it is the number 86',
      '6:29 fields.time.as: "DD/MM hh:mm:ss" | iso, epoch-seconds, epoch-milliseconds, epoch-micr | ',
      '7:3 fields.callingNumbr: the unknown key `callingNumbr` | one of time, callingNumber, calledNumber, answerTi | did you mean `callingNumber`?',
    ]);
    expect(faults('ringfence-import: 1\ntimeZone: UTC\nfields: {time: t}\n')).toEqual([
      '3:1 fields: no `callingNumber` | the fields time, callingNumber, calledNumber | ',
      '3:1 fields: no `calledNumber` | the fields time, callingNumber, calledNumber | ',
    ]);
  });
});
