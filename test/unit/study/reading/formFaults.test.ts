import fc from 'fast-check';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { printable } from '../../../../src/study/failures/printable.ts';
import { formFaults } from '../../../../src/study/reading/formFaults.ts';

const form = z.strictObject({
  tasks: z.array(z.object({ index: z.int(), kind: z.enum(['a', 'b']), hash: z.string().regex(/^x$/) })),
  hashes: z.record(z.string().regex(/^[a-z]$/), z.number()).optional(),
  name: z
    .string()
    .refine((text) => text !== 'no', 'another name')
    .optional(),
});

const faultsOf = (value: unknown): string => {
  const { error } = form.safeParse(value);
  return error === undefined ? '' : formFaults(error, value);
};

const whole = { index: 1, kind: 'a', hash: 'x' };

it('tells every fault with its place, what was found and what was expected', () => {
  expect(faultsOf({ tasks: [whole, { ...whole, index: 'x' }, { index: 1, kind: 'c' }], name: 'no' })).toBe(
    'tasks.1.index: found "x", expected a number; tasks.2.kind: found "c", expected one of a, b; ' +
      'tasks.2.hash: found nothing, expected text; name: found "no", expected another name',
  );
  expect(faultsOf({ tasks: [{ ...whole, hash: 'y' }], hashes: { A: 1 }, more: 1 })).toBe(
    'tasks.0.hash: found "y", expected text that matches /^x$/; ' +
      'hashes.A: found a key of another form, expected text that matches /^[a-z]$/; ' +
      'more: found an unknown key, expected no such key',
  );
  expect(faultsOf(7)).toBe('the top: found 7, expected a map of keys');
});

it('tells of many faults the first five, and how many there are', () => {
  const told = faultsOf({ tasks: Array.from({ length: 9 }, () => ({ ...whole, index: 'x' })) });
  expect(told.split('; ')).toHaveLength(6);
  expect(told.split('; ').at(-1)).toBe('and 4 more');
});

it('prints nothing of a stranger as it is, and no word of a library', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, name) => {
      for (const raw of [
        value,
        { tasks: [value], [name]: value },
        { tasks: [], hashes: { [name]: value } },
      ]) {
        const told = faultsOf(raw);
        expect(printable(told)).toBe(told);
        expect(told).not.toMatch(/Invalid|received|Unrecognized/);
      }
    }),
    { seed: 97, numRuns: 25 },
  );
});
