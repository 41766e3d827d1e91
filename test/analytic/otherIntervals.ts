/** Intervals of the literature for means of skewed values, which are not used: docs/statistics.md says why. */
import type { KeyedStream } from '../../src/engine/random/stream.ts';
import { pivotOf } from '../../src/engine/statistics/pivot.ts';
import { pivotEnds } from '../../src/engine/statistics/pivotEnds.ts';
import { tQuantile } from '../../src/engine/statistics/quantiles.ts';
import { meanOf } from '../../src/engine/statistics/tally.ts';

export interface Ends {
  readonly low: number;
  readonly high: number;
}

interface Sample {
  readonly values: readonly number[];
  readonly mean: number;
  readonly error: number;
  readonly skewness: number;
  /** Student's point at 95 %. */
  readonly point: number;
}

export function sampleOfValues(values: readonly number[]): Sample {
  const mean = meanOf(values);
  const { standardError: error, skewness, count } = pivotOf(mean, values);
  return { values, mean, error, skewness, point: tQuantile(0.975, count - 1) };
}

const between = ({ mean, error }: Sample, below: number, above: number): Ends => ({
  low: mean - below * error,
  high: mean + above * error,
});

export const student = (sample: Sample): Ends => between(sample, sample.point, sample.point);

/** Ours, as if the skewness of the sample were half as much again. */
export function moreSkewed({ values, mean }: Sample): Ends {
  const pivot = pivotOf(mean, values);
  return pivotEnds({ ...pivot, skewness: 1.5 * pivot.skewness }, 0.95);
}

/** N. Johnson, Journal of the American Statistical Association 73 (1978): the centre moved by μ₃ ÷ 6s²n. */
export function johnson(sample: Sample): Ends {
  const moved = sample.skewness / (6 * Math.sqrt(sample.values.length));
  return between(sample, sample.point - moved, sample.point + moved);
}

/** P. Hall, Journal of the Royal Statistical Society B 54 (1992): both ends. */
export function hall(sample: Sample): Ends {
  const a = sample.skewness / Math.sqrt(sample.values.length);
  if (Math.abs(a) < 1e-9) return student(sample);
  const bent = (y: number): number => (3 / a) * (Math.cbrt(1 + a * (y - a / 6)) - 1);
  return between(sample, bent(sample.point), -bent(-sample.point));
}

/** L. Chen, Journal of the American Statistical Association 90 (1995): his statistic for upper tails, turned round at both ends. */
export function chen(sample: Sample): Ends {
  const a = sample.skewness / (6 * Math.sqrt(sample.values.length));
  const statistic = (t: number): number => t + a * (1 + 2 * t * t) + 4 * a * a * (t + 2 * t * t * t);
  const turned = (y: number): number => {
    let [low, high] = [-60, 60];
    for (let i = 0; i < 60; i++) {
      const middle = (low + high) / 2;
      if (statistic(middle) < y) low = middle;
      else high = middle;
    }
    return low;
  };
  return between(sample, turned(sample.point), -turned(-sample.point));
}

const drawnSamples = 999;

/** Bootstrap-t (B. Efron 1981) with 999 samples, never within Student's interval. */
export function bootstrap(sample: Sample, stream: KeyedStream): Ends {
  const { mean, point } = sample;
  const count = sample.values.length;
  const offsets = Float64Array.from(sample.values, (value) => value - mean);
  const ts = new Float64Array(drawnSamples);
  for (let at = 0; at < drawnSamples; at++) {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < count; i++) {
      const offset = offsets[Math.floor(stream.nextUnit() * count)];
      sum += offset;
      squares += offset * offset;
    }
    const variance = Math.max(0, squares - (sum * sum) / count) / (count - 1);
    ts[at] = sum === 0 ? 0 : sum / Math.sqrt(count * variance);
  }
  ts.sort();
  return between(sample, Math.max(point, ts[974]), Math.max(point, -ts[24]));
}
