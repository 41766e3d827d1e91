import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AppearanceTable } from '../../../../../src/study/traces/reading/appearanceTable.ts';
import { isNumber, NumberAppearances } from '../../../../../src/study/traces/reading/numberAppearances.ts';

const digits = fc.oneof(
  fc.stringMatching(/^[0-9]{1,24}$/),
  fc.stringMatching(/^0{0,3}[0-9]{14,16}$/),
  fc.stringMatching(/^[01]{1,3}$/),
);
const numberText = fc.tuple(fc.constantFrom('', '+'), digits).map((parts) => parts.join(''));

it('a number is + and digits, or digits alone', () => {
  const anyText = fc.oneof(numberText, fc.stringMatching(/^[+0-9 a-]{0,27}$/), fc.string());
  fc.assert(
    fc.property(anyText, (text) => {
      expect(isNumber(text)).toBe(/^\+?[0-9]{1,24}$/.test(text));
    }),
    { numRuns: 2000 },
  );
});

it('numbers are numbered as any texts are, with and without +, noughts in front, and of any length', () => {
  fc.assert(
    fc.property(
      fc.array(numberText, { maxLength: 300 }),
      fc.integer({ min: 1, max: 200 }),
      (texts, limit) => {
        const [numbers, plain] = [new NumberAppearances(limit), new AppearanceTable(limit)];
        expect(texts.map((text) => numbers.ordinalOf(text))).toEqual(
          texts.map((text) => plain.ordinalOf(text)),
        );
        expect(numbers.texts).toEqual(plain.texts);
      },
    ),
    { numRuns: 300 },
  );
});

it('many stay apart', () => {
  const numbers = new NumberAppearances(1e6);
  const texts = Array.from({ length: 50_000 }, (_, i) => `+86138${String(i * 7).padStart(8, '0')}`);
  for (let time = 0; time < 2; time++)
    for (let i = 0; i < texts.length; i++) expect(numbers.ordinalOf(texts[i])).toBe(i);
});
