/** Prices of an honest caller: what line, time, appeals and demands that are never met cost a household and an organisation, in yuan of 2020. */
import { dearestMoney } from '../contracts/money.ts';
import type { ParameterTable } from '../contracts/parameter.ts';

interface HourPrice {
  readonly amount: number;
  readonly says: string;
  readonly source: string;
}

const callerPrices = ({ amount, says, source }: HourPrice): ParameterTable => ({
  minute: {
    type: 'money',
    default: 0.1,
    minimum: 0,
    maximum: dearestMoney,
    unit: 'currency/min',
    says: 'conversation, with persons and machines, by the second',
    source: 'a call of about a minute costs a courier 0.1, facts C',
  },
  hour: {
    type: 'money',
    default: amount,
    minimum: 0,
    maximum: dearestMoney,
    unit: 'currency/h',
    says,
    source,
  },
  handling: {
    type: 'seconds',
    default: 5,
    minimum: 0,
    maximum: 3600,
    unit: 's',
    says: 'time that an attempt takes its caller before the set-up: looking up, dialling',
    source: 'assumed',
  },
  appeal: {
    type: 'money',
    default: 4.99,
    minimum: 0,
    maximum: dearestMoney,
    unit: 'currency',
    says: 'one appeal against a label, a rejection or a suspension',
    source: 'assumed: as clearing the labels of one number, Economic Information Daily 2020-08-06, facts B1',
  },
  unmetDemand: {
    type: 'money',
    default: 0,
    minimum: 0,
    maximum: dearestMoney,
    unit: 'currency',
    says: 'a demand that is not met by the end: a parcel that is carried back, an appointment that is missed',
    source: 'assumed: nothing, so that only what is spent on calling counts',
  },
});

/** Of subscribers who call for themselves. */
export const householdPrices: ParameterTable = callerPrices({
  amount: 12,
  says: 'time of whoever calls: set-up, ringing, tones, talk and handling',
  source:
    'assumed: two fifths of the wage of staff; commuters value their time at a third to a half of their wage, Mills and Hamilton, Urban Economics, 1989',
});

/** Of organisations whose employees call. Machines that speak cost what their line costs, and no time. */
export const staffPrices: ParameterTable = callerPrices({
  amount: 29,
  says: 'wage of whoever calls, for set-up, ringing, tones, talk and handling',
  source:
    '57,727 yuan a year in private firms of Chinese towns in 2020, National Bureau of Statistics (Xinhua, 2021-05-19), ÷ 2,000 hours',
});

/** Default prices are money of this currency and year. */
export const callerPricesOf: { readonly currency: string; readonly year: number } = {
  currency: 'CNY',
  year: 2020,
};
