/** Limits of the file: the named end of an interval must clear the bound. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import type { Measure } from '../experiment/results.ts';
import type { GateThreshold } from '../scenario/experiment.ts';
import type { GateLimit, GateVerdict } from './gateReport.ts';

/** One limit for each bound of each threshold; `measures` have their intervals at `level`. */
export function limitsOf(
  thresholds: readonly GateThreshold[],
  measures: readonly Measure[],
  level: number,
): readonly GateLimit[] {
  return thresholds.flatMap((threshold) => {
    const { metric, arm, class: of = null, place = null, end = 'unfavourable' } = threshold;
    const found = measures.find(
      (one) =>
        one.metric === metric &&
        (one.arm === arm || one.arm === `${arm}.all`) &&
        one.class === of &&
        (place === null || one.place?.startsWith(`${place}/`) === true || one.place === place),
    );
    const { estimate = null, low = null, high = null } = found ?? {};
    const unit = metricCatalogue.find(({ id }) => id === metric)?.unit ?? '';
    const common = { metric, unit, arm, class: of, place, end, level, estimate, low, high } as const;
    return boundsOf(threshold).map(({ is, bound }): GateLimit => ({
      ...common,
      is,
      bound,
      verdict: verdictOf({ is, bound, end, low, high }),
    }));
  });
}

type Bound = Pick<GateLimit, 'is' | 'bound'>;

const boundsOf = ({ atMost, atLeast }: GateThreshold): readonly Bound[] => [
  ...(atMost === undefined ? [] : [{ is: 'at most', bound: atMost } as const]),
  ...(atLeast === undefined ? [] : [{ is: 'at least', bound: atLeast } as const]),
];

/** The end asked for decides whether it passes; it fails when the whole interval lies beyond. */
function verdictOf({
  is,
  bound,
  end,
  low,
  high,
}: Bound & Pick<GateLimit, 'end' | 'low' | 'high'>): GateVerdict {
  if (low === null || high === null) return 'inconclusive';
  const clears = (value: number): boolean => (is === 'at most' ? value <= bound : value >= bound);
  const [favourable, unfavourable] = is === 'at most' ? [low, high] : [high, low];
  if (clears(end === 'unfavourable' ? unfavourable : favourable)) return 'pass';
  return clears(favourable) ? 'inconclusive' : 'fail';
}
