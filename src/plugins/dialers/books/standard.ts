/** Books with plain prices: what each thing costs an operator and what it brings. Hot path: dialers. */
import { secondsAMinute, secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import { inUnits, toUnit, unitsOfMoney } from '../../../model/contracts/money.ts';
import { BookEntryKind } from '../../../model/contracts/operator/ledger.ts';
import type { Books, BooksPlugin, Sanctions } from '../../../model/contracts/operator/books.ts';
import type { BookEntry } from '../../../model/contracts/operator/ledger.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { pricesOf, standardPrices } from './prices.ts';

const daysAYear = 365;
const daysAMonth = 30;

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
  rates[BookEntryKind.carrierMove] = -amount('carrierMove');
  rates[BookEntryKind.reEntry] = -amount('reEntry');
  rates[BookEntryKind.fine] = -amount('fine');
  rates[BookEntryKind.callBackSecond] = amount('callBackMinute') / secondsAMinute;
  // The quantity is money already: what the list asks, what the victim lost, what the lender asks.
  rates[BookEntryKind.listLead] = -1;
  rates[BookEntryKind.shortCalls] = -1;
  rates[BookEntryKind.loanDay] = -1;
  rates[BookEntryKind.loanFee] = -1;
  rates[BookEntryKind.fraudIncome] = Number(values.fraudShare);
  return rates;
}

const sanctionsOf = (values: ParameterValues): Sanctions => ({
  identifiedShare: Number(values.identifiedShare),
  sanctionedShare: Number(values.sanctionedShare),
  collectedShare: Number(values.collectedShare),
  delaySeconds: Number(values.fineDelaySeconds),
  assets: inUnits(Number(values.assets)),
});

/** Price = rate × quantity, rounded to the nearest 1/10 000 of the currency, halves away from zero. */
class StandardBooks implements Books {
  readonly sanctions: Sanctions;
  readonly #rates: Float64Array;
  readonly #incrementSeconds: number;

  constructor(values: ParameterValues) {
    this.#rates = ratesOf(values);
    this.sanctions = sanctionsOf(values);
    this.#incrementSeconds = Number(values.billingIncrementSeconds);
  }

  price(entry: BookEntry): number {
    const { kind, quantity } = entry;
    const billed = kind === BookEntryKind.conversationSecond ? this.#billedSeconds(quantity) : quantity;
    return toUnit(this.#rates[kind] * billed);
  }

  #billedSeconds(seconds: number): number {
    return Math.ceil(seconds / this.#incrementSeconds) * this.#incrementSeconds;
  }
}

export const standard: BooksPlugin = {
  family: 'books',
  id: 'standard',
  version: 4,
  title: 'Plain prices for system, script, lines, minutes, numbers, agents, leads, sales and fines',
  cites: ['Economic Information Daily, 2020-08-06'],
  needs: [],
  prices: pricesOf,
  parameters: standardPrices,
  create: (_site, values) => new StandardBooks(values),
};
