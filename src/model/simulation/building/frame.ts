/** What of a world stays the same during a replication: who exists, which numbers they have, which classes the results have. */
import { childKey, keyOfSeed, keyOfText } from '../../../engine/random/key.ts';
import type { Key } from '../../../engine/random/key.ts';
import type { ParameterValues } from '../../contracts/parameter.ts';
import type { NumberIndex } from '../../contracts/plugin.ts';
import type { CallerPrices } from '../../measures/callerCost.ts';
import type { ResultClass } from '../../measures/metric.ts';
import type { CarrierMap } from '../../network/carrierGraph.ts';
import { carrierMap, carriersOf } from '../../network/carrierMap.ts';
import { dealNumbers } from '../../numbering/numberDealing.ts';
import type { NumberDealing } from '../../numbering/numberDealing.ts';
import type { NumberPlan } from '../../numbering/numberPlan.ts';
import { ownNumbersOfCaller } from '../../numbering/ownNumbers.ts';
import type { OwnNumbers } from '../../numbering/ownNumbers.ts';
import type { PublishedByFirm } from '../../numbering/publishedNumbers.ts';
import { weekdayOf } from '../../population/calendar.ts';
import { Registers } from '../../population/registers.ts';
import type { CallerSettings, OperatorSettings, PartSettings, World } from '../../world/world.ts';
import { pricesOfClasses } from './callerPricing.ts';
import { mayBeUnwanted } from './mayBeUnwanted.ts';
import type { PluginLookup } from '../../contracts/pluginLookup.ts';
import { firstDayOf } from '../sanctions/ruleInForce.ts';
import { worldUnderRules } from './ruleScreening.ts';

/** Which replication of which seed. */
export interface DrawnReplication {
  readonly seed: number;
  readonly replication: number;
}

/** For what is the same in all of them, or about the same. */
export const anyReplication: DrawnReplication = { seed: 0, replication: 0 };

/** No replication has this ordinal. */
const allReplications = -1;

/** For what may be in some of them: every day may be busy. */
export const whicheverReplication: DrawnReplication = { seed: 0, replication: allReplications };

/** Constant parts of one arm of one replication. */
export interface Frame {
  readonly world: World;
  readonly plugins: PluginLookup;
  readonly drawn: DrawnReplication;
  /** Hash of (seed, replication): every other key but that of the seed is a child of it. */
  readonly key: Key;
  /** The same in every replication of the seed: of what is spread evenly over them. */
  readonly seedKey: Key;
  readonly plan: NumberPlan;
  readonly dealing: NumberDealing;
  /** Names of the carriers by ordinal. */
  readonly carriers: readonly string[];
  /** Null where one exchange serves everybody. */
  readonly carrierMap: CarrierMap | null;
  readonly classes: readonly ResultClass[];
  /** What calls cost the callers of each class; null for operators’. */
  readonly prices: readonly (CallerPrices | null)[];
  /** Class ordinal of each declaration. */
  readonly classOfCaller: readonly number[];
  readonly numbersOfCaller: readonly OwnNumbers[];
  /** Numbers that firms and offices show on their calls. */
  readonly publishedByFirm: readonly PublishedByFirm[];
  readonly subscribers: number;
  readonly registers: Registers;
  /** The first day of the pre-history: its weekday, and counted from 1970-01-01. */
  readonly firstWeekday: number;
  readonly firstDay: number;
}

const countOf = (parameters: ParameterValues, name: string): number =>
  name === '' ? 0 : Number(parameters[name]);

/** Numbers that a caller-number strategy needs. */
export function numbersOfStrategy({ use, parameters }: PartSettings, plugins: PluginLookup): number {
  return countOf(parameters, plugins.callingNumber(use).numbersFrom);
}

/** Numbers that one operator of a declaration can come to rent: those of the strategy that needs most. */
export function numbersPerOperator(caller: OperatorSettings, plugins: PluginLookup): number {
  const counts = [caller.callingNumber, ...caller.alternatives.callingNumber].map((part) =>
    numbersOfStrategy(part, plugins),
  );
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

function numbersOf(caller: CallerSettings, plugins: PluginLookup): OwnNumbers {
  if (caller.kind === 'wanted') return ownNumbersOfCaller(plugins.caller(caller.use), caller.parameters);
  const { use, parameters } = caller.callingNumber;
  const { numberKind: kind = 'mobile', areNumbersSpread: isSpread = false } = plugins.callingNumber(use);
  const blocks = Array.isArray(parameters.blocks) ? (parameters.blocks as readonly string[]) : [];
  const count = caller.operators * numbersPerOperator(caller, plugins);
  return { count, blocks, kind, run: Number(parameters.run ?? 1), isSpread };
}

/** Classes in the order in which declarations first name them. */
function classesOf(
  { callers }: World,
  plugins: PluginLookup,
): { classes: ResultClass[]; classOfCaller: number[] } {
  const ids = [...new Set(callers.map((caller) => caller.class))];
  const classes = ids.map((id): ResultClass => {
    const members = callers.filter((caller) => caller.class === id);
    return {
      id,
      isUnwanted: members[0].kind === 'operator',
      mayBeUnwanted: members.some((caller) => makesUnwanted(caller, plugins)),
    };
  });
  return { classes, classOfCaller: callers.map((caller) => ids.indexOf(caller.class)) };
}

const makesUnwanted = (caller: CallerSettings, plugins: PluginLookup): boolean =>
  caller.kind === 'operator' || mayBeUnwanted(plugins.caller(caller.use), caller.parameters);

/** Of wanted declarations with numbers of their own, in the order of their names; those on mobile phones are not published. */
function publishedByFirm(world: World, plan: NumberPlan, dealing: NumberDealing): readonly PublishedByFirm[] {
  const wanted = [...world.callers.entries()].filter(([, { kind }]) => kind === 'wanted');
  const inOrder = wanted.toSorted(([, a], [, b]) => (a.id < b.id ? -1 : 1));
  return inOrder.map(([declaration, { id }]) => {
    const count = dealing.ownCount(declaration);
    const numbers = Array.from({ length: count }, (_, ordinal) => dealing.ownNumber(declaration, ordinal));
    const isPublished = (number: NumberIndex): boolean => plan.blocks[plan.blockOf(number)].kind !== 'mobile';
    return { key: keyOfText(id), numbers: numbers.filter(isPublished) };
  });
}

export function buildFrame(world: World, plugins: PluginLookup, drawn: DrawnReplication): Frame {
  const key = keyOfSeed(drawn.seed, drawn.replication);
  const numbersOfCaller = world.callers.map((caller) => numbersOf(caller, plugins));
  const { plan, dealing } = dealNumbers(world, numbersOfCaller, childKey(key, keyOfText('numbering')));
  const carriers = carriersOf(world);
  let subscribers = 0;
  for (const group of world.population) subscribers += Number(group.parameters.subscribers);
  const firstDay = firstDayOf(world.clock);
  const { classes, classOfCaller } = classesOf(world, plugins);
  return {
    world: worldUnderRules(world, plugins, firstDay),
    plugins,
    drawn,
    key,
    seedKey: keyOfSeed(drawn.seed, allReplications),
    plan,
    dealing,
    carriers,
    carrierMap: world.network.use === 'carrier-graph' ? carrierMap(world.network, carriers) : null,
    classes,
    prices: pricesOfClasses(classes, world, plugins),
    classOfCaller,
    numbersOfCaller,
    publishedByFirm: publishedByFirm(world, plan, dealing),
    subscribers,
    registers: new Registers(world.population, childKey(key, keyOfText('population'))),
    firstWeekday: weekdayOf(firstDay),
    firstDay,
  };
}
