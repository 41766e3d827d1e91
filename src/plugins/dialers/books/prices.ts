/** Parameters of the books: prices in yuan of 2020, what leads bring, and how offices go after an operator. */
import { dearestMoney } from '../../../model/contracts/money.ts';
import type { Parameter, ParameterTable } from '../../../model/contracts/parameter.ts';
import { shareParameter } from '../../../model/contracts/termParameters.ts';

interface PriceText {
  readonly unit: string;
  readonly says: string;
  readonly source: string;
}

const price = (amount: number, text: PriceText): Parameter => ({
  type: 'money',
  default: amount,
  minimum: 0,
  maximum: dearestMoney,
  ...text,
});

const report = 'Economic Information Daily 2020-08-06, facts B1';

const runningPrices: ParameterTable = {
  licencePerYear: price(1313, { unit: 'currency/a', says: 'the robot system', source: report }),
  script: price(300, { unit: 'currency', says: 'recording one script, once', source: report }),
  linePerMonth: price(300, {
    unit: 'currency/month',
    says: 'one line',
    source: 'vendor copy 2024–25, facts B1: about 300 a line and month',
  }),
  minute: price(0.1, {
    unit: 'currency/min',
    says: 'conversation',
    source: 'a call of about a minute costs 0.1, facts C; vendor copy of about 0.2 a call, facts B1',
  }),
  billingIncrementSeconds: {
    type: 'seconds',
    default: 60,
    minimum: 1,
    maximum: 60,
    unit: 's',
    says: 'conversation is billed by begun spans of this length',
    source: 'assumed: by the minute, as the 0.1 a call of facts C',
  },
  number: price(30, { unit: 'currency', says: 'renting one number, once', source: 'assumed' }),
  agentWage: price(25, { unit: 'currency/h', says: 'one agent, paid by the hour', source: 'assumed' }),
};

const evasionPrices: ParameterTable = {
  clearing: price(4.99, { unit: 'currency', says: 'clearing the labels of one number', source: report }),
  replacement: price(30, {
    unit: 'currency',
    says: 'applying for one number in the place of another',
    source: 'assumed: as renting one',
  }),
  carrierMove: price(2000, {
    unit: 'currency',
    says: 'a contract with another carrier or reseller',
    source: 'assumed',
  }),
  reEntry: price(5000, {
    unit: 'currency',
    says: 'beginning again under another name after giving up',
    source: 'assumed',
  }),
};

const incomes: ParameterTable = {
  revenuePerLead: price(20, {
    unit: 'currency',
    says: 'what an interested customer brings',
    source: 'assumed: lead prices were not found, facts H',
  }),
  revenuePerSale: price(200, { unit: 'currency', says: 'what a sale brings besides', source: 'assumed' }),
  fraudShare: shareParameter(
    0.7,
    'share of a victim’s loss that reaches the operator',
    'assumed: the rest goes to mules',
  ),
  callBackMinute: price(0, {
    unit: 'currency/min',
    says: 'what a minute of a call-back brings; more than 0 for premium numbers only',
    source: 'assumed: ordinary numbers earn nothing',
  }),
};

const sanctionParameters: ParameterTable = {
  fine: price(10_000, {
    unit: 'currency',
    says: 'one fine',
    source: 'assumed: within the 5,000 to 30,000 of the advertising law, recalled (rules CN-ADLAW)',
  }),
  identifiedShare: shareParameter(0.1, 'chance that a complaint leads to the operator', 'assumed'),
  sanctionedShare: shareParameter(
    0.001_13,
    'chance that an operator that was found is fined',
    'assumed so that 17 fines on 150,000 complaints come out, Germany, facts A5',
  ),
  collectedShare: shareParameter(0.1, 'part of a fine that is ever paid', 'assumed'),
  fineDelaySeconds: {
    type: 'seconds',
    default: 31_536_000,
    minimum: 0,
    maximum: 315_360_000,
    unit: 's',
    says: 'from the complaint to the day on which the fine is collected',
    source: 'assumed: a year',
  },
  assets: price(50_000, {
    unit: 'currency',
    says: 'what the operator owned before it began; no fine takes more than this and its balance',
    source: 'assumed',
  }),
};

/** Default prices are money of this currency and year. */
export const pricesOf: { readonly currency: string; readonly year: number } = { currency: 'CNY', year: 2020 };

export const standardPrices: ParameterTable = {
  ...runningPrices,
  ...evasionPrices,
  ...incomes,
  ...sanctionParameters,
};
