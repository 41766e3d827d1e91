/** How long until a first alarm, where some never had one: the median by Kaplan & Meier 1958. */
import { exp } from '../../../engine/elementary/exp.ts';
import { log } from '../../../engine/elementary/log.ts';
import { normalQuantile } from '../../../engine/elementary/normal.ts';
import { noInterval } from './clusterInterval.ts';
import type { Interval } from './clusterInterval.ts';

/** Waits of the same length: how many ended in an alarm, and how many in nothing. */
interface Step {
  readonly wait: number;
  readonly alarmed: number;
  readonly censored: number;
}

function stepsOf(waits: Float64Array, isAlarmed: Uint8Array): readonly Step[] {
  const order = Uint32Array.from(waits, (_, i) => i).sort((a, b) => waits[a] - waits[b] || a - b);
  const steps: Step[] = [];
  for (let from = 0; from < order.length;) {
    const wait = waits[order[from]];
    let alarmed = 0;
    let to = from;
    for (; to < order.length && waits[order[to]] === wait; to++) alarmed += isAlarmed[order[to]];
    steps.push({ wait, alarmed, censored: to - from - alarmed });
    from = to;
  }
  return steps;
}

/**
 * The wait after which half have had their alarm; whoever had none counts as long as it was seen. The interval holds the waits at which
 * the band of Greenwood 1926 on the scale log(−log S) covers one half (Brookmeyer & Crowley 1982); an end that is not reached is null.
 */
export function medianWait(waits: Float64Array, isAlarmed: Uint8Array, level: number): Interval {
  if (waits.length === 0) return noInterval(null, 'no data');
  const z = normalQuantile((1 + level) / 2);
  let atRisk = waits.length;
  let survival = 1;
  let greenwood = 0;
  let estimate: number | null = null;
  let low: number | null = null;
  let high: number | null = null;
  for (const { wait, alarmed, censored } of stepsOf(waits, isAlarmed)) {
    survival *= 1 - alarmed / atRisk;
    greenwood += alarmed === atRisk ? 0 : alarmed / (atRisk * (atRisk - alarmed));
    atRisk -= alarmed + censored;
    if (alarmed === 0) continue;
    if (estimate === null && survival <= 0.5) estimate = wait;
    const [below, above] = bandOf(survival, greenwood, z);
    if (low === null && below <= 0.5) low = wait;
    if (high === null && above <= 0.5) high = wait;
  }
  if (estimate === null)
    return {
      estimate,
      low,
      high: null,
      method: low === null ? 'none' : 'greenwood',
      undefinedBecause: 'fewer than half had an alarm',
    };
  return { estimate, low, high, method: 'greenwood', undefinedBecause: null };
}

/** Ends of the band around a survival. */
function bandOf(survival: number, greenwood: number, z: number): readonly [number, number] {
  if (survival >= 1) return [1, 1];
  // Nobody is left: how far the band reaches up cannot be said.
  if (survival <= 0) return [0, 1];
  const logSurvival = log(survival);
  const error = (z * Math.sqrt(greenwood)) / -logSurvival;
  return [exp(logSurvival * exp(error)), exp(logSurvival * exp(-error))];
}
