import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyText } from '../../../../../src/study/traces/form/keyText.ts';

const form = /^([^]+)\.(0|[1-9][0-9]{0,9})\.(0|[1-9][0-9]{0,9})\.(0|[1-9][0-9]{0,9})$/;

it('a key is a caller and three whole numbers without leading zeros, with dots between them', () => {
  const key = new KeyText();
  fc.assert(
    fc.property(fc.oneof(fc.stringMatching(/^[a.1]{0,4}(\.[0-9]{0,11}){2,4}$/), fc.string()), (text) => {
      const match = form.exec(text);
      expect(key.read(text)).toBe(match !== null);
      if (match === null) return;
      expect([key.caller, ...key.numbers]).toEqual([match[1], ...match.slice(2).map(Number)]);
    }),
    { numRuns: 3000 },
  );
});
