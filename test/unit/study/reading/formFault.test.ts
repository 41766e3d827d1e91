import { expect, it } from 'vitest';
import { z } from 'zod';
import { formFault } from '../../../../src/study/reading/formFault.ts';

const faultOf = (value: unknown): string => {
  const { error } = z.strictObject({ tasks: z.array(z.object({ index: z.int() })) }).safeParse(value);
  return error === undefined ? '' : formFault(error);
};

it('names the first place that is wrong, and what was expected there', () => {
  expect(faultOf({ tasks: [{ index: 1 }, { index: 'x' }, {}] })).toBe(
    'tasks.1.index: expected number, received string',
  );
  expect(faultOf(7)).toBe('the top: expected object, received number');
});
