/** The range over assumptions beside an interval: a column wherever one stands, once it was computed. */
import type { AssumptionRange, RangeEnds, RangeMeasure } from '../../results/rangeOutcome.ts';
import type { Measure, Results } from '../../results/results.ts';
import { decimalsOf, figure } from '../../wording/figures.ts';
import type { Column } from '../page/dataTable.ts';
import { texts } from '../../wording/speaking.ts';

export function rangeHeads({ assumptionRange }: Results, head: string): readonly Column[] {
  return assumptionRange === null ? [] : [{ head, isNumber: true }];
}

export interface RangeOf {
  readonly of: 'value' | 'difference';
  /** To the unit that is shown; a negative one turns the range round. */
  readonly factor: number;
}

/** No cell where no range was computed; a dash for another design point than the first, which has none. */
export function rangeCells(
  { assumptionRange, designPoints }: Results,
  measure: Measure | undefined,
  { of, factor }: RangeOf,
): readonly string[] {
  if (assumptionRange === null) return [];
  const isCovered = measure !== undefined && measure.designPoint === designPoints[0]?.id;
  const found = isCovered ? rangeOf(assumptionRange, measure) : undefined;
  const ends = of === 'value' ? found : found?.versusControl;
  return [ends === undefined || ends === null ? '\u2013' : rangeText(ends, factor)];
}

const keyOf = (of: Pick<Measure, 'metric' | 'arm' | 'class' | 'place'>): string =>
  JSON.stringify([of.metric, of.arm, of.class, of.place]);

const indexes = new WeakMap<AssumptionRange, ReadonlyMap<string, RangeMeasure>>();

function rangeOf(range: AssumptionRange, measure: Measure): RangeMeasure | undefined {
  const index = indexes.get(range) ?? new Map(range.measures.map((each) => [keyOf(each), each]));
  indexes.set(range, index);
  return index.get(keyOf(measure));
}

/** `9.1 to 21`, in the unit that is shown. */
export function rangeText({ least, greatest }: RangeEnds, factor: number): string {
  if (least === null || greatest === null) return texts().words.noData;
  const ends = [least * factor || 0, greatest * factor || 0];
  const [low, high] = factor < 0 ? ends.toReversed() : ends;
  const decimals = decimalsOf(low, high);
  return low === high
    ? figure(low, decimals)
    : texts().words.to(figure(low, decimals), figure(high, decimals));
}
