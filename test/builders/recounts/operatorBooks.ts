/** What an operator earns and pays by its books, reckoned anew from its calls, its days, its levers and what the scenario asks. */
import { secondsAMinute, secondsAnHour } from '../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState, Verdict } from '../../../src/model/calls/callCodes.ts';
import type { ParameterValues } from '../../../src/model/contracts/parameter.ts';
import type {
  OperatorState,
  RentingStrategy,
} from '../../../src/model/simulation/operators/operatorState.ts';
import type { LawArm } from '../callLaw.ts';
import type { KeptCall } from '../keptCall.ts';
import { isDialled, isPickedUp, isToOperator } from './callKinds.ts';
import { reckonLevers } from './leverMoney.ts';
import { toUnits, wholeUnits } from './money.ts';
import { paidDays, partOf, pullsOf, settingsOf, standAt, valuesOf } from './operatorStands.ts';
import type { PaidDay } from './operatorStands.ts';

/** Units of money. */
export interface Reckoned {
  readonly revenue: number;
  readonly cost: number;
  readonly toCarriers: number;
}

const monthDays = 30;
const yearDays = 365;

/** What somebody pays who talks for so long. */
const perMinute = (seconds: number, price: number): number => toUnits((price * seconds) / secondsAMinute);

/** People are paid from the first to the last of the hours, on all days or on workdays; seconds of one day of the time. */
function paidSecondsOn({ world }: LawArm, parameters: ParameterValues, day: number): number {
  const [from, to] = parameters.hours as readonly number[];
  const weekday = (new Date(`${world.clock.start}T00:00:00Z`).getUTCDay() + day) % 7;
  const isRestday = weekday === 0 || weekday === 6;
  return parameters.workdaysOnly === true && isRestday ? 0 : Number(parameters.agents ?? 0) * (to - from);
}

/** On all days that are paid. */
export const paidSeconds = (of: LawArm, operator: OperatorState): number =>
  paidDays(of, operator, of.arm.endSecond).reduce(
    (all, { day, stand }) => all + paidSecondsOn(of, valuesOf(of, operator, { part: 'pacing', stand }), day),
    0,
  );

const strategyOf = ({ declared }: OperatorState, id: string): RentingStrategy | undefined =>
  declared.callingNumber.find((one) => one.id === id)?.part;

/** Each number that a strategy uses beyond those paid for before is paid once. */
function numbersUnits(of: LawArm, operator: OperatorState, untilSecond: number): number {
  const price = Number(settingsOf(of, operator).books.parameters.number);
  const used = [
    operator.declared.callingNumber[0].part,
    ...pullsOf(of, operator)
      .filter(
        ({ lever, second, about }) =>
          lever === 'switchPart' && about[0] === 'callingNumber' && second <= untilSecond,
      )
      .map(({ about }) => strategyOf(operator, String(about[1]))),
  ].map((strategy) => strategy?.numbers ?? 0);
  let paidFor = 0;
  let units = 0;
  for (const numbers of used) {
    units += toUnits(price * Math.max(0, numbers - paidFor));
    paidFor = Math.max(paidFor, numbers);
  }
  return units;
}

function rentOf(of: LawArm, operator: OperatorState, { stand }: PaidDay): number {
  const lent = strategyOf(operator, stand.callingNumber)?.loan.numbers.length ?? 0;
  return lent === 0
    ? 0
    : toUnits(lent * Number(valuesOf(of, operator, { part: 'callingNumber', stand }).rentPerDay));
}

/** Rents of all days, of lenders that are meant. */
export const rentUnits = (
  of: LawArm,
  operator: OperatorState,
  isMeant: (lender: number) => boolean,
): number =>
  paidDays(of, operator, of.arm.endSecond)
    .filter(({ stand }) => isMeant(strategyOf(operator, stand.callingNumber)?.loan.lender ?? -1))
    .reduce((all, day) => all + rentOf(of, operator, day), 0);

/** What is paid once and what runs on, with what levers cost, by then; every day is paid as a whole when it begins. */
export function reckonUntil(of: LawArm, operator: OperatorState, untilSecond: number): Reckoned {
  const { parameters: prices } = settingsOf(of, operator).books;
  const price = (name: string): number => Number(prices[name]);
  const days = paidDays(of, operator, untilSecond);
  const sum = (ofDay: (day: PaidDay) => number): number => days.reduce((all, day) => all + ofDay(day), 0);
  const linesOf = ({ stand }: PaidDay): number =>
    operator.declared.pacing.find(({ id }) => id === stand.pacing)?.part.pacing.lines ?? 0;
  const workOf = ({ day, stand }: PaidDay): number =>
    paidSecondsOn(of, valuesOf(of, operator, { part: 'pacing', stand }), day);
  const lines = toUnits((price('linePerMonth') * sum(linesOf)) / monthDays);
  const numbers = numbersUnits(of, operator, untilSecond);
  const levers = reckonLevers(of, operator, untilSecond);
  return {
    revenue: 0,
    cost:
      toUnits(price('script')) +
      toUnits((price('licencePerYear') * days.length) / yearDays) +
      toUnits((price('agentWage') * sum(workOf)) / secondsAnHour) +
      lines +
      numbers +
      levers.cost +
      sum((day) => rentOf(of, operator, day)),
    toCarriers: lines + numbers + levers.toCarriers,
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
function lineMoney(call: KeptCall, prices: ParameterValues): number {
  const increment = Number(prices.billingIncrementSeconds);
  const billed = Math.ceil(call.conversationSeconds / increment) * increment;
  return perMinute(billed, Number(prices.minute));
}

/** A lead is bought when it is called for the first time. */
function leadPrice(of: LawArm, operator: OperatorState, { attempt, startSecond }: KeptCall): number {
  if (attempt !== 0) return 0;
  const stand = standAt(of, operator, startSecond);
  return toUnits(Number(valuesOf(of, operator, { part: 'list', stand }).price ?? 0));
}

interface LentCall {
  readonly fee: number;
  /** Ordinal of the declaration of whoever gets it; −1 nobody. */
  readonly lender: number;
}

/** Whoever lends the number is paid by what the strategy offers that showed it. */
export function lentCall(of: LawArm, operator: OperatorState, call: KeptCall): LentCall {
  const { callingNumber: number, conversationSeconds, startSecond } = call;
  const stand = standAt(of, operator, startSecond);
  const { use, parameters } = partOf(of, operator, { part: 'callingNumber', stand });
  const { loan } = strategyOf(operator, stand.callingNumber) ?? {};
  if (!isDialled(call) || use !== 'borrowed' || number === 0 || loan?.numbers.includes(number) !== true)
    return { fee: 0, lender: -1 };
  return { fee: perMinute(conversationSeconds, Number(parameters.feePerMinute)), lender: loan.lender };
}

/** Of a call that it made or that was made to it. */
function earnings(call: KeptCall, prices: ParameterValues): number {
  const price = (name: string): number => Number(prices[name]);
  const isCallBack = isToOperator(call) && isPickedUp(call);
  return (
    (call.isLead ? toUnits(price('revenuePerLead')) : 0) +
    (call.isSale ? toUnits(price('revenuePerSale')) : 0) +
    wholeUnits(call.loss * price('fraudShare')) +
    (isCallBack ? perMinute(call.conversationSeconds, price('callBackMinute')) : 0)
  );
}

/** What one of its calls, or one to it, costs and brings at its end. */
function reckonCall(of: LawArm, operator: OperatorState, call: KeptCall): Reckoned {
  const { parameters: prices } = settingsOf(of, operator).books;
  const revenue = earnings(call, prices);
  if (!isDialled(call)) return { revenue, cost: 0, toCarriers: 0 };
  const toCarriers = lineMoney(call, prices) + shortCharge(of, call);
  return { revenue, cost: lentCall(of, operator, call).fee + toCarriers, toCarriers };
}

export const callsOf = ({ calls }: LawArm, { ordinal }: OperatorState): readonly KeptCall[] =>
  calls.filter(({ operator }) => operator === ordinal);

/** Money that comes or, below zero, goes with a call. */
interface Posting {
  readonly second: number;
  readonly units: number;
  readonly isEnd: boolean;
}

/** In the order of time: leads are paid for when they are called, all else when the call is over. */
export const postingsOf = (of: LawArm, operator: OperatorState): readonly Posting[] =>
  callsOf(of, operator)
    .flatMap((call): readonly Posting[] => {
      const { revenue, cost } = reckonCall(of, operator, call);
      return [
        { second: call.endSecond, units: revenue - cost, isEnd: true },
        { second: call.startSecond, units: -leadPrice(of, operator, call), isEnd: false },
      ];
    })
    .filter(({ units, isEnd }) => isEnd || units !== 0)
    .toSorted((a, b) => a.second - b.second || Number(b.isEnd) - Number(a.isEnd));

/** Over the measured time, without fines. */
export function reckon(of: LawArm, operator: OperatorState): Reckoned {
  const running = reckonUntil(of, operator, of.arm.endSecond);
  const calls = callsOf(of, operator).map((call) => ({
    ...reckonCall(of, operator, call),
    lead: leadPrice(of, operator, call),
  }));
  const sum = (amount: (call: (typeof calls)[number]) => number): number =>
    calls.reduce((all, call) => all + amount(call), 0);
  return {
    revenue: sum(({ revenue }) => revenue),
    cost: running.cost + sum(({ cost, lead }) => cost + lead),
    toCarriers: running.toCarriers + sum(({ toCarriers }) => toCarriers),
  };
}
