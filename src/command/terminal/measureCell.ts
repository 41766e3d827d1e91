/** One measure as a cell of a table. */
import type { Measure } from '../../study/results/results.ts';
import { decimalsOf, figure } from '../../study/wording/figures.ts';
import { isUneven } from './uneven.ts';

/** A bound is rounded away from what it bounds, to two significant digits: it is no estimate. */
const boundText = (value: number): string => {
  const digits = Math.max(0, decimalsOf(value) - 1);
  const steps = 10 ** digits;
  return figure(Math.ceil(value * steps) / steps, digits);
};

/** The same from below, to two digits of what it leaves of the whole. */
function leastText(value: number, whole: number): string {
  const digits = Math.max(0, decimalsOf(whole - value) - 1);
  const steps = 10 ** digits;
  return figure(Math.floor(value * steps) / steps, digits);
}

/** `estimate ± half-width`, or with both ends where they lie unevenly; what has no data says so. */
export function cell(measure: Measure | undefined, factor: number, digits: number): string {
  if (measure === undefined || measure.estimate === null) return 'no data';
  const text = figure(measure.estimate * factor, digits);
  if (measure.low === null || measure.high === null) return text;
  // An exact bound is one-sided: half its width would read as doubt about a zero, or a whole, that was seen.
  if (measure.method === 'exact-zero')
    return measure.estimate === 0
      ? `${text} (≤ ${boundText(measure.high * factor)})`
      : `${text} (≥ ${leastText(measure.low * factor, measure.high * factor)})`;
  if (measure.low === measure.high) return `${text} (no spread seen)`;
  const { estimate, low, high } = measure;
  const [from, to] = [low, high].map((end) => figure(end * factor, digits));
  // Ends that the digits do not tell from the estimate are no more than ± 0.
  const isTold = from !== text || to !== text;
  if (isTold && (measure.method === 'exact-equal' || isUneven({ estimate, low, high })))
    return `${text} (${from} to ${to})`;
  return `${text} ± ${figure(((high - low) / 2) * factor, digits)}`;
}
