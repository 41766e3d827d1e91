/** How long campaigns and numbers go on before their first alarm. */
import { clusterShareInterval, shareInterval } from '../../../engine/statistics/clusters.ts';
import { clusterSizesOf } from '../../../engine/statistics/clusterSizes.ts';
import { jackknifeRatio } from '../../../engine/statistics/jackknife.ts';
import { overClusters } from './clusterInterval.ts';
import type { Interval } from './clusterInterval.ts';
import type { Delay } from './judgement.ts';
import type { MeasuredCalls } from './labelledCalls.ts';
import { CallCell } from './scoreSpool.ts';
import { medianWait } from './survival.ts';

const never = -1;

/** Unwanted calls of units that are followed until their first alarm. */
class Followed {
  readonly calls: Float64Array;
  readonly seconds: Float64Array;
  readonly answeredBefore: Float64Array;
  readonly isAlarmed: Uint8Array;
  readonly #first: Float64Array;

  constructor(units: number) {
    this.calls = new Float64Array(units);
    this.seconds = new Float64Array(units);
    this.answeredBefore = new Float64Array(units);
    this.isAlarmed = new Uint8Array(units);
    this.#first = new Float64Array(units).fill(never);
  }

  count(unit: number, call: { second: number; isAlarm: boolean; isAnswered: boolean }): void {
    if (this.isAlarmed[unit] === 1) return;
    if (this.#first[unit] === never) this.#first[unit] = call.second;
    this.calls[unit]++;
    this.seconds[unit] = call.second - this.#first[unit];
    if (call.isAlarm) this.isAlarmed[unit] = 1;
    else if (call.isAnswered) this.answeredBefore[unit]++;
  }
}

/** Of units that had unwanted calls; `clusterOf` says which of them depend on each other. */
function delayOf(followed: Followed, clusterOf: (unit: number) => number, level: number): Delay {
  const seen: number[] = [];
  for (let unit = 0; unit < followed.calls.length; unit++) if (followed.calls[unit] > 0) seen.push(unit);
  const pick = (values: ArrayLike<number>): Float64Array => Float64Array.from(seen, (unit) => values[unit]);
  const isAlarmed = Uint8Array.from(seen, (unit) => followed.isAlarmed[unit]);
  const detected = isAlarmed.reduce((total, one) => total + one, 0);
  const clusters = byCluster(seen, clusterOf);
  const undetected = clusters.map((units) => units.filter((unit) => followed.isAlarmed[unit] === 0).length);
  const answered = clusters.map((units) =>
    units.reduce((sum, unit) => sum + followed.answeredBefore[unit], 0),
  );
  const sizes = clusters.map((units) => units.length);
  return {
    seen: seen.length,
    detected,
    undetectedShare: undetectedShare(undetected, sizes, level),
    medianCalls: medianWait(pick(followed.calls), isAlarmed, level),
    medianSeconds: medianWait(pick(followed.seconds), isAlarmed, level),
    answeredBefore: overClusters(jackknifeRatio(answered, sizes, level)),
  };
}

function byCluster(
  seen: readonly number[],
  clusterOf: (unit: number) => number,
): readonly (readonly number[])[] {
  const clusters = new Map<number, number[]>();
  for (const unit of seen) {
    const cluster = clusterOf(unit);
    const units = clusters.get(cluster);
    if (units === undefined) clusters.set(cluster, [unit]);
    else units.push(unit);
  }
  return [...clusters.values()];
}

/** Exact where every unit stands for itself. */
function undetectedShare(undetected: readonly number[], sizes: readonly number[], level: number): Interval {
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  if (sizes.every((size) => size === 1))
    return overClusters(clusterShareInterval(sum(undetected), sizes.length, level));
  const series = { numerators: undetected, denominators: sizes };
  return overClusters(shareInterval(series, level, { clusters: clusterSizesOf(sizes) }));
}

/** By campaign and by number, in one pass. */
export function measureDelays(
  { spool, labels, clusterOfNumber, level }: MeasuredCalls,
  score: number,
  alarmMillionths: number,
): { readonly campaigns: Delay; readonly numbers: Delay } {
  const campaigns = new Followed(labels.unwantedOf.length);
  const numbers = new Followed(labels.unwantedOfNumber.length);
  const call = { second: 0, isAlarm: false, isAnswered: false };
  spool.forEachBlock((cells, rows) => {
    for (let row = 0, at = 0; row < rows; row++, at += spool.stride) {
      if (cells[at + CallCell.label] !== 0) continue;
      call.second = cells[at + CallCell.second];
      call.isAlarm = cells[at + score] >= alarmMillionths;
      call.isAnswered = cells[at + CallCell.isAnswered] === 1;
      campaigns.count(cells[at + CallCell.cluster], call);
      numbers.count(cells[at + CallCell.number], call);
    }
  });
  return {
    campaigns: delayOf(campaigns, (unit) => unit, level),
    numbers: delayOf(numbers, (unit) => clusterOfNumber[unit], level),
  };
}
