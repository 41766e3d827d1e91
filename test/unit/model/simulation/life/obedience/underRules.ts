/** A town under two rules that a test makes up, and what they hear and count. */
import type { EndedCall, PlannedCall } from '../../../../../../src/model/contracts/ruleCalls.ts';
import { RuleCounter, ruleCounters } from '../../../../../../src/model/measures/counters.ts';
import { CallsUnderWay } from '../../../../../../src/model/simulation/sanctions/callsUnderWay.ts';
import type { OperatorLine } from '../../../../../../src/model/simulation/operators/operatorState.ts';
import type { RuleInForce } from '../../../../../../src/model/simulation/sanctions/ruleInForce.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

export const town = armByHand({
  world: {
    days: 3,
    rules: [
      { id: 'first', use: 'us-hours' },
      { id: 'second', use: 'us-hours' },
    ],
    callers: { couriers: { use: 'courier', callers: 3 }, robots: robots({ operators: 1 }) },
  },
});
export const [robot] = town.operators;
export const [line] = town.lines;

/** The line of an operator that keeps these rules. */
export const keeping = (...keptRules: readonly RuleInForce[]): OperatorLine => ({
  ...line,
  operator: { ...robot, keptRules },
});

/** When a call is permitted: now, later, Infinity for never. */
export type Obey = (nowSecond: number, planned: Readonly<PlannedCall>) => number;
export const always: Obey = (now) => now;
export const never: Obey = () => Infinity;
export const from =
  (second: number): Obey =>
  (now) =>
    Math.max(now, second);

interface Heard {
  readonly made: number[];
  readonly ended: EndedCall[];
}

/** Of each rule: from the beginning on, no price, and kept as `obeys` says, unless said otherwise. */
interface Terms {
  readonly fromSeconds?: readonly number[];
  readonly arePrices?: readonly boolean[];
  /** When whoever keeps it calls. */
  readonly clear?: readonly Obey[];
}

/** The town under two rules, which hold from the seconds named on, and of which some only price calls; what they hear is kept. */
export function under(
  obeys: readonly Obey[],
  { fromSeconds = [0, 0], arePrices = [false, false], clear = obeys }: Terms = {},
): Arm & { heard: Heard[] } {
  const heard = obeys.map((): Heard => ({ made: [], ended: [] }));
  const rules = town.rules.map((rule, i): RuleInForce => ({
    ...rule,
    fromSecond: fromSeconds[i],
    isPrice: arePrices[i],
    part: { enforce: [], sanction: () => 0, obey: (planned, now) => obeys[i](now, planned) },
    keepClear: (planned, now) => clear[i](now, planned),
    afterAttempt: ({ nowSecond }) => heard[i].made.push(nowSecond),
    afterEnd: (ended) => heard[i].ended.push({ ...ended }),
  }));
  for (const { counters } of town.totals.rules) counters.fill(0);
  const wantedUnderWay = new CallsUnderWay(0);
  return { ...town, wantedUnderWay, rules, bindingRules: rules.filter(({ isPrice }) => !isPrice), heard };
}

export function at(second: number): void {
  town.calendar.clear();
  town.calendar.nextUntil(second);
}

/** Counts of each rule for a class; zeros left out. */
export const counts = (callerClass: number): Record<string, number>[] =>
  town.totals.rules.map(({ counters }) =>
    Object.fromEntries(
      Object.entries(RuleCounter)
        .map(([name, i]) => [name, counters[callerClass * ruleCounters + i]] as const)
        .filter(([, count]) => count > 0),
    ),
  );
