/** Metrics of what honest callers spend on wanted calls, at the prices of the scenario. */
import { secondsAMinute, secondsAnHour } from '../../../src/engine/kernel/lengthsOfTime.ts';
import type { ParameterValues } from '../../../src/model/contracts/parameter.ts';
import { builtInCatalogue } from '../../../src/study/parts/plugins.ts';
import { callKey } from '../keptCall.ts';
import type { KeptCall } from '../keptCall.ts';
import { labelAppeals } from '../sanctions/labelAppeals.ts';
import { reckonedSanctions } from '../sanctions/reckonedSanctions.ts';
import { isCompleted, isWanted } from './callKinds.ts';
import { toUnits, unitsOfCurrency } from './money.ts';
import { count, subscriberDays, sum } from './recount.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

/** Households call for themselves; machines speak for nobody's time. */
function whoCalls(use: string): 'household' | 'staff' | 'machine' {
  const plugin = builtInCatalogue.caller.find(({ id }) => id === use);
  return plugin?.callsBy ?? (plugin?.membersFrom === '' ? 'household' : 'staff');
}

interface Prices {
  readonly values: ParameterValues;
  readonly isTimePriced: boolean;
}

/** What the scenario asks of a class: by its own prices, or those of whoever calls. */
function pricesOf({ of: { world }, callers }: Counted, id: string): Prices {
  const { callerCosts } = world;
  const own = callerCosts.classes.find((named) => named.id === id);
  if (own !== undefined) return { values: own.parameters, isTimePriced: true };
  const who = new Set(
    callers.flatMap((caller) =>
      caller.kind === 'wanted' && caller.class === id ? [whoCalls(caller.use)] : [],
    ),
  );
  const isOnly = (one: ReturnType<typeof whoCalls>): boolean => who.size === 1 && who.has(one);
  const values = isOnly('household') ? callerCosts.household : callerCosts.staff;
  return { values, isTimePriced: !isOnly('machine') };
}

interface OfClass {
  readonly counted: Counted;
  readonly id: string;
  /** Wanted calls of the class. */
  readonly wanted: readonly KeptCall[];
  readonly price: (name: string) => number;
  readonly isTimePriced: boolean;
}

/** Money of a part of the cost; null where the calls do not tell it. */
type CostPart = (of: OfClass) => number | null;

/** Appeals against labels, rejections and suspensions, each of which a call may meet more than once. */
function appealsOf({ counted: { of }, wanted }: OfClass): number | null {
  const reckoned = reckonedSanctions(of);
  if (reckoned === null) return null;
  const theirs = new Set(wanted.map(callKey));
  const { spans, ordered } = reckoned;
  const appealed = [
    ...[...labelAppeals(of), ...ordered.appeals].map(callKey),
    ...spans.flatMap(({ appeals }) => appeals.map(({ key }) => key)),
  ];
  return appealed.filter((key) => theirs.has(key)).length;
}

/** Whoever waits for the phone until the end, or for a rule's sake, has a demand without a call. */
const unmetOf = ({ counted: { of }, id, wanted }: OfClass): number =>
  of.demands.filter((demand) => demand.isWanted && of.world.callers[demand.caller].class === id).length -
  count(wanted, isCompleted);

const parts = {
  line: ({ wanted, price }) =>
    (price('minute') * sum(wanted, ({ conversationSeconds }) => conversationSeconds)) / secondsAMinute,
  time: ({ wanted, price, isTimePriced }) =>
    isTimePriced
      ? (price('hour') * sum(wanted, ({ holdingSeconds }) => holdingSeconds + price('handling'))) /
        secondsAnHour
      : 0,
  appeal: (of) => {
    const appeals = appealsOf(of);
    return appeals === null ? null : of.price('appeal') * appeals;
  },
  unmet: (of) => of.price('unmetDemand') * unmetOf(of),
} as const satisfies Readonly<Record<string, CostPart>>;

const isHonest = ({ kind }: Counted['callers'][number]): boolean => kind === 'wanted';

/** Wanted calls of the row's honest callers. */
function wantedOf({ calls, callers, of }: Counted): readonly KeptCall[] {
  const honest = callers.filter(isHonest);
  return calls.filter((call) => isWanted(call) && honest.includes(of.world.callers[call.caller]));
}

/** Units of money of every class of the row, each part rounded once. */
function unitsOf(counted: Counted, cost: readonly CostPart[]): number | null {
  const wanted = wantedOf(counted);
  const classes = [...new Set(counted.callers.filter(isHonest).map((caller) => caller.class))];
  const amounts = classes.flatMap((id) => {
    const { values, isTimePriced } = pricesOf(counted, id);
    const theirs = wanted.filter(({ caller }) => counted.of.world.callers[caller].class === id);
    const price = (name: string): number => Number(values[name]);
    return cost.map((part) => part({ counted, id, wanted: theirs, price, isTimePriced }));
  });
  const told = amounts.filter((amount) => amount !== null);
  return told.length < amounts.length ? null : told.reduce((all, amount) => all + toUnits(amount), 0);
}

/** Units of money that the row's honest callers spend in all. */
export const spentUnits = (counted: Counted): number | null => unitsOf(counted, Object.values(parts));

const spent =
  (cost: readonly CostPart[], denominator: (counted: Counted) => number): Recount =>
  (counted) => {
    const units = unitsOf(counted, cost);
    return units === null ? null : [units / unitsOfCurrency, denominator(counted)];
  };

const completed = (counted: Counted): number => count(wantedOf(counted), isCompleted);

export const callerCostRecounts: Recounts = {
  'wanted.cost.perCompleted': spent(Object.values(parts), completed),
  'wanted.cost.byLine': spent([parts.line], completed),
  'wanted.cost.byTime': spent([parts.time], completed),
  'wanted.cost.byAppeal': spent([parts.appeal], completed),
  'wanted.cost.byUnmet': spent([parts.unmet], completed),
  'wanted.cost.perSubscriberDay': spent(Object.values(parts), subscriberDays),
};
