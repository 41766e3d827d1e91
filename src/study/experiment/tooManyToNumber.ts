/** What is wrong with a world in which more calls are wished, or more people call, than have numbers: found before the first event. */
import { candidatesAtMost, candidatesBySource } from '../../model/simulation/building/estimate.ts';
import {
  declarationsToldApart,
  membersToldApart,
} from '../../model/simulation/life/obedience/plannedCalls.ts';
import type { CallerSettings, WantedCallerSettings, World } from '../../model/world/world.ts';
import { wholeFile } from '../failures/failure.ts';
import type { Failure } from '../failures/failure.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { knownPart } from './estimateAttempts.ts';
import { builtInCatalogue, pluginLookup } from '../parts/plugins.ts';

/** Counts are means: what chance adds to so many is far less. */
const margin = 1.001;
/** With fewer member-days every member would have to wish a thousand calls a day: nobody is asked. */
const memberDaysAtLeast: number = 1 << 18;

/** Of all design points; third parties' sources are not asked, and points beside the experiment are not played out. */
export function tooManyToNumber(resolved: ResolvedScenario, file: string): readonly Failure[] {
  const worlds = new Map(
    [resolved.world, ...resolved.designPoints.flatMap((point) => point.worlds)].map((world) => [
      JSON.stringify([world.clock, world.population, world.callers, world.rules.length]),
      world,
    ]),
  );
  const found = [...worlds.values()].flatMap((world) => [
    ...tooManyCalls(world, resolved),
    ...tooManyCallers(world),
  ]);
  const first = new Map(found.toReversed().map((fault) => [fault.path, fault]));
  return [...first.values()].map((fault) => ({ ...wholeFile(file), hint: '', ...fault }));
}

type Fault = Pick<Failure, 'path' | 'found' | 'expected'>;

const millions = (count: number): string => `${(count / 1e6).toFixed(1)} million`;

function tooManyCalls(world: World, resolved: ResolvedScenario): readonly Fault[] {
  const { days, preHistoryDays } = world.clock;
  const most = Math.max(0, ...world.callers.filter(isWanted).map((caller) => membersOf(world, caller)));
  if (most * Math.max(days, preHistoryDays) < memberDaysAtLeast) return [];
  const known = knownPart(world, resolved);
  return [...candidatesBySource(known, pluginLookup(new Map()))]
    .filter(([, candidates]) => candidates * margin >= candidatesAtMost)
    .map(([caller, candidates]) => ({
      path: `world.callers.${known.callers[caller].id}`,
      found: `up to ${millions(candidates)} wished calls in one replication`,
      expected: `fewer than ${millions(candidatesAtMost)} (2^28), which can be numbered: fewer days or members`,
    }));
}

/** Rules count by caller, whom they know by a number of 30 bits. */
function tooManyCallers(world: World): readonly Fault[] {
  if (world.rules.length === 0) return [];
  const wanted = world.callers.filter(isWanted);
  const tooMany = wanted.filter((caller) => membersOf(world, caller) > membersToldApart);
  return [
    ...(wanted.length > declarationsToldApart
      ? [
          {
            path: 'world.callers',
            found: `${wanted.length} declarations of wanted callers in a world with rules`,
            expected: `at most ${declarationsToldApart}, which rules can tell apart`,
          },
        ]
      : []),
    ...tooMany.map((caller) => ({
      path: `world.callers.${caller.id}`,
      found: `${membersOf(world, caller)} members in a world with rules`,
      expected: `at most ${membersToldApart} (2^22), which rules can tell apart`,
    })),
  ];
}

const isWanted = (caller: CallerSettings): caller is WantedCallerSettings => caller.kind === 'wanted';

/** Of a third party's class nobody knows more than that they may be all subscribers. */
function membersOf({ population }: World, { use, parameters }: WantedCallerSettings): number {
  const membersFrom = builtInCatalogue.caller.find(({ id }) => id === use)?.membersFrom ?? '';
  if (membersFrom !== '') return Number(parameters[membersFrom]);
  return population.reduce((sum, group) => sum + Number(group.parameters.subscribers), 0);
}
