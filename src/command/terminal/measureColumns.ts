/** The measures that the tables of a run show, in the order of their columns, and a table of such columns. */
import { measureIndex } from '../../study/results/measureIndex.ts';
import type { Results } from '../../study/results/results.ts';
import { shownMeasure } from '../../study/report/operatorMeasures.ts';
import { armOrder } from '../../study/report/rankedArms.ts';
import type { Grid } from './gridLines.ts';
import { cell } from './measureCell.ts';

export interface MeasureColumn {
  readonly head: readonly [string, string];
  readonly metric: string;
  /** The value in the head's unit is the estimate times this. */
  readonly factor: number;
  readonly digits: number;
}

export const measureColumns: readonly MeasureColumn[] = [
  {
    head: ['unwanted answered', 'per 100 people, day'],
    metric: 'unwanted.answered.perSubscriberDay',
    factor: 100,
    digits: 3,
  },
  {
    head: ['unwanted rung', 'per 100 people, day'],
    metric: 'unwanted.rung.perSubscriberDay',
    factor: 100,
    digits: 2,
  },
  {
    head: ['people with 3+', '% of people, day'],
    metric: 'unwanted.threeOrMoreADay.share',
    factor: 100,
    digits: 4,
  },
  { head: ['wanted lost', 'per 1,000'], metric: 'wanted.lost.perThousand', factor: 1, digits: 2 },
  { head: ['by rejection', 'per 1,000'], metric: 'wanted.lost.byRejection', factor: 1, digits: 2 },
  { head: ['by label', 'per 1,000'], metric: 'wanted.lost.byLabel', factor: 1, digits: 2 },
  { head: ['by trust', 'per 1,000'], metric: 'wanted.lost.byTrust', factor: 1, digits: 2 },
];

/** Of all classes together: a row for each arm, in the order of the page. */
export function measuresGrid(results: Results, point: string, columns: readonly MeasureColumn[]): Grid {
  const find = measureIndex(results.measures);
  const rows = armOrder(results, point).map((arm) => ({
    name: arm,
    cells: columns.map(({ metric, factor, digits }) =>
      cell(
        shownMeasure(metric, (one) => find({ metric: one, designPoint: point, arm })),
        factor,
        digits,
      ),
    ),
  }));
  return { heads: columns.map(({ head }) => head), rows };
}
