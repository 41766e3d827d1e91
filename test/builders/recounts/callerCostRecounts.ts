/** Metrics of what honest callers spend on wanted calls, at the prices of the scenario. */
import { secondsAMinute, secondsAnHour } from '../../../src/engine/kernel/lengthsOfTime.ts';
import type { ParameterValues } from '../../../src/model/contracts/parameter.ts';
import { builtInCatalogue } from '../../../src/study/parts/plugins.ts';
import type { KeptCall } from '../keptCall.ts';
import { isCompleted, isWanted } from './callKinds.ts';
import { demandOf } from './demandRecounts.ts';
import { toUnits, unitsOfCurrency } from './money.ts';
import { count, sum } from './recount.ts';
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

type OfClass = (
  wanted: readonly KeptCall[],
  price: (name: string) => number,
  prices: Prices & { readonly counted: Counted },
) => number;

/** Units of money of every class of the row, each rounded once, and demands completed. */
const ofClasses =
  (money: OfClass): Recount =>
  (counted) => {
    const { calls, callers, of } = counted;
    const honest = callers.filter(({ kind }) => kind === 'wanted');
    const classes = [...new Set(honest.map((caller) => caller.class))];
    const wanted = calls.filter((call) => isWanted(call) && honest.includes(of.world.callers[call.caller]));
    const units = classes.reduce((all, id) => {
      const theirs = wanted.filter(({ caller }) => of.world.callers[caller].class === id);
      const prices = pricesOf(counted, id);
      const price = (name: string): number => Number(prices.values[name]);
      return all + toUnits(money(theirs, price, { ...prices, counted }));
    }, 0);
    return [units / unitsOfCurrency, count(wanted, isCompleted)];
  };

/** Whoever waits for the phone until the end, or for a rule's sake, has a demand without a call. */
const unmet: Recount = (counted) => {
  const { arm, world } = counted.of;
  if (world.rules.length > 0 || arm.reactions.isBusyCoupled) return null;
  return ofClasses((wanted, price, { counted: all }) => {
    const demands = new Set(wanted.map((call) => demandOf(all, call)));
    return price('unmetDemand') * (demands.size - count(wanted, isCompleted));
  })(counted);
};

export const callerCostRecounts: Recounts = {
  'wanted.cost.byLine': ofClasses(
    (wanted, price) =>
      (price('minute') * sum(wanted, ({ conversationSeconds }) => conversationSeconds)) / secondsAMinute,
  ),
  'wanted.cost.byTime': ofClasses((wanted, price, { isTimePriced }) =>
    isTimePriced
      ? (price('hour') * sum(wanted, ({ holdingSeconds }) => holdingSeconds + price('handling'))) /
        secondsAnHour
      : 0,
  ),
  'wanted.cost.byUnmet': unmet,
};
