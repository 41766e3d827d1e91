/** Laws of every source of wanted calls: what it plans is possible, and hangs on the cell and the candidate alone. */
import fc from 'fast-check';
import { hoursAWeek } from '../../engine/kernel/lengthsOfTime.ts';
import type { CallerPlugin, CallerSource, CallIntent, Cell } from '../../model/contracts/caller.ts';
import { blankIntent, resetCall, resetManner } from '../../model/simulation/intents/blankIntent.ts';
import { fillCell } from '../../model/simulation/intents/wantedSource.ts';
import { callerChecks } from '../parts/callerChecks.ts';
import { answeringAtOnce } from './answeringAtOnce.ts';
import { defaultValues } from '../parts/defaultValues.ts';
import { descriptorLaws } from './descriptorLaws.ts';
import { fakeCallerSite } from './fakeCallerSite.ts';
import { demand, lawSeed } from './law.ts';
import { demandSavers } from './saversAsked.ts';
import type { Law } from './law.ts';

const weeks = 8;
const slots = 64;
const runs = { seed: lawSeed, numRuns: 60 };

/** One candidate that a source is asked about: the first intent of it, or a follow-up. */
interface Asked {
  readonly hour: number;
  readonly index: number;
  readonly sequence: number;
}

const candidates: fc.Arbitrary<readonly Asked[]> = fc.array(
  fc.record({
    hour: fc.nat(weeks * hoursAWeek - 1),
    index: fc.oneof(fc.nat(50), fc.nat(100_000)),
    sequence: fc.oneof(fc.constant(0), fc.nat(7)),
  }),
  { minLength: 1, maxLength: 40 },
);

/** Hour 0 is a Monday’s midnight. */
function cellOf(hour: number): Cell {
  const cell = { hour: 0, day: 0, hourOfDay: 0, weekday: 0 };
  fillCell(cell, hour, 0);
  return cell;
}

interface Subject {
  readonly source: CallerSource;
  /** What is wrong with an answer of one of its functions; null when nothing is. */
  readonly faultOf: (name: string, answer: unknown, args?: readonly unknown[]) => string | null;
}

function subjectOf(plugin: CallerPlugin): Subject {
  const parameters = defaultValues(plugin.parameters);
  const site = fakeCallerSite(plugin, parameters);
  const source = answeringAtOnce(plugin.create(site, parameters));
  const checks = callerChecks({ plugin, site, parameters });
  return { source, faultOf: (name, answer, args = []) => checks[name](answer, args, source) };
}

const fresh = (sequence: number): CallIntent => {
  const out = blankIntent();
  resetCall(out, sequence);
  resetManner(out);
  return out;
};

/** As the framework asks: of a source with manners the fields of a manner are what the last intent has left. */
function planOf({ source }: Subject, { hour, index, sequence }: Asked, leftOver?: CallIntent): CallIntent {
  const out = fresh(sequence);
  if (leftOver !== undefined && source.manners !== undefined) {
    Object.assign(out, leftOver);
    resetCall(out, sequence);
  }
  source.plan(cellOf(hour), index, out);
  return out;
}

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

const overCandidates = (law: (list: readonly Asked[]) => void): void =>
  fc.assert(fc.property(candidates, law), runs);

const everyHour = Array.from({ length: weeks * hoursAWeek }, (_, hour) => hour);
/** Something is planned in every hour. */
const planHours = (subject: Subject): void =>
  everyHour.forEach((hour) => planOf(subject, { hour, index: 0, sequence: 0 }));
const ceilingsOf = ({ source }: Subject): readonly number[] =>
  everyHour.map((hour) => source.ceilingPerSecond(cellOf(hour)));

/** What the framework finds out before it asks for a plan. */
const declarationLaws = (plugin: CallerPlugin): readonly Law[] => [
  {
    name: 'counts its members and its numbers by counts that it declares',
    check: () => {
      for (const name of [plugin.membersFrom, plugin.numbersFrom].filter((named) => named !== ''))
        demand(plugin.parameters[name]?.type === 'count', `${name} is not one of its counts`);
    },
  },
  {
    name: 'tells manners that are possible, and of each member whether its name is shown, the same whenever it is asked',
    check: () => {
      const { source, faultOf } = subjectOf(plugin);
      const fault = faultOf('manners', source.manners);
      demand(fault === null, `manners ${fault}`);
      const parameters = defaultValues(plugin.parameters);
      const members = plugin.membersFrom === '' ? 0 : Number(parameters[plugin.membersFrom]);
      for (let member = 0; member < members && source.isNamed !== undefined; member++) {
        const isNamed = source.isNamed(member);
        demand(faultOf('isNamed', isNamed) === null, `isNamed ${faultOf('isNamed', isNamed)}`);
        demand(isNamed === source.isNamed(member), `of member ${member} the second time differs`);
      }
    },
  },
  {
    name: 'tells of everybody who has saved a member’s number, the same whenever it is asked and whatever was planned before',
    check: () => {
      const subject = subjectOf(plugin);
      demandSavers(plugin, subject, () => planHours(subject));
    },
  },
  {
    name: 'has a ceiling that is possible and above 0 in some hour, the same whatever was planned before',
    check: () => {
      const subject = subjectOf(plugin);
      const ceilings = ceilingsOf(subject);
      const faults = ceilings.map((ceiling) => subject.faultOf('ceilingPerSecond', ceiling));
      const at = faults.findIndex((fault) => fault !== null);
      demand(at < 0, `in hour ${at} the ceiling ${faults[at]}`);
      demand(
        ceilings.some((ceiling) => ceiling > 0),
        `it has no candidate in ${weeks} weeks`,
      );
      planHours(subject);
      const again = ceilingsOf(subject);
      const changed = ceilings.findIndex((ceiling, hour) => ceiling !== again[hour]);
      demand(changed < 0, `in hour ${changed} it is ${ceilings[changed]}, then ${again[changed]}`);
    },
  },
];

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

/** What it plans is possible, and hangs on the hour and the candidate alone, whatever becomes of its calls. */
export function callerLaws(plugin: CallerPlugin): readonly Law[] {
  return [
    ...descriptorLaws(plugin),
    ...declarationLaws(plugin),
    {
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
    },
    ...purityLaws(plugin),
    {
      name: 'accepts some candidate within the weeks',
      check: () => {
        const subject = subjectOf(plugin);
        const indices = Array.from({ length: 20 }, (_, index) => index);
        const isAccepted = everyHour.some((hour) =>
          indices.some((index) => planOf(subject, { hour, index, sequence: 0 }).isAccepted),
        );
        demand(isAccepted, `nobody is called in ${weeks} weeks`);
      },
    },
    {
      name: 'has the follow-ups of a candidate made by whoever made the first call',
      check: () =>
        overCandidates((list) => {
          const subject = subjectOf(plugin);
          for (const asked of list) {
            const first = planOf(subject, { ...asked, sequence: 0 });
            for (let sequence = 1; first.isAccepted && sequence <= first.followUps; sequence++) {
              const next = planOf(subject, { ...asked, sequence });
              const isSame = next.entity === first.entity && next.callerSubscriber === first.callerSubscriber;
              demand(!next.isAccepted || isSame, `${textOf({ ...asked, sequence })}: another caller`);
            }
          }
        }),
    },
  ];
}
