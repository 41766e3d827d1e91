/** The words of docs/calibration.md are held to what they say; so are the lines as they stand, before anything is played. */
import { describe, expect, it } from 'vitest';
import { textOf } from '../docs/pages.ts';
import { tableOfText } from './guideTables.ts';
import { agreementFault } from './statedAgreement.ts';

const line = (published: string, here: string, agrees: string) => ({ figure: 'f', published, here, agrees });

describe('a line of the calibration', () => {
  it('is believed when it says what was found', () => {
    const lines = [
      line('3.4', '3.39', 'yes, within 3 %'),
      line('20 to 60', '39', 'yes'),
      line('9.9', '7.16', 'no: phones are off'),
      line('60 to 160', '166', 'no: called again'),
      line('1.131', '1.2 ± 0.1', 'yes, within 9 %'),
    ];
    expect(lines.map((one) => agreementFault(one, Number.parseFloat(one.here)))).toEqual(
      lines.map(() => null),
    );
  });

  it('is caught when it states another figure, agrees too readily, or disagrees without being far or without a reason', () => {
    const lines = [
      [line('3.4', '3.39', 'yes, within 3 %'), 3.6],
      [line('3.4', '3.6', 'yes, within 3 %'), 3.6],
      [line('20 to 60', '61', 'yes'), 61],
      [line('3.4', '3.6', 'no: for no reason'), 3.6],
      [line('3.4', '5', 'no: '), 5],
      [line('3.4', '3.4', 'perhaps'), 3.4],
    ] as const;
    expect(lines.map(([one, found]) => agreementFault(one, found) === null)).toEqual(lines.map(() => false));
  });

  const rows = textOf('docs/calibration.md')
    .split(/^## /m)
    .flatMap((text) =>
      text.includes('| figure | published |') ? tableOfText(text, ['figure', 'published', 'here']) : [],
    );

  it.each(rows)('says of itself what its numbers say: $figure', (row) => {
    expect(agreementFault(row, Number.parseFloat(row.here))).toBeNull();
  });
});
