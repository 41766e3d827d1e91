/** Books with plain prices: what each thing costs an operator and what it brings. Hot path: dialers. */
import { BookEntryKind } from '../../../model/contracts/operator.ts';
import type { BookEntry, Books, BooksPlugin } from '../../../model/contracts/operator.ts';
import type { Parameter, ParameterTable, ParameterValues } from '../../../model/contracts/parameter.ts';

const unitsOfMoney = 10_000;
const daysAYear = 365;
const daysAMonth = 30;
const secondsAMinute = 60;
const secondsAnHour = 3600;

interface PriceText {
  readonly unit: string;
  readonly says: string;
  readonly source: string;
}

const price = (amount: number, text: PriceText): Parameter => ({
  type: 'money',
  default: amount,
  minimum: 0,
  maximum: 1_000_000,
  ...text,
});

const report = 'Economic Information Daily 2020-08-06, facts B1';

const parameters: ParameterTable = {
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
    source: 'assumed; vendor copy of about 0.2 a call, facts B1, and 0.1 for one minute, facts C, bound it',
  }),
  number: price(30, { unit: 'currency', says: 'renting one number, once', source: 'assumed' }),
  agentWage: price(25, { unit: 'currency/h', says: 'one agent, paid by the hour', source: 'assumed' }),
  revenuePerLead: price(20, {
    unit: 'currency',
    says: 'what an interested customer brings',
    source: 'assumed: lead prices were not found, facts H',
  }),
  revenuePerSale: price(200, { unit: 'currency', says: 'what a sale brings besides', source: 'assumed' }),
  clearing: price(4.99, { unit: 'currency', says: 'clearing the labels of one number', source: report }),
  replacement: price(30, {
    unit: 'currency',
    says: 'replacing one number',
    source: 'assumed: as renting one',
  }),
  fraudShare: {
    type: 'share',
    default: 0.7,
    minimum: 0,
    maximum: 1,
    unit: 'share',
    says: 'share of a victim’s loss that reaches the operator',
    source: 'assumed: the rest goes to mules',
  },
};

/** Amounts for a quantity of one, in 1/10 000 of the currency, by kind of entry; costs are negative. */
function ratesOf(values: ParameterValues): Float64Array {
  const rates = new Float64Array(Object.keys(BookEntryKind).length);
  const amount = (name: string): number => Number(values[name]) * unitsOfMoney;
  rates[BookEntryKind.licenceDay] = -amount('licencePerYear') / daysAYear;
  rates[BookEntryKind.scriptOnce] = -amount('script');
  rates[BookEntryKind.lineDay] = -amount('linePerMonth') / daysAMonth;
  rates[BookEntryKind.conversationSecond] = -amount('minute') / secondsAMinute;
  rates[BookEntryKind.numberOnce] = -amount('number');
  rates[BookEntryKind.agentSecond] = -amount('agentWage') / secondsAnHour;
  rates[BookEntryKind.lead] = amount('revenuePerLead');
  rates[BookEntryKind.sale] = amount('revenuePerSale');
  rates[BookEntryKind.clearing] = -amount('clearing');
  rates[BookEntryKind.replacement] = -amount('replacement');
  // The quantity is an amount, in 1/10 000 already: what the list asks for a lead, what a victim lost.
  rates[BookEntryKind.listLead] = -1;
  rates[BookEntryKind.fraudIncome] = Number(values.fraudShare);
  return rates;
}

/** Price = rate × quantity, rounded to the nearest 1/10 000 of the currency, halves away from zero. */
class StandardBooks implements Books {
  private readonly rates: Float64Array;

  constructor(values: ParameterValues) {
    this.rates = ratesOf(values);
  }

  price(entry: BookEntry): number {
    const amount = this.rates[entry.kind] * entry.quantity;
    return amount < 0 ? 0 - Math.floor(0.5 - amount) : Math.floor(amount + 0.5);
  }
}

export const standard: BooksPlugin = {
  family: 'books',
  id: 'standard',
  version: 1,
  title: 'Plain prices for system, script, lines, minutes, numbers, agents, leads and sales',
  cites: ['Economic Information Daily, 2020-08-06'],
  needs: [],
  parameters,
  create: (_site, values) => new StandardBooks(values),
};
