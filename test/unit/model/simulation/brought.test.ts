/** What comes in single pieces is told beside the totals that it is in: sales, leads, victims. */
import { describe, expect, it } from 'vitest';
import type { Pieces } from '../../../../src/engine/statistics/pieces.ts';
import type { MeasureRow } from '../../../../src/model/measures/metric.ts';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';

const [played] = playArms({
  arms: [
    {
      world: smallWorld({
        subscribers: 200,
        residents: { callBackShare: 0.5, callBackMedianSeconds: 120 },
        callers: {
          sellers: robots({
            class: 'sellers',
            pacing: { use: 'fixed-per-day', lines: 5, attemptsPerDay: 2000 },
            script: { use: 'turns', interestShare: 0.9, saleShare: 0.3 },
          }),
          frauds: robots({
            class: 'frauds',
            script: { use: 'fraud', victimShare: 0.3, lossMedian: 100, lossLogDeviation: 1 },
          }),
          silent: robots({ class: 'silent', script: { use: 'turns', interestShare: 0 } }),
        },
      }),
    },
  ],
});

const rowOf = (metric: string, group: string | null): MeasureRow =>
  played.rows.find((row) => row.metric === metric && row.class === group) as MeasureRow;
const count = (metric: string, group: string): number => rowOf(metric, group).numerator;
const piecesOf = (metric: string, group: string | null): Pieces => rowOf(metric, group).pieces as Pieces;

const profit = 'operator.profit.perDay';
const [leadBrings, saleBrings] = [20, 200];
const meanLoss = 100 * Math.exp(0.5);

const classes = [...new Set(played.rows.filter(({ metric }) => metric === profit).map((row) => row.class))];

describe('the pieces of an operator’s profit', () => {
  const of = (like: string): string => classes.find((name) => name?.startsWith(like)) as string;

  it('are its leads and sales at what the books say that they bring', () => {
    const group = of('sellers');
    const [leads, sales] = [count('operator.leads.perDay', group), count('operator.sales.perDay', group)];
    expect(sales).toBeGreaterThan(0);
    expect(leads).toBeGreaterThan(sales);
    const brought = leads * leadBrings + sales * saleBrings;
    expect(piecesOf(profit, group)).toMatchObject({ paid: brought, expected: brought, greatest: 220 });
    expect(piecesOf(profit, group).squares).toBeCloseTo((leads - sales) * 20 ** 2 + sales * 220 ** 2, 6);
  });

  it('are its victims: what their losses brought, and what such losses bring on average', () => {
    const group = of('frauds');
    const victims = count('operator.leads.perDay', group);
    expect(victims).toBeGreaterThan(3);
    const { paid, expected, greatest } = piecesOf(profit, group);
    const lost = count('harm.money.perSubscriberDay', group);
    expect(paid).toBeCloseTo(victims * leadBrings + 0.7 * lost, 1);
    expect(expected).toBeCloseTo(victims * (leadBrings + 0.7 * meanLoss), 1);
    expect(greatest).toBe(220);
  });

  it('may come where none came', () => {
    expect(piecesOf(profit, of('silent'))).toEqual({ paid: 0, expected: 0, squares: 0, greatest: 220 });
  });

  it('add up over classes', () => {
    const each = classes.filter((name) => name !== null).map((name) => piecesOf(profit, name));
    const all = piecesOf(profit, null);
    expect(all.expected).toBeCloseTo(
      each.reduce((sum, { expected }) => sum + expected, 0),
      6,
    );
  });
});

it('the money that people lose is that of single victims', () => {
  const row = rowOf('harm.money.perSubscriberDay', null);
  const pieces = row.pieces as Pieces;
  expect(pieces.paid).toBeCloseTo(row.numerator, 6);
  expect(pieces.greatest).toBeCloseTo(meanLoss, 3);
  expect(pieces.expected / meanLoss).toBeCloseTo(Math.round(pieces.expected / meanLoss), 3);
});
