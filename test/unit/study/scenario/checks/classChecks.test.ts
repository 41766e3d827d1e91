import { expect, test } from 'vitest';
import { robots, smallWorld } from '../../../../builders/smallWorld.ts';

const worldWith =
  (callers: Readonly<Record<string, unknown>>): (() => unknown) =>
  () =>
    smallWorld({ callers });
const sellers = { use: 'consented-telemarketing', class: 'telemarketing' };

test('a class is one of honest callers or one of operators, whichever is declared first', () => {
  const dialers = { ...robots(), class: 'telemarketing' };
  expect(worldWith({ sellers, dialers })).toThrow('world.callers.dialers.class');
  expect(worldWith({ dialers, sellers })).toThrow('the class of the operators dialers');
  expect(worldWith({ sellers, others: sellers, dialers: robots() })).not.toThrow();
});
