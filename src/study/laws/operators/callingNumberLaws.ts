/** Laws of every caller-number strategy: the choice is a pure function of the call, or of the operator's own calls before it where it says so. */
import fc from 'fast-check';
import type { CallingNumberPlugin, CallOrigin } from '../../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import { answeringAtOnce } from '../answeringAtOnce.ts';
import { defaultValues } from '../../parts/defaultValues.ts';
import { descriptorLaws } from '../descriptorLaws.ts';
import { endAttempt, fakeOperatorSite, planAttempt } from '../fakes/fakeOperatorSite.ts';
import { demand, lawSeed } from '../law.ts';
import type { Law } from '../law.ts';

const runs = { seed: lawSeed, numRuns: 60 };

const calls = fc.array(
  fc.record({
    call: fc.nat(1_000_000),
    line: fc.nat(9),
    lead: fc.nat(1_000_000),
    pass: fc.nat(5),
    cause: fc.constantFrom(200, 404, 480, 486, 487, 503, 603, 607, 608),
  }),
  { minLength: 1, maxLength: 60 },
);
type Attempt = typeof calls extends fc.Arbitrary<(infer One)[]> ? One : never;

/** What a strategy starts from: the operator's own access. */
const ownAccess = (): CallOrigin => ({ carrier: 0, route: 0, contract: 0, sim: -1, box: 0 });

/** A strategy with so many numbers rented and lent, and what it shows on one call in some row; the call ends before the next. */
function madeWith(plugin: CallingNumberPlugin, owned: number) {
  const site = fakeOperatorSite({ owned, lent: owned });
  const strategy = answeringAtOnce(plugin.create(site, defaultValues(plugin.parameters)));
  const show = (attempt: Attempt, slot: number): CallOrigin & { number: number } => {
    planAttempt(site, slot, attempt);
    const origin = ownAccess();
    const number = strategy.choose(slot, origin);
    site.own.callingNumber[slot] = number;
    endAttempt(site, slot, { cause: attempt.cause, conversationMs: 0 });
    strategy.afterOutcome(slot);
    return { number, ...origin };
  };
  return { site, show };
}

/** The same calls in other rows; where each stands alone, each is shown by a strategy that has shown no other. */
function demandAlike(plugin: CallingNumberPlugin, planned: readonly Attempt[], isAlone: boolean): void {
  const used = madeWith(plugin, 7);
  const other = madeWith(plugin, 7);
  for (const [ordinal, attempt] of planned.entries()) {
    const found = JSON.stringify(used.show(attempt, (ordinal * 5) % 16));
    const expected = JSON.stringify((isAlone ? madeWith(plugin, 7) : other).show(attempt, 0));
    demand(found === expected, `${found} instead of ${expected}`);
  }
}

/** The number shown is one of the plan and hangs on the call alone. */
export const callingNumberLaws = (plugin: CallingNumberPlugin): readonly Law[] => [
  ...descriptorLaws(plugin),
  countsItsNumbers(plugin),
  namesItsLender(plugin),
  showsNumbersOfThePlan(plugin),
  choosesTheSameAgain(plugin),
  ...(plugin.learns === true ? [] : [memoryless(plugin)]),
];

const countsItsNumbers = ({ numbersFrom, parameters }: CallingNumberPlugin): Law => ({
  name: 'names a count parameter for the numbers that it rents, or none',
  check: () =>
    demand(numbersFrom === '' || parameters[numbersFrom].type === 'count', `numbersFrom is ${numbersFrom}`),
});

const namesItsLender = ({ borrows, parameters }: CallingNumberPlugin): Law => ({
  name: 'names the parameters that say who lends it numbers and how many, or borrows none',
  check: () => {
    if (borrows === undefined) return;
    demand(parameters[borrows.lender].type === 'caller', `the lender is ${borrows.lender}`);
    demand(parameters[borrows.numbers].type === 'count', `lent numbers are ${borrows.numbers}`);
  },
});

const showsNumbersOfThePlan = (plugin: CallingNumberPlugin): Law => ({
  name: 'shows a number of the plan and says how the call comes in, also with a single or no number rented or lent',
  check: () =>
    fc.assert(
      fc.property(calls, fc.nat(3), (planned, owned) => {
        const { site, show } = madeWith(plugin, owned);
        for (const attempt of planned) demandPossible(site, show(attempt, 5));
      }),
      runs,
    ),
});

function demandPossible(
  { numbers }: Pick<OperatorSite, 'numbers'>,
  { number, carrier, route, contract, sim }: CallOrigin & { readonly number: number },
): void {
  demand(Number.isInteger(number) && number >= 0 && number < numbers.numberLimit, `number ${number}`);
  demand(carrier >= 0 && carrier < numbers.carriers, `carrier ${carrier}`);
  demand(route === 0 || route === 1, `route ${String(route)}`);
  demand(Number.isInteger(contract) && contract >= 0, `contract ${contract}`);
  demand(sim === -1 || sim === number, `SIM ${sim} shows ${number}`);
}

const choosesTheSameAgain = (plugin: CallingNumberPlugin): Law => ({
  name: 'chooses the same after the same calls, whatever the row',
  check: () =>
    fc.assert(
      fc.property(calls, (planned) => demandAlike(plugin, planned, false)),
      runs,
    ),
});

/** Of strategies that do not say that they learn. */
const memoryless = (plugin: CallingNumberPlugin): Law => ({
  name: 'chooses by the call alone, not by the calls before',
  check: () =>
    fc.assert(
      fc.property(calls, (planned) => demandAlike(plugin, planned, true)),
      runs,
    ),
});
