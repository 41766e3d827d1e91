/** What an operator earns and pays by its books, reckoned anew from its calls, its days and what the scenario asks. */
import { secondsAMinute, secondsAnHour } from '../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState, Verdict } from '../../../src/model/calls/callCodes.ts';
import type { OperatorState } from '../../../src/model/simulation/operators/operatorState.ts';
import type { OperatorSettings } from '../../../src/model/world/world.ts';
import type { LawArm } from '../callLaw.ts';
import type { KeptCall } from '../keptCall.ts';
import { isDialled, isPickedUp, isToOperator } from './callKinds.ts';
import { toUnits, wholeUnits } from './money.ts';
import type { Counted } from './recount.ts';

/** Units of money. */
export interface Reckoned {
  readonly revenue: number;
  readonly cost: number;
  readonly toCarriers: number;
  readonly toLender: number;
}

const monthDays = 30;
const yearDays = 365;

export const settingsOf = ({ world }: LawArm, { caller }: OperatorState): OperatorSettings => {
  const declared = world.callers[caller];
  if (declared.kind !== 'operator') throw new Error('an operator that is none');
  return declared;
};

/** Nothing happens to it but its calls and its days: no lever is pulled and no fine is collected. */
export const isPlain = (of: LawArm, operator: OperatorState): boolean =>
  settingsOf(of, operator).evasion.length === 0 && operator.tally.fines === 0;

/** The operators of a row, null where one of them is not plain. */
export function plainOperatorsOf({ of, callers }: Counted): readonly OperatorState[] | null {
  const operators = of.arm.operators.filter(({ caller }) => callers.includes(of.world.callers[caller]));
  return operators.every((operator) => isPlain(of, operator)) ? operators : null;
}

/** What somebody pays who talks for so long. */
const perMinute = (seconds: number, price: number): number => toUnits((price * seconds) / secondsAMinute);

/** People are paid from the first to the last of the hours, on all days or on workdays; of the first days of the time. */
export function paidSeconds(
  { world }: LawArm,
  { pacing: { parameters } }: OperatorSettings,
  days: number,
): number {
  const [from, to] = parameters.hours as readonly number[];
  const people = Number(parameters.agents ?? 0);
  const firstDay = new Date(`${world.clock.start}T00:00:00Z`).getUTCDay();
  const paidDays = Array.from({ length: days }, (_, day) => (firstDay + day) % 7).filter(
    (weekday) => parameters.workdaysOnly !== true || (weekday !== 0 && weekday !== 6),
  );
  return people * paidDays.length * (to - from);
}

/** What is paid once and what runs on, when so many days have begun. */
export function reckonDays(of: LawArm, operator: OperatorState, days: number): Reckoned {
  const declared = settingsOf(of, operator);
  const { parameters: prices } = declared.books;
  const price = (name: string): number => Number(prices[name]);
  const lines = toUnits((price('linePerMonth') * operator.pacing.lines * days) / monthDays);
  const numbers = toUnits(price('number') * operator.rented.inUse);
  const lent = operator.loan.numbers.length;
  const rent = lent === 0 ? 0 : days * toUnits(lent * Number(declared.callingNumber.parameters.rentPerDay));
  return {
    revenue: 0,
    cost:
      toUnits(price('script')) +
      toUnits((price('licencePerYear') * days) / yearDays) +
      toUnits((price('agentWage') * paidSeconds(of, declared, days)) / secondsAnHour) +
      lines +
      numbers +
      rent,
    toCarriers: lines + numbers,
    toLender: rent,
  };
}

/** What the carrier asks for calls that were too short. */
function shortCharge(
  { arm }: LawArm,
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

/** A lead is bought when it is called for the first time. */
function leadPrice({ attempt }: KeptCall, { list }: OperatorSettings): number {
  return attempt === 0 ? toUnits(Number(list.parameters.price)) : 0;
}

function lenderFee(
  { callingNumber: number, conversationSeconds }: KeptCall,
  declared: OperatorSettings,
): number {
  const { use, parameters } = declared.callingNumber;
  return use === 'borrowed' && number !== 0
    ? perMinute(conversationSeconds, Number(parameters.feePerMinute))
    : 0;
}

/** Of a call that it made or that was made to it. */
function earnings(call: KeptCall, { books: { parameters: prices } }: OperatorSettings): number {
  const price = (name: string): number => Number(prices[name]);
  const isCallBack = isToOperator(call) && isPickedUp(call);
  return (
    (call.isLead ? toUnits(price('revenuePerLead')) : 0) +
    (call.isSale ? toUnits(price('revenuePerSale')) : 0) +
    wholeUnits(call.loss * price('fraudShare')) +
    (isCallBack ? perMinute(call.conversationSeconds, price('callBackMinute')) : 0)
  );
}

/** What one of its calls, or one to it, costs and brings. */
export function reckonCall(of: LawArm, operator: OperatorState, call: KeptCall): Reckoned {
  const declared = settingsOf(of, operator);
  const revenue = earnings(call, declared);
  if (!isDialled(call)) return { revenue, cost: 0, toCarriers: 0, toLender: 0 };
  const toLender = lenderFee(call, declared);
  const toCarriers = lineMoney(call, declared) + shortCharge(of, call);
  return { revenue, cost: toLender + toCarriers + leadPrice(call, declared), toCarriers, toLender };
}

const added = (a: Reckoned, b: Reckoned): Reckoned => ({
  revenue: a.revenue + b.revenue,
  cost: a.cost + b.cost,
  toCarriers: a.toCarriers + b.toCarriers,
  toLender: a.toLender + b.toLender,
});

export const callsOf = ({ calls }: LawArm, { ordinal }: OperatorState): readonly KeptCall[] =>
  calls.filter(({ operator }) => operator === ordinal);

/** Of a plain operator over the measured time. */
export const reckon = (of: LawArm, operator: OperatorState): Reckoned =>
  callsOf(of, operator)
    .map((call) => reckonCall(of, operator, call))
    .reduce(added, reckonDays(of, operator, of.world.clock.days));
