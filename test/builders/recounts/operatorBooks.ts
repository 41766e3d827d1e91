/** What an operator earns and pays by its books, reckoned anew from its calls, its days and what the scenario asks. */
import { secondsAMinute, secondsAnHour } from '../../../src/engine/kernel/lengthsOfTime.ts';
import { isOwnCall } from '../../../src/model/calls/attemptOfKey.ts';
import { FinalState, Verdict } from '../../../src/model/calls/callCodes.ts';
import type { OperatorState } from '../../../src/model/simulation/operators/operatorState.ts';
import type { OperatorSettings } from '../../../src/model/world/world.ts';
import type { KeptCall } from '../keptCall.ts';
import { isDialled, isPickedUp, isToOperator } from './callKinds.ts';
import { toUnits } from './money.ts';
import { count, sum } from './recount.ts';
import type { Heard } from './recount.ts';

/** Units of money. */
export interface Reckoned {
  readonly revenue: number;
  readonly cost: number;
  readonly toCarriers: number;
  readonly toLender: number;
}

const monthDays = 30;
const yearDays = 365;

export const settingsOf = ({ world }: Heard, { caller }: OperatorState): OperatorSettings => {
  const declared = world.callers[caller];
  if (declared.kind !== 'operator') throw new Error('an operator that is none');
  return declared;
};

/** Nothing happens to it but its calls and its days: no lever is pulled and no fine is collected. */
export const isPlain = (of: Heard, operator: OperatorState): boolean =>
  settingsOf(of, operator).evasion.length === 0 && operator.tally.fines === 0;

/** What somebody pays who talks for so long. */
const perMinute = (seconds: number, price: number): number => toUnits((price * seconds) / secondsAMinute);

/** People are paid from the first to the last of the hours, on all days or on workdays. */
export function paidSeconds({ world }: Heard, { pacing: { parameters } }: OperatorSettings): number {
  const [from, to] = parameters.hours as readonly number[];
  const people = Number(parameters.agents ?? 0);
  const firstDay = new Date(`${world.clock.start}T00:00:00Z`).getUTCDay();
  const paidDays = Array.from({ length: world.clock.days }, (_, day) => (firstDay + day) % 7).filter(
    (weekday) => parameters.workdaysOnly !== true || (weekday !== 0 && weekday !== 6),
  );
  return people * paidDays.length * (to - from);
}

function reckonDays(of: Heard, operator: OperatorState, declared: OperatorSettings): Reckoned {
  const { parameters: prices } = declared.books;
  const { days } = of.world.clock;
  const price = (name: string): number => Number(prices[name]);
  const lines = toUnits((price('linePerMonth') * operator.pacing.lines * days) / monthDays);
  const numbers = toUnits(price('number') * operator.rented.inUse);
  const rent =
    days * toUnits(operator.loan.numbers.length * Number(declared.callingNumber.parameters.rentPerDay));
  const lent = operator.loan.numbers.length > 0 ? rent : 0;
  return {
    revenue: 0,
    cost:
      toUnits(price('script')) +
      toUnits((price('licencePerYear') * days) / yearDays) +
      toUnits((price('agentWage') * paidSeconds(of, declared)) / secondsAnHour) +
      lines +
      numbers +
      lent,
    toCarriers: lines + numbers,
    toLender: lent,
  };
}

/** What the carrier asks for calls that were too short. */
function shortCharge(
  { arm }: Heard,
  { verdict, actedBy, finalState, conversationSeconds }: KeptCall,
): number {
  if (!arm.reactions.isActing || verdict !== Verdict.charge || finalState !== FinalState.answered) return 0;
  const { charge, chargeBelowSeconds } = arm.consequences[actedBy];
  return conversationSeconds < chargeBelowSeconds ? charge : 0;
}

/** Every begun span of the increment is billed. */
function lineMoney(call: KeptCall, { books: { parameters } }: OperatorSettings): number {
  const increment = Number(parameters.billingIncrementSeconds);
  const billed = Math.ceil(call.conversationSeconds / increment) * increment;
  return perMinute(billed, Number(parameters.minute));
}

function reckonDialled(of: Heard, dialled: readonly KeptCall[], declared: OperatorSettings): Reckoned {
  const { callingNumber, list } = declared;
  const fee = callingNumber.use === 'borrowed' ? Number(callingNumber.parameters.feePerMinute) : 0;
  const toLender = sum(
    dialled.filter((call) => call.callingNumber !== 0),
    ({ conversationSeconds }) => perMinute(conversationSeconds, fee),
  );
  const toCarriers = sum(dialled, (call) => lineMoney(call, declared) + shortCharge(of, call));
  const bought = count(dialled, ({ attempt }) => attempt === 0 && !isOwnCall(attempt));
  return {
    revenue: 0,
    cost: toLender + toCarriers + bought * toUnits(Number(list.parameters.price)),
    toCarriers,
    toLender,
  };
}

/** Of calls that it made and calls that were made to it. */
function earnings(calls: readonly KeptCall[], { books: { parameters: prices } }: OperatorSettings): number {
  const price = (name: string): number => Number(prices[name]);
  const called = calls.filter((call) => isToOperator(call) && isPickedUp(call));
  return (
    count(calls, ({ isLead }) => isLead) * toUnits(price('revenuePerLead')) +
    count(calls, ({ isSale }) => isSale) * toUnits(price('revenuePerSale')) +
    sum(calls, ({ loss }) => Math.floor(loss * price('fraudShare') + 0.5)) +
    sum(called, ({ conversationSeconds }) => perMinute(conversationSeconds, price('callBackMinute')))
  );
}

/** Of a plain operator over the measured time. */
export function reckon(of: Heard, operator: OperatorState): Reckoned {
  const declared = settingsOf(of, operator);
  const calls = of.calls.filter((call) => call.operator === operator.ordinal);
  const days = reckonDays(of, operator, declared);
  const dialled = reckonDialled(of, calls.filter(isDialled), declared);
  return {
    revenue: earnings(calls, declared),
    cost: days.cost + dialled.cost,
    toCarriers: days.toCarriers + dialled.toCarriers,
    toLender: days.toLender + dialled.toLender,
  };
}
