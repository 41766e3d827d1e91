import { styleText } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { printable, printableJson, printablePage } from '../../../../src/study/failures/printable.ts';

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
      // eslint-disable-next-line no-control-regex -- the colours of the program are such sequences
      const left = printablePage(pieces.join('')).replaceAll(/\u001b\[(?:1|2|22|31|32|33|36|39)m/g, '');
      // eslint-disable-next-line no-control-regex -- these are what must not be there
      expect(left).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    }),
  );
});

it.each([
  ['a soft hyphen', '\u00ad'],
  ['a joiner of graphemes', '\u034f'],
  ['an Arabic letter mark', '\u061c'],
  ['a Hangul filler', '\u3164'],
  ['a space of no width', '\u200b'],
  ['a joiner', '\u200d'],
  ['a mark of direction', '\u200f'],
  ['an override of direction', '\u202e'],
  ['a word joiner', '\u2060'],
  ['an unseen plus', '\u2064'],
  ['an isolate', '\u2067'],
  ['a byte order mark', '\ufeff'],
  ['an anchor of annotations', '\ufff9'],
  ['a selector of a form', '\ufe0f'],
  ['a tag', '\u{e0041}'],
  ['an ideographic selector', '\u{e0100}'],
  ['half a pair', '\ud800'],
])('%s is shown, and changes no length', (_name, character) => {
  const shown = printable(`arm${character}-a`);
  expect(shown).toBe(`arm${'\ufffd'.repeat(character.length)}-a`);
});

it('what is seen is left as it is: letters of all kinds, accents, wide spaces, pictograms in their form', () => {
  const seen = 'naïve e\u0301 电话\u3000обзвон ناقص ⚠\ufe0f 📞 \u00a0½';
  expect(printable(seen)).toBe(seen);
});

it('JSON keeps its value and its lines, whatever is in it', () => {
  const strange = { 'a\u009b': ['\u202e', '\u{e0041}', '\ud800', 'é 电话 ⚠\ufe0f', '\n\t"\\'] };
  const text = printableJson(JSON.stringify(strange, null, 2));
  expect(text).toContain(String.raw`"\u202e",`);
  expect(printable(text.replaceAll('\n', ''))).toBe(text.replaceAll('\n', ''));
  expect(JSON.parse(text)).toEqual(strange);
});
