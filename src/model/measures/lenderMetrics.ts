/** Metrics of what honest callers earn and lose by lending their numbers; less those of an arm in which nobody lends: what lending pays. */
import { unitsOfMoney } from '../contracts/money.ts';
import { costParts } from './callerCost.ts';
import { spent } from './callerCostMetrics.ts';
import type { Metric } from './metric.ts';

const lender = {
  scope: 'wanted',
  isPrimary: false,
  worse: 'neither',
  unit: 'currency per day',
  denominator: 'days',
} as const;

export const lenderMetrics: readonly Metric[] = [
  {
    ...lender,
    id: 'lender.income.perDay',
    numerator: 'rents and fees for lent numbers',
    says: 'what operators pay honest callers of the class for their numbers, all together',
    read: ({ totals, days }, { classes }) => [totals.lenders.earnedBy(classes) / unitsOfMoney, days],
  },
  {
    ...lender,
    id: 'lender.fines.perDay',
    numerator: 'fines collected from lenders for complaints of the time',
    says: 'what honest callers of the class pay in fines for lending',
    read: ({ totals, days }, { classes }) => [totals.lenders.finedOf(classes) / unitsOfMoney, days],
  },
  {
    ...lender,
    id: 'lender.balance.perDay',
    numerator:
      'rents and fees, less fines and less money for line, time, appeals and demands not met of wanted calls',
    says: 'what honest callers of the class come to by lending and by their own calls; less that of the control arm: what lending pays',
    range: [-Infinity, Infinity],
    read: (account, { classes }) => {
      const { lenders } = account.totals;
      const [cost] = spent(account, classes, costParts);
      return [(lenders.earnedBy(classes) - lenders.finedOf(classes) - cost) / unitsOfMoney, account.days];
    },
  },
];
