/** Laws of every caller-number strategy: the choice is a pure function of the call. */
import fc from 'fast-check';
import type { CallingNumberPlugin } from '../../model/contracts/operator.ts';
import { defaultValues } from './defaultValues.ts';
import { descriptorLaws } from './descriptorLaws.ts';
import { fakeOperatorSite, planAttempt } from './fakeOperatorSite.ts';
import { demand, lawSeed } from './law.ts';
import type { Law } from './law.ts';

const runs = { seed: lawSeed, numRuns: 60 };

const calls = fc.array(
  fc.record({ call: fc.nat(1_000_000), line: fc.nat(9), lead: fc.nat(1_000_000), pass: fc.nat(5) }),
  { minLength: 1, maxLength: 40 },
);

export function callingNumberLaws(plugin: CallingNumberPlugin): readonly Law[] {
  const make = (owned: number) => {
    const site = fakeOperatorSite({ owned });
    return { site, strategy: plugin.create(site, defaultValues(plugin.parameters)) };
  };
  return [
    ...descriptorLaws(plugin),
    {
      name: 'names a count parameter for the numbers that it rents, or none',
      check: () =>
        demand(
          plugin.numbersFrom === '' || plugin.parameters[plugin.numbersFrom].type === 'count',
          `numbersFrom is ${plugin.numbersFrom}`,
        ),
    },
    {
      name: 'shows a number of the plan, also with a single or no number rented',
      check: () =>
        fc.assert(
          fc.property(calls, fc.nat(3), (planned, owned) => {
            const { site, strategy } = make(owned);
            for (const attempt of planned) {
              planAttempt(site, 5, attempt);
              const number = strategy.choose(5);
              demand(Number.isInteger(number) && number >= 0 && number < 2 ** 30, `number ${number}`);
            }
          }),
          runs,
        ),
    },
    {
      name: 'chooses by the call alone: not by the row, nor by the calls before',
      check: () =>
        fc.assert(
          fc.property(calls, (planned) => {
            const long = make(7);
            for (const [ordinal, attempt] of planned.entries()) {
              const slot = (ordinal * 5) % 16;
              planAttempt(long.site, slot, attempt);
              const found = long.strategy.choose(slot);
              long.strategy.afterOutcome(slot);
              const alone = make(7);
              planAttempt(alone.site, 0, attempt);
              const expected = alone.strategy.choose(0);
              demand(found === expected, `${found} instead of ${expected}`);
            }
          }),
          runs,
        ),
    },
  ];
}
