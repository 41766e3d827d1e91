/** The tables of the guide on earnings come out again, figure by figure. */
import { expect, it } from 'vitest';
import type { Results } from '../../src/study/results/results.ts';
import { expectRows, expectWords, tableIn } from './guideTables.ts';
import { fixed, measureOf, percent, resultsOf } from './measured.ts';

const page = 'guides/what-dialers-earn.md';

/** Columns with their metric and digits; a share is in per cent. */
type Columns = Readonly<Record<string, readonly [metric: string, digits: number, unit?: '%']>>;

const robotColumns: Columns = {
  'calls a day': ['operator.attempts.perDay', 0],
  'leads a day': ['operator.leads.perDay', 1],
  'cost of a lead': ['operator.costPerLead', 2],
  'profit a day': ['operator.profit.perDay', 0],
};
const overDiallingColumns: Columns = {
  'calls a day': ['operator.attempts.perDay', 0],
  'drop rate': ['operator.dialerDropRate', 1, '%'],
  'hung up on silence': ['operator.reneged.share', 1, '%'],
  'agents busy': ['operator.occupancy', 1, '%'],
  'leads a day': ['operator.leads.perDay', 1],
  'cost of a lead': ['operator.costPerLead', 2],
};
const clearingColumns: Columns = {
  'labelled calls': ['unwanted.labelled.share', 1, '%'],
  'answered calls': ['unwanted.answered.share', 1, '%'],
  'profit a day': ['operator.profit.perDay', 2],
  'paid for clearing a day': ['operator.evasionCost.perDay', 2],
};

function expectArms(results: Results, of: string, columns: Columns): void {
  const header = ['arm', ...Object.keys(columns)];
  const stated = tableIn(page, header);
  expect(stated.length).toBeGreaterThan(3);
  const rows = stated.map(({ arm }) => {
    const cells = Object.entries(columns).map(([column, [metric, digits, unit]]) => {
      const estimate = measureOf(results, [metric, of], arm)?.estimate;
      return [column, unit === '%' ? percent(estimate, digits) : fixed(estimate, digits)];
    });
    return { arm, ...Object.fromEntries(cells) };
  });
  expectRows(page, header, rows);
}

it('a robot against a call centre', () => {
  const results = resultsOf('robot-vs-call-centre');
  expectArms(results, 'campaign', robotColumns);
  const lead = (arm: string, point: string): string =>
    fixed(measureOf(results, ['operator.costPerLead', 'campaign', null, point], arm)?.estimate, 2);
  const wages = `a lead of the ten people costs ${lead('people', 'wage=15')}, at 40 it costs ${lead('people', 'wage=40')}.`;
  expectWords(page, wages);
  const lessInterested = (arm: string): string =>
    `${lead(arm, 'conversion=1')} or ${lead(arm, 'conversion=0.5')}`;
  expectWords(
    page,
    `ten people costs ${lessInterested('people')}, one of the plain robot ${lessInterested('robot')}`,
  );
  expectWords(page, `one of the convincing robot ${lessInterested('convincing-robot')}.`);
}, 600_000);

it('over-dialling', () => {
  expectArms(resultsOf('predictive-dialer'), 'dialer', overDiallingColumns);
}, 600_000);

it('the clearing service', () => {
  expectArms(resultsOf('label-clearing'), 'robot', clearingColumns);
}, 600_000);
