import { describe, expect, it } from 'vitest';
import { generic, read } from './readRecords.ts';

describe('what a spreadsheet leaves in a table', () => {
  const semicolons = generic('separator: ";"\n');
  const table = 't;a;b;i;l\n2020-08-03 09:00:00;+8613;+8614;;\n';

  it('a first line that names the separator is a header', () => {
    const { rows, account, faults } = read(`\uFEFFsep=;\r\n${table}`, semicolons);
    expect([rows.length, account.header, faults]).toEqual([1, 2, []]);
    expect(read(`sep=,\n${table}`, semicolons).faults).toEqual([': sep=,; `separator: ","` in the mapping']);
  });

  it('of a number whose digits are lost it is told how they are kept', () => {
    const { rejected } = read(table.replace('+8613', '8.61391E+12'), semicolons);
    expect(rejected).toEqual([
      '2 a: "8.61391E+12" | all digits of a telephone number, as a spreadsheet keeps them in a column of text',
    ]);
  });

  it.each(['windows-1252', 'latin1', 'gb18030', 'big5', 'shift_jis', 'euc-kr'])(
    'a table that begins as UTF-8 does is not read as %s',
    (encoding) => {
      const mapping = generic(`separator: ";"\nencoding: ${encoding}\n`);
      const { faults } = read(`\uFEFF${table}`, mapping);
      expect(faults).toEqual([': a file that begins as UTF-8 does; `encoding: utf-8` in the mapping']);
      expect(read(table, mapping).faults).toEqual([]);
    },
  );

  it('of words for a number it is told where those stand that mean none', () => {
    const { rejected } = read(table.replace('+8613', 'Rufnummer unterdrückt'), semicolons);
    expect(rejected).toEqual([expect.stringContaining('`missing` in a mapping names')]);
  });

  it.each([
    ['a packed table', [0x1f, 0x8b, 8, 0], 'the file is packed: unpack it with `gunzip`'],
    [
      'a workbook',
      [0x50, 0x4b, 3, 4, 0xff],
      'the file is a workbook or an archive: save the sheet as “CSV UTF-8”, or unpack it',
    ],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0], 'the file is a workbook: save the sheet as “CSV UTF-8”'],
    [
      'text of western Windows',
      [0x54, 0xe4],
      'spreadsheets of western Windows write `encoding: windows-1252`',
    ],
  ])('of %s it is told what helps', (_, bytes, hint) => {
    const { faults } = read(Uint8Array.of(...bytes, 10), semicolons);
    expect(faults).toEqual([expect.stringMatching(/^: other bytes/)]);
    expect(faults[0].split('; ').at(-1)).toBe(hint);
  });

  it('a heading of one column has another separator in it', () => {
    const faults = [generic(), semicolons].map(
      (mapping) => read(table.replaceAll(';', '\t'), mapping).faults,
    );
    expect(faults).toEqual(Array(2).fill([': one column; `separator: "\\t"` in the mapping']));
    expect(read('t\n1\n', semicolons).faults.length).toBe(4);
  });
});
