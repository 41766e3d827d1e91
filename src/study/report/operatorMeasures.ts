/** What short tables show of operators, all classes of them together, and where. */
import { measureIndex } from '../results/measureIndex.ts';
import type { FindMeasure } from '../results/measureIndex.ts';
import type { Measure, Results } from '../results/results.ts';
import { setsRules } from '../results/setsRules.ts';

/** In the order of their columns. */
export const operatorMeasures = [
  'operator.profit.perDay',
  'operator.attempts.perDay',
  'operator.leads.perDay',
  'operator.costPerLead',
  'operator.dialerDropRate',
  'operator.occupancy',
] as const;

export type OperatorMeasure = (typeof operatorMeasures)[number];

/** A scenario that changes callers or rules asks what becomes of the operators; one of detectors does not. */
const comparesOperators = ({ arms, designPoints }: Results): boolean =>
  [...arms, ...designPoints].some(({ settings }) => setsRules(settings));

/** Of experiments with many points, each of which is asked for. */
const indexes = new WeakMap<Results, FindMeasure>();

/** Those of which some arm shows data at a point; none where nothing of operators is compared, or there are none. */
export function operatorMeasuresAt(results: Results, point: string): readonly OperatorMeasure[] {
  if (!comparesOperators(results)) return [];
  const find = indexes.get(results) ?? measureIndex(results.measures);
  indexes.set(results, find);
  return operatorMeasures.filter((metric) =>
    results.measures.some(
      ({ metric: of, designPoint, arm, estimate }) =>
        of === metric &&
        designPoint === point &&
        estimate !== null &&
        shownMeasure(metric, (one) => find({ metric: one, designPoint, arm })) !== undefined,
    ),
  );
}

/** One metric of an arm and class. */
type MeasureByMetric = (metric: string) => Measure | undefined;

/** Its denominator are the calls that bid for an agent. */
const reneged = 'operator.reneged.share';

/**
 * The measure as tables show it. A call is dropped where it bids for an agent, or where a dialer with agents takes a person for a machine: where no
 * call came to either, no dialer could drop one, and that none did is no finding.
 */
export function shownMeasure(metric: string, find: MeasureByMetric): Measure | undefined {
  const found = find(metric);
  if (metric !== 'operator.dialerDropRate' || found?.estimate !== 0) return found;
  return find(reneged)?.estimate === null ? undefined : found;
}
