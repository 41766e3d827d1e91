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
});
