/** Laws of every source of wanted calls: what it plans is possible, and hangs on the cell and the candidate alone. */
import fc from 'fast-check';
import { hoursAWeek } from '../../../engine/kernel/lengthsOfTime.ts';
import type { CallerPlugin, CallIntent } from '../../../model/contracts/caller.ts';
import { blankIntent } from '../../../model/simulation/intents/blankIntent.ts';
import { callerDeclarationLaws } from './callerDeclarationLaws.ts';
import { cellOf, everyHour, fresh, planOf, subjectOf, weeks } from './callerSubject.ts';
import type { Asked, Subject } from './callerSubject.ts';
import { descriptorLaws } from '../descriptorLaws.ts';
import { demand, lawSeed } from '../law.ts';
import type { Law } from '../law.ts';

const slots = 64;
const runs = { seed: lawSeed, numRuns: 60 };

const candidates: fc.Arbitrary<readonly Asked[]> = fc.array(
  fc.record({
    hour: fc.nat(weeks * hoursAWeek - 1),
    index: fc.oneof(fc.nat(50), fc.nat(100_000)),
    sequence: fc.oneof(fc.constant(0), fc.nat(7)),
  }),
  { minLength: 1, maxLength: 40 },
);

const overCandidates = (law: (list: readonly Asked[]) => void): void =>
  fc.assert(fc.property(candidates, law), runs);

/** What the simulation takes of it: of a candidate that is thinned away nothing, of a source with manners no field of a manner. */
function takenOf({ source }: Subject, intent: CallIntent): string {
  if (!intent.isAccepted) return 'none';
  return JSON.stringify(
    source.manners === undefined ? intent : { ...intent, ...source.manners[intent.manner] },
  );
}

const textOf = ({ hour, index, sequence }: Asked): string =>
  `candidate ${index} of hour ${hour}${sequence === 0 ? '' : `, follow-up ${sequence}`}`;

/** Plans all, in their order; `before` each something may happen. */
const plansOf = (
  subject: Subject,
  list: readonly Asked[],
  before = (): void => undefined,
): readonly string[] =>
  list.map((asked) => {
    before();
    return takenOf(subject, planOf(subject, asked));
  });

function demandSame(list: readonly Asked[], plans: readonly [readonly string[], readonly string[]]): void {
  const [first, second] = plans;
  const at = first.findIndex((plan, i) => plan !== second[i]);
  if (at >= 0) throw new Error(`${textOf(list[at])} is planned as ${first[at]}, then as ${second[at]}`);
}

/** What it plans is possible, and hangs on the hour and the candidate alone, whatever becomes of its calls. */
export const callerLaws = (plugin: CallerPlugin): readonly Law[] => [
  ...descriptorLaws(plugin),
  ...callerDeclarationLaws(plugin),
  plansThePossible(plugin),
  ...purityLaws(plugin),
  acceptsSome(plugin),
  keepsTheCaller(plugin),
];

const plansThePossible = (plugin: CallerPlugin): Law => ({
  name: 'plans nothing but what is possible: of every field a number within its bounds',
  check: () =>
    overCandidates((list) => {
      const subject = subjectOf(plugin);
      for (const asked of list) {
        const cell = cellOf(asked.hour);
        const out = fresh(asked.sequence);
        const answer: unknown = subject.source.plan(cell, asked.index, out);
        const fault = subject.faultOf('plan', answer, [cell, asked.index, out]);
        demand(fault === null, `${textOf(asked)}: ${fault}`);
        demand(out.sequence === asked.sequence, `${textOf(asked)}: sequence is ${out.sequence}`);
      }
    }),
});

/** A plan is the same in every arm, so it hangs on (cell, index) and on nothing that happens. */
const purityLaws = (plugin: CallerPlugin): readonly Law[] => [
  {
    name: 'plans the same for the same candidate, in any order and by any copy of the source',
    check: () =>
      overCandidates((list) => {
        const forwards = plansOf(subjectOf(plugin), list);
        const backwards = plansOf(subjectOf(plugin), [...list].reverse());
        demandSame(list, [forwards, [...backwards].reverse()]);
      }),
  },
  {
    name: 'plans the same whatever becomes of its calls',
    check: () =>
      overCandidates((list) => {
        const subject = subjectOf(plugin);
        const before = plansOf(subject, list);
        let ended = 0;
        demandSame(list, [
          before,
          plansOf(subject, list, () => subject.source.afterOutcome?.(ended++ % slots)),
        ]);
      }),
  },
  {
    name: 'takes nothing from the manner that an earlier intent has left',
    check: () =>
      overCandidates((list) => {
        const subject = subjectOf(plugin);
        const other = { ...blankIntent(), purpose: 9 as const, isWanted: false, hasConsent: true };
        const plans = list.map((asked) => takenOf(subject, planOf(subject, asked, other)));
        demandSame(list, [plansOf(subject, list), plans]);
      }),
  },
];

const acceptsSome = (plugin: CallerPlugin): Law => ({
  name: 'accepts some candidate within the weeks',
  check: () => {
    const subject = subjectOf(plugin);
    const indices = Array.from({ length: 20 }, (_, index) => index);
    const isAccepted = everyHour.some((hour) =>
      indices.some((index) => planOf(subject, { hour, index, sequence: 0 }).isAccepted),
    );
    demand(isAccepted, `nobody is called in ${weeks} weeks`);
  },
});

const keepsTheCaller = (plugin: CallerPlugin): Law => ({
  name: 'has the follow-ups of a candidate made by whoever made the first call',
  check: () =>
    overCandidates((list) => {
      const subject = subjectOf(plugin);
      for (const asked of list) demandOneCaller(subject, asked);
    }),
});

function demandOneCaller(subject: Subject, asked: Asked): void {
  const first = planOf(subject, { ...asked, sequence: 0 });
  for (let sequence = 1; first.isAccepted && sequence <= first.followUps; sequence++) {
    const next = planOf(subject, { ...asked, sequence });
    const isSame = next.entity === first.entity && next.callerSubscriber === first.callerSubscriber;
    demand(!next.isAccepted || isSame, `${textOf({ ...asked, sequence })}: another caller`);
  }
}
