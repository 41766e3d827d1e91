/** Caller number (systems S10 and S14): numbers that an honest caller lends for a rent and a fee, and answers for. Hot path: dialers. */
import { inUnits } from '../../../model/contracts/money.ts';
import type {
  CallingNumberPlugin,
  CallingNumberStrategy,
} from '../../../model/contracts/operator/callingNumber.ts';
import type { OperatorSite } from '../../../model/contracts/operator/site.ts';
import type { Money } from '../../../model/contracts/plugin.ts';

/** In turn along the list of leads, whatever the time and the line: the same in every arm. */
class BorrowedNumbers implements CallingNumberStrategy {
  readonly rentPerDay: Money;
  readonly feePerMinute: Money;
  readonly #site: OperatorSite;

  constructor(site: OperatorSite, asked: { rentOfNumber: number; minute: number }) {
    this.#site = site;
    this.rentPerDay = inUnits(site.numbers.lent * asked.rentOfNumber);
    this.feePerMinute = inUnits(asked.minute);
  }

  choose(slot: number): number {
    const { own, numbers } = this.#site;
    const { lent } = numbers;
    return lent === 0 ? 0 : numbers.lentNumber((own.lead[slot] + own.pass[slot]) % lent);
  }

  afterOutcome(): void {}
}

export const borrowed: CallingNumberPlugin = {
  family: 'calling-number',
  id: 'borrowed',
  version: 2,
  title:
    'Numbers that an honest caller lends against a rent and a fee, with its account, its lines and its name',
  cites: [
    'Economic Information Daily, 2020-08-06 (95 numbers used against their licence)',
    'MIIT, draft rules on short messages and voice calls, 31 August 2020: no lending of numbers',
    'MIIT notice on call-centre business, 19 June 2020: no sub-leasing of lines',
  ],
  needs: [],
  numbersFrom: '',
  borrows: { lender: 'lender', numbers: 'numbers' },
  parameters: {
    lender: {
      type: 'caller',
      default: '',
      unit: '',
      says: 'honest caller of the same world that lends its numbers: organisations and people with numbers of their own; must be named',
      source: 'assumed',
    },
    numbers: {
      type: 'count',
      default: 1,
      minimum: 1,
      maximum: 10_000,
      unit: 'numbers',
      says: 'the lender’s numbers that each operator borrows, shown in turn; operators take turns along them',
      source: 'assumed',
    },
    rentPerDay: {
      type: 'money',
      default: 10,
      minimum: 0,
      maximum: 1_000_000,
      unit: 'currency/d',
      says: 'what the lender asks for one number and day, on top of what the operator’s books ask for its own lines and minutes',
      source: 'assumed: as much as a line, about 300 a month in vendor copy, facts B1',
    },
    feePerMinute: {
      type: 'money',
      default: 0,
      minimum: 0,
      maximum: 1000,
      unit: 'currency/min',
      says: 'what the lender asks besides for a minute of conversation with its numbers, counted by the second',
      source: 'assumed: none; a line costs about 0.1 to 0.2 a call or minute in vendor copy, facts B1',
    },
  },
  create: (site, values) =>
    new BorrowedNumbers(site, {
      rentOfNumber: Number(values.rentPerDay),
      minute: Number(values.feePerMinute),
    }),
};
