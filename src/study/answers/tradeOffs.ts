/**
 * What each arm stops against what it costs. Harms of different people are not added up unless somebody says what they weigh; what can be
 * said without weights is at which weight of a lost demand the arm and the control tie.
 */
import { ratioOfMeans } from '../../engine/statistics/fieller.ts';
import type { RatioSeries } from '../../engine/statistics/jackknife.ts';
import { studentInterval } from '../../engine/statistics/student.ts';
import type { AnswerEstimate, TradeOff } from '../results/answerForms.ts';
import { ratioSeries } from './measureSeries.ts';
import type { FindMeasure, MeasureKey } from '../results/measureIndex.ts';
import { seenEnds } from '../results/seenEnds.ts';
import type { Compared } from './standings.ts';
import { answeredMetric, gainedMetric, lostMetric } from '../results/weighedMetrics.ts';

export interface Traded extends Compared {
  /** Wanted classes. */
  readonly classes: readonly string[];
  readonly weights: Readonly<Record<string, number>> | null;
}

/** Intervals hold together over all arms and design points. Arms without data have no trade-off. */
export function tradeOffsOf(find: FindMeasure, traded: Traded): readonly TradeOff[] {
  const [control, ...others] = traded.arms;
  const pairs = traded.designPoints.flatMap((designPoint) => others.map((arm) => ({ designPoint, arm })));
  const level = 1 - (1 - traded.level) / Math.max(1, pairs.length);
  return pairs.flatMap(({ designPoint, arm }) => {
    const at = { find, traded, level, designPoint };
    const prevented = preventedBy(at, arm, control);
    const lost = lostIn(at, arm, null);
    return prevented === null || lost === null ? [] : [tradeOffOf(at, arm, { prevented, lost })];
  });
}

interface Place {
  readonly find: FindMeasure;
  readonly traded: Traded;
  readonly level: number;
  readonly designPoint: string;
}

interface Sides {
  readonly prevented: readonly number[];
  readonly lost: readonly number[];
}

function tradeOffOf(at: Place, arm: string, { prevented, lost }: Sides): TradeOff {
  const { level, designPoint, traded } = at;
  const losses = traded.classes.flatMap((group) => {
    const values = lostIn(at, arm, group);
    return values === null ? [] : [{ class: group, values }];
  });
  return {
    designPoint,
    arm,
    prevented: endsOf(prevented, level),
    lost: lossOf(at, arm, lost),
    breakEvenWeight: seenEnds(ratioOfMeans(prevented, lost, { level })),
    byClass: losses
      .filter(({ values }) => values.some((value) => value !== 0))
      .map(({ class: group, values }) => ({
        class: group,
        lost: endsOf(values, level),
        breakEvenWeight: seenEnds(ratioOfMeans(prevented, values, { level })),
      })),
    net: traded.weights === null ? null : netOf(prevented, losses, { weights: traded.weights, level }),
  };
}

function netOf(
  prevented: readonly number[],
  losses: readonly { readonly class: string; readonly values: readonly number[] }[],
  { weights, level }: { readonly weights: Readonly<Record<string, number>>; readonly level: number },
): TradeOff['net'] {
  const net = prevented.map((value, i) =>
    losses.reduce((sum, { class: group, values }) => sum - (weights[group] ?? 0) * values[i], value),
  );
  const ends = endsOf(net, level);
  // Where nothing was seen there are no ends, and nothing is decided.
  const [low, high] = [ends.low ?? 0, ends.high ?? 0];
  return { ...ends, verdict: low > 0 ? 'better' : high < 0 ? 'worse' : 'undecided' };
}

/** All classes together, per subscriber and day. Where none was seen to be lost or gained, as many as the exact bound of the comparison leaves possible. */
function lossOf(at: Place, arm: string, values: readonly number[]): AnswerEstimate {
  const most = values.every((value) => value === 0) ? unseenAtMost(at, arm) : null;
  return most === null ? endsOf(values, at.level) : { estimate: 0, low: 0, high: most };
}

/** Null where losses were seen that gains made up for. */
function unseenAtMost({ find, designPoint }: Place, arm: string): number | null {
  const [demands, people] = [lostMetric, answeredMetric].map((metric) => find({ metric, designPoint, arm }));
  const unseen = demands?.versusControl;
  if (unseen?.method !== 'exact-zero' || unseen.high === null) return null;
  // The metric counts each demand as a thousand.
  return ((unseen.high / 1000) * Number(demands?.denominator)) / Number(people?.denominator);
}

function endsOf(values: readonly number[], level: number): AnswerEstimate {
  return seenEnds(studentInterval(values, level));
}

/** By replication, per subscriber and day. Null where an arm has no data, or fewer than two replications. */
function preventedBy(at: Place, arm: string, control: string): readonly number[] | null {
  const [here, there] = [arm, control].map((id) =>
    seriesOf(at, { metric: answeredMetric, arm: id, class: null }),
  );
  if (here === null || there === null || here.numerators.length < 2) return null;
  const left = ratiosOf(here);
  return ratiosOf(there).map((value, i) => value - left[i]);
}

/**
 * Lost less gained: how many fewer get through than in the control, so that it does not matter which arm is called so. The people are those of the arm at
 * this design point: how many there are may be what is varied.
 */
function lostIn(at: Place, arm: string, group: string | null): readonly number[] | null {
  const series = seriesOf(at, { metric: lostMetric, arm, class: group });
  const gained = seriesOf(at, { metric: gainedMetric, arm, class: group });
  const people = seriesOf(at, { metric: answeredMetric, arm, class: null });
  if (series === null || people === null) return null;
  // The metrics count each demand as a thousand; the other is per subscriber and day.
  return series.numerators.map(
    (value, i) => (value - (gained?.numerators[i] ?? 0)) / 1000 / people.denominators[i],
  );
}

const ratiosOf = ({ numerators, denominators }: RatioSeries): readonly number[] =>
  numerators.map((value, i) => value / denominators[i]);

function seriesOf({ find, designPoint }: Place, key: Omit<MeasureKey, 'designPoint'>): RatioSeries | null {
  const measure = find({ ...key, designPoint });
  return measure === undefined ? null : ratioSeries(measure);
}
