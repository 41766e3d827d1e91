/** Laws of every rule: its examples come out as it says, what it is not about it leaves alone, and asking changes nothing. */
import fc from 'fast-check';
import { secondsADay, secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import { Purpose } from '../../../model/contracts/caller.ts';
import { notKnown, ReleasedBy } from '../../../model/contracts/ruleCalls.ts';
import type { Rule, RulePlugin } from '../../../model/contracts/rule.ts';
import type { EndedCall, PlannedCall } from '../../../model/contracts/ruleCalls.ts';
import type { ParameterValue, ParameterValues } from '../../../model/contracts/parameter.ts';
import { parseIsoDate } from '../../../model/population/calendar.ts';
import { newEndedCall, newPlannedCall, ruleSite } from '../../../model/simulation/sanctions/ruleInForce.ts';
import { detectorCatalogue } from '../../../plugins/detectors/catalogue.ts';
import { isExampleBroken } from './playExample.ts';
import { enforceProblems, placeText } from '../../scenario/world/placedDetectors.ts';
import { answeringAtOnce } from '../answeringAtOnce.ts';
import { defaultValues } from '../../parts/defaultValues.ts';
import { descriptorLaws } from '../descriptorLaws.ts';
import { demand, lawSeed } from '../law.ts';
import type { Law } from '../law.ts';
import { anySettings } from '../permissiveSettings.ts';

const runs = { seed: lawSeed, numRuns: 40 };
const firstDay = parseIsoDate('2024-04-01');
const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const purposes: Readonly<Record<string, number>> = Purpose;

/** A call of one of few callers to one of few people, some time after the call before it. */
const step = fc.record({
  gapSeconds: fc.integer({ min: 1, max: 6 * secondsAnHour }),
  caller: fc.integer({ min: 0, max: 2 }),
  calledNumber: fc.integer({ min: 1, max: 4 }),
  callingNumber: fc.integer({ min: 0, max: 9 }),
  purpose: fc.constantFrom(...Object.values(Purpose)),
  hasConsent: fc.integer({ min: notKnown, max: 1 }),
  isOnDoNotCallList: fc.integer({ min: notKnown, max: 1 }),
  isAutomatic: fc.integer({ min: notKnown, max: 1 }),
  isSynthetic: fc.integer({ min: notKnown, max: 1 }),
  isFromAbroad: fc.integer({ min: notKnown, max: 1 }),
  shownKind: fc.integer({ min: notKnown, max: 5 }),
  shownPurpose: fc.integer({ min: notKnown, max: 3 }),
  isShownAllocated: fc.integer({ min: notKnown, max: 1 }),
  isShownDomestic: fc.integer({ min: notKnown, max: 1 }),
  isShownLent: fc.integer({ min: notKnown, max: 1 }),
  idleAgents: fc.integer({ min: notKnown, max: 3 }),
  callsAhead: fc.integer({ min: 1, max: 9 }),
  callsGivenUp: fc.integer({ min: 0, max: 3 }),
  ringSeconds: fc.integer({ min: 3, max: 30 }),
  releasedBy: fc.constantFrom(notKnown, ...Object.values(ReleasedBy)),
  isAnswered: fc.boolean(),
  talkSeconds: fc.integer({ min: 0, max: 200 }),
  wasDropped: fc.boolean(),
  isRefused: fc.boolean(),
  hasAskedToStop: fc.boolean(),
  wasTakenForMachine: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What the rule answered to each call; every call is made, whatever it answered. */
function answers(rule: Rule, steps: readonly Step[], timesAsked: number): readonly number[] {
  let second = 10 * secondsADay;
  return steps.map(
    ({
      gapSeconds,
      isAnswered,
      talkSeconds,
      wasDropped,
      isRefused,
      hasAskedToStop,
      wasTakenForMachine,
      releasedBy,
      ...call
    }) => {
      second += gapSeconds;
      const planned: PlannedCall = { ...newPlannedCall(), ...call, nowSecond: second };
      let answer = 0;
      for (let i = 0; i < timesAsked; i++) {
        answer = rule.obey(planned, second) - second;
        const clear = rule.keepClear?.(planned, second) ?? second + answer;
        demand(clear >= second + answer, 'keepClear answers a second that obey does not permit');
      }
      rule.afterAttempt?.(planned);
      const { caller, calledNumber, callingNumber, purpose, ringSeconds } = call;
      const ended: EndedCall = {
        ...newEndedCall(),
        caller,
        calledNumber,
        callingNumber,
        purpose,
        ringSeconds,
        startSecond: second,
        endSecond: second + talkSeconds,
        isAnswered,
        wasDropped: isAnswered && wasDropped,
        isRefused: isAnswered && isRefused,
        hasAskedToStop: isAnswered && isRefused && hasAskedToStop,
        wasTakenForMachine: !isAnswered && wasTakenForMachine,
        conversationSeconds: isAnswered ? talkSeconds : 0,
        releasedBy,
      };
      let fault = '';
      for (let i = 0; i < timesAsked; i++) fault = rule.faultOfEnd?.(ended) ?? '';
      rule.afterEnd?.(ended);
      return fault === '' ? answer : Infinity;
    },
  );
}

/** Twice as permissive, by name of the parameter; those that say no direction stay. */
function permissive(plugin: RulePlugin): ParameterValues {
  const wider = Object.entries(plugin.parameters).flatMap(([name, { type, permissive: way, ...p }]) => {
    if (way === undefined || typeof p.default !== 'number') return [];
    const factor = way === 'up' ? 2 : 0.5;
    const value = Math.min(p.maximum ?? Infinity, Math.max(p.minimum ?? 0, p.default * factor));
    return [[name, type === 'count' ? Math.floor(value) : value] as [string, ParameterValue]];
  });
  return Object.fromEntries(wider);
}

function exampleLaws(plugin: RulePlugin, values: ParameterValues): readonly Law[] {
  return [
    {
      name: 'has at least one kept and one broken call as examples, which come out so',
      check: () => {
        for (const is of ['kept', 'broken'])
          demand(
            plugin.examples.some((example) => example.is === is),
            `no example of a ${is} call`,
          );
        for (const { call, is, because } of plugin.examples)
          demand(
            isExampleBroken(plugin, call, values) === (is === 'broken'),
            `the example "${because}" is not ${is}`,
          );
      },
    },
    {
      name: 'says where it holds, since when, after which text and for whom not',
      check: () => {
        const { jurisdiction, inForce, cites, about } = plugin;
        demand(jurisdiction.length > 0 && cites.length > 0, 'no jurisdiction, or nothing cited');
        demand(isoDate.test(inForce.from), `in force from "${inForce.from}"`);
        demand(inForce.until === undefined || inForce.until > inForce.from, 'ends before it begins');
        for (const name of about) demand(Object.hasOwn(purposes, name), `about the unknown purpose ${name}`);
      },
    },
  ];
}

const enforceLaw = ({ parameters }: RulePlugin, made: (replaced?: ParameterValues) => Rule): Law => ({
  name: 'has carriers do only what a scenario could have them do, whatever its parameters are',
  check: () => {
    demandPossible(made());
    fc.assert(
      fc.property(anySettings(parameters), (settings) => demandPossible(made(settings))),
      runs,
    );
  },
});

function demandPossible({ enforce }: Rule): void {
  const [problem] = enforceProblems(enforce, detectorCatalogue);
  if (problem === undefined) return;
  const { path, found, expected, hint } = problem;
  throw new Error(`enforce${placeText(path)}: found ${found}, expected ${expected} ${hint}`.trimEnd());
}

/** Examples come out as they say, what it is not about it leaves alone, asking changes nothing. */
export function ruleLaws(plugin: RulePlugin): readonly Law[] {
  const values = defaultValues(plugin.parameters);
  const made = (replaced: ParameterValues = {}): Rule =>
    answeringAtOnce(plugin.create(ruleSite(firstDay), { ...values, ...replaced }));
  const about = plugin.about.map((name) => purposes[name]);
  const calls = fc.array(step, { maxLength: 40 });
  return [
    ...descriptorLaws(plugin),
    ...exampleLaws(plugin, values),
    enforceLaw(plugin, made),
    {
      name: 'answers no second before now, and the same again when asked again or played again',
      check: () =>
        fc.assert(
          fc.property(calls, (steps) => {
            const once = answers(made(), steps, 1);
            const again = answers(made(), steps, 3);
            return once.every((wait, i) => wait >= 0 && wait === again[i]);
          }),
          runs,
        ),
    },
    {
      name: 'leaves calls alone that it is not about',
      check: () =>
        fc.assert(
          fc.property(calls, (steps) => {
            const waits = answers(made(), steps, 1);
            return steps.every(
              ({ purpose }, i) => about.length === 0 || about.includes(purpose) || waits[i] === 0,
            );
          }),
          runs,
        ),
    },
    {
      name: 'breaks on no call more when it is more permissive',
      check: () =>
        fc.assert(
          fc.property(calls, (steps) => {
            const strict = answers(made(), steps, 1);
            const lax = answers(made(permissive(plugin)), steps, 1);
            return strict.every((wait, i) => wait > 0 || lax[i] === 0);
          }),
          runs,
        ),
    },
  ];
}
