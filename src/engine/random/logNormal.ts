/** Log-normal draws. */
import { exp } from '../elementary/exp.ts';
import { drawNormal } from './normal.ts';
import type { KeyedStream } from './stream.ts';

/** One draw whose logarithm is normal with `logMean` and `logDeviation`; its median is exp(logMean). */
export function drawLogNormal(stream: KeyedStream, logMean: number, logDeviation: number): number {
  return exp(logMean + logDeviation * drawNormal(stream));
}
