/** Prices of the calls of each class: those that the scenario names for it, else those of whoever calls, a household, staff or a machine. */
import { secondsAMinute, secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import { unitsOfMoney } from '../../contracts/money.ts';
import type { CallsBy } from '../../contracts/caller.ts';
import type { ParameterValues } from '../../contracts/parameter.ts';
import type { CallerPrices } from '../../measures/callerCost.ts';
import type { ResultClass } from '../../measures/metric.ts';
import type { World } from '../../world/world.ts';
import type { PluginLookup } from '../../contracts/pluginLookup.ts';

/** Null for a class of operators: they have books of their own. */
export function pricesOfClasses(
  classes: readonly ResultClass[],
  { callers, callerCosts }: World,
  plugins: PluginLookup,
): readonly (CallerPrices | null)[] {
  return classes.map(({ id, isUnwanted }) => {
    if (isUnwanted) return null;
    const named = callerCosts.classes.find((own) => own.id === id);
    if (named !== undefined) return pricesOf(named.parameters);
    const kinds = callers.flatMap((caller) =>
      caller.kind === 'wanted' && caller.class === id ? [callsBy(plugins, caller.use)] : [],
    );
    if (kinds.every((kind) => kind === 'household')) return pricesOf(callerCosts.household);
    const prices = pricesOf(callerCosts.staff);
    return kinds.every((kind) => kind === 'machine') ? { ...prices, second: 0 } : prices;
  });
}

function callsBy(plugins: PluginLookup, use: string): CallsBy {
  const plugin = plugins.caller(use);
  return plugin.callsBy ?? (plugin.membersFrom === '' ? 'household' : 'staff');
}

function pricesOf(values: ParameterValues): CallerPrices {
  const money = (name: string): number => Number(values[name]) * unitsOfMoney;
  return {
    conversationSecond: money('minute') / secondsAMinute,
    second: money('hour') / secondsAnHour,
    handlingSeconds: Number(values.handling),
    appeal: money('appeal'),
    unmetDemand: money('unmetDemand'),
  };
}
