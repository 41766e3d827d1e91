/** Any callers: some kinds of wanted ones, and operators made of any parts. */
import fc from 'fast-check';
import type { ParameterTable } from '../../src/model/contracts/parameter.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { operatorParameters } from '../../src/study/reading/fixedParameters.ts';
import { parametersArbitrary, partArbitrary } from './partArbitrary.ts';
import type { Plain } from './partArbitrary.ts';

/** Of operators: how soon what they change is changed. */
const leverParameters = Object.fromEntries(
  Object.entries(operatorParameters).filter(([name]) => name.startsWith('levers.')),
);

const { pacing, list, script, evasion, books, caller } = builtInCatalogue;

/** So many calls of a member a day at most. */
const mostCallsADay = 40;

/** So many callers with so few calls at most. */
function few(values: Plain, parameters: ParameterTable): Plain {
  const most: Readonly<Record<string, number>> = { callers: 2, attemptsPerDay: mostCallsADay };
  const beyond = Object.entries(most).filter(
    ([name, limit]) => name in parameters && !(Number(values[name] ?? parameters[name].default) <= limit),
  );
  return { ...values, ...Object.fromEntries(beyond) };
}

/** Of wanted callers; by default they are of the class of their part. */
const classArbitrary: fc.Arbitrary<Plain> = fc.constantFrom({}, {}, { class: 'others' });

/** A kind of wanted callers: few members with few calls. */
const wantedArbitrary: fc.Arbitrary<Plain> = fc.subarray([...caller], { minLength: 1 }).chain((kinds) =>
  fc.record(
    Object.fromEntries(
      kinds.map(({ id, parameters }) => {
        return [
          id,
          fc
            .tuple(parametersArbitrary(parameters, 3), classArbitrary)
            .map(([values, ofClass]) => ({ use: id, ...few(values, parameters), ...ofClass })),
        ];
      }),
    ),
  ),
);

/** Those who may lend their numbers are always there. */
const always: Plain = {
  couriers: { use: 'courier', callers: 3, attemptsPerDay: 30 },
  banks: { use: 'bank', callers: 2, attemptsPerDay: 20, blocks: ['landline'] },
};

/** Whether a pacing may be nobody's. */
const mayBeNone = ({ use }: Plain): boolean =>
  pacing.some(({ id, parameters }) => id === use && parameters.agents?.minimum === 0);

/** Pacings of a small business: a day of the usual ones is more than a village is played for. */
const pacingArbitrary: fc.Arbitrary<Plain> = fc
  .record({
    part: partArbitrary(pacing),
    attemptsPerDay: fc.constantFrom(1, 30, 120),
    attemptsPerHour: fc.constantFrom(0.1, 1, 10, 60),
    agents: fc.constantFrom(1, 1, 2, 2, 0),
    lines: fc.constantFrom(1, 2, 2),
    hours: fc.constantFrom(['10:00', '10:30'], ['10:00', '11:30']),
  })
  .map(({ part, attemptsPerDay, attemptsPerHour, agents, lines, hours }) => {
    if (part.use === 'fixed-per-day') return { ...part, attemptsPerDay };
    if (part.use === 'fixed-rate') return { ...part, attemptsPerHour, lines };
    return { hours, ...part, agents: mayBeNone(part) ? agents : Math.max(agents, 1) };
  });

/** Levers that are soon pulled, and done. */
const levers = {
  reviewSeconds: 3600,
  newNumberSeconds: 600,
  carrierMoveSeconds: 3600,
  clearingSeconds: 1800,
};

/** As usual, soon, or after any time. */
const leversArbitrary: fc.Arbitrary<Plain> = fc.oneof(
  fc.constant({}),
  fc
    .tuple(fc.constantFrom({}, levers), parametersArbitrary(leverParameters, 3))
    .map(([soon, { levers: any }]) => ({ levers: { ...soon, ...(any as Plain | undefined) } })),
);

/** What an operator that evades may go on with. */
const alternativesArbitrary: fc.Arbitrary<Plain> = fc.record(
  {
    pacing: pacingArbitrary.map(asOther),
    list: partArbitrary(list).map(asOther),
    callingNumber: partArbitrary(builtInCatalogue['calling-number']).map(asOther),
    script: partArbitrary(script).map(asOther),
  },
  { requiredKeys: [] },
);

function asOther(part: Plain): readonly Plain[] {
  return [{ id: 'other', ...part }];
}

const operatorArbitrary: fc.Arbitrary<Plain> = fc
  .record({
    pacing: pacingArbitrary,
    list: partArbitrary(list),
    callingNumber: partArbitrary(builtInCatalogue['calling-number']),
    script: partArbitrary(script),
    evasion: fc.uniqueArray(partArbitrary(evasion), { maxLength: 2, selector: ({ use }) => use }),
    operators: fc.constantFrom(1, 1, 1, 2, 2, 0),
    insideShare: fc.constantFrom(1, 1, 1, 0.6, 0.6, 0),
    books: partArbitrary(books),
    ofLevers: leversArbitrary,
    alternatives: alternativesArbitrary,
  })
  .map(({ ofLevers, ...parts }) => ({ use: 'operator', ...parts, ...ofLevers }));

/** `rules`: ids of the rules of the world, which an operator keeps or not. */
export const callersArbitrary = (rules: readonly string[]): fc.Arbitrary<Plain> =>
  fc
    .record({
      wanted: wantedArbitrary,
      operators: fc.array(fc.tuple(operatorArbitrary, fc.boolean()), { maxLength: 2 }),
    })
    .map(({ wanted, operators }) => ({
      ...always,
      ...wanted,
      ...Object.fromEntries(
        operators.map(([operator, isCompliant], i) => [
          `dialer-${i}`,
          {
            ...operator,
            class: ['robot', 'fraud'][i],
            ...(isCompliant ? { isCompliantWith: rules } : {}),
          },
        ]),
      ),
    }));
