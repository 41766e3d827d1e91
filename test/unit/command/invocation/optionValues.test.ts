import { expect, it } from 'vitest';
import { jobCount } from '../../../../src/command/invocation/optionValues.ts';

it('no machine has room for more tasks at a time than it has processors by far', () => {
  expect([jobCount('1'), jobCount('1024')]).toEqual([1, 1024]);
  for (const text of ['0', '1025', '100000', '1.5', ''])
    expect(() => jobCount(text), text).toThrow(/^Expected a whole number /);
});
