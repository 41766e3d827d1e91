/** Limits of the file: the named end of an interval must clear the bound. */
import { metricCatalogue } from '../../../model/measures/catalogue.ts';
import type { Measure } from '../../results/results.ts';
import type { GateThreshold } from '../../scenario/experiment/experiment.ts';
import { effectArm } from '../../tasks/effectArms.ts';
import type { GateLimit, GateVerdict } from './gateReport.ts';

export interface MeasuredPoints {
  /** Ids of the design points, in their order. */
  readonly designPoints: readonly string[];
  /** Of all design points, with their intervals at `level`. */
  readonly measures: readonly Measure[];
  readonly level: number;
}

/** One limit for each bound of each threshold at each design point, and there for each place that the threshold leaves open. */
export function limitsOf(
  thresholds: readonly GateThreshold[],
  { designPoints, measures, level }: MeasuredPoints,
): readonly GateLimit[] {
  return thresholds.flatMap((threshold) => {
    const asked = measures.filter((measure) => isAsked(threshold, measure));
    return designPoints.flatMap((designPoint) => {
      const here = asked.filter((measure) => measure.designPoint === designPoint);
      return (here.length === 0 ? [null] : here).flatMap((measure) =>
        limitsAt(threshold, { designPoint, measure, level }),
      );
    });
  });
}

const isAsked = ({ metric, arm, class: of, place }: GateThreshold, one: Measure): boolean =>
  one.metric === metric &&
  (one.arm === arm || one.arm === effectArm(arm, 'all')) &&
  one.class === (of ?? null) &&
  (place === undefined || one.place === place || one.place?.startsWith(`${place}/`) === true);

interface MeasuredPoint {
  readonly designPoint: string;
  /** Null: nothing was measured that the threshold could be held against. */
  readonly measure: Measure | null;
  readonly level: number;
}

function limitsAt(
  threshold: GateThreshold,
  { designPoint, measure, level }: MeasuredPoint,
): readonly GateLimit[] {
  const { metric, arm, class: of = null, end = 'unfavourable' } = threshold;
  const place = measure?.place ?? threshold.place ?? null;
  const { estimate = null, low = null, high = null } = measure ?? {};
  const judged = { low, high, end } as const;
  const unit = metricCatalogue.find(({ id }) => id === metric)?.unit ?? '';
  const subject = { designPoint, arm, metric, class: of, place, unit } as const;
  return boundsOf(threshold).map(({ is, bound }): GateLimit => ({
    ...subject,
    is,
    bound,
    end,
    level,
    estimate,
    low,
    high,
    verdict: verdictOf({ is, bound, ...judged }),
    further: measure === null ? null : furtherOf({ is, bound, ...judged }, measure),
  }));
}

type Bound = Pick<GateLimit, 'is' | 'bound'>;

const boundsOf = ({ atMost, atLeast }: GateThreshold): readonly Bound[] => [
  ...(atMost === undefined ? [] : [{ is: 'at most', bound: atMost } as const]),
  ...(atLeast === undefined ? [] : [{ is: 'at least', bound: atLeast } as const]),
];

type Judged = Bound & Pick<GateLimit, 'end' | 'low' | 'high'>;

const doesClear = (value: number, { is, bound }: Bound): boolean =>
  is === 'at most' ? value <= bound : value >= bound;

/** The end asked for decides whether it passes; it fails when the whole interval lies beyond. */
function verdictOf({ end, low, high, ...of }: Judged): GateVerdict {
  if (low === null || high === null) return 'inconclusive';
  const [favourable, unfavourable] = of.is === 'at most' ? [low, high] : [high, low];
  if (doesClear(end === 'unfavourable' ? unfavourable : favourable, of)) return 'pass';
  return doesClear(favourable, of) ? 'inconclusive' : 'fail';
}

/** More than anybody would play. */
const mostReplications = 1_000_000;

/**
 * Until the end beyond the bound has come back to it, if estimate and spread stay: a half-width shrinks with the root of the replications, a
 * bound of what all of them show alike with their number.
 */
function furtherOf(judged: Judged, { estimate, n, method }: Measure): number | null {
  const { low, high, bound } = judged;
  if (estimate === null || low === null || high === null || verdictOf(judged) !== 'inconclusive') return null;
  const isEndLow = (judged.is === 'at least') === doesClear(estimate, judged);
  const reach = Math.abs(estimate - (isEndLow ? low : high)) / Math.abs(estimate - bound);
  const total = Math.ceil(n * (method.startsWith('exact') ? reach : reach * reach)) + 1;
  return total <= mostReplications ? total - n : null;
}
