import { styleText } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printablePage } from '../../../../src/study/failures/printable.ts';

it('a page keeps its lines and the colours of the program, and nothing else that is no letter', () => {
  const red = styleText('red', 'three', { validateStream: false });
  expect(printablePage(`one\ntwo ${red}`)).toBe(`one\ntwo ${red}`);
  expect(printablePage('\u001b[8mhidden\u001b[2J\u0007\r\u202e\u009b31m')).toBe(
    '\ufffd[8mhidden\ufffd[2J\ufffd\ufffd\ufffd\ufffd31m',
  );
});

it('whatever a text holds, no escape sequence is left but a colour of the program', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('\u001b[', '\u001b[31m', '8m', '\u001b]0;', '\n'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      // eslint-disable-next-line no-control-regex -- the colours
      const left = printablePage(pieces.join('')).replaceAll(/\u001b\[(?:1|2|22|31|32|33|36|39)m/g, '');
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      expect(left).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
  );
});
