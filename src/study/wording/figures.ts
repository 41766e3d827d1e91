/** Numbers as people read them: no locale of the machine, as many digits as the interval supports. */

import { texts } from './speaking.ts';

/** An estimate with its interval, as measures and differences both have. */
export interface Estimated {
  readonly estimate: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

const decimalsAtMost = 8;
/** Less than this is nought at every number of decimals that is shown. */
const nothingShown = 0.5e-8;
/** A width below this share of its ends is what binary fractions leave behind. */
const leastWidth = 1e-12;
const minus = '\u2212';

/** Power of ten of a number other than 0; read off its text, because `Math.log10` differs between engines. */
const exponentOf = (value: number): number => Number(value.toExponential(2).split('e')[1]);

const within = (decimals: number): number => Math.min(decimalsAtMost, Math.max(0, decimals));

/** Decimals that show three significant digits of the largest of the values. */
export function decimalsOf(...values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs));
  return largest < nothingShown || !Number.isFinite(largest) ? 0 : within(2 - exponentOf(largest));
}

/** Decimals that show two significant digits of the half-width; those of the estimate where there is no interval. */
export function intervalDecimals({ estimate, low, high }: Estimated): number {
  const halfWidth = low === null || high === null ? 0 : (high - low) / 2;
  const least = Math.max(nothingShown, leastWidth * Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)));
  if (halfWidth > least && Number.isFinite(halfWidth)) return within(1 - exponentOf(halfWidth));
  return Number.isInteger(estimate) ? 0 : decimalsOf(estimate ?? 0);
}

/** `1,234.5`, with a true minus sign; whole numbers stay whole unless decimals are given. */
export function figure(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) return texts().words.noData;
  const digits = decimals ?? (Number.isInteger(value) ? 0 : decimalsOf(value));
  const text = Math.abs(value) < 1e15 ? Math.abs(value).toFixed(digits) : Math.abs(value).toExponential(2);
  const [whole, fraction] = text.split('.');
  const grouped = /^\d+$/.test(whole) ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  const sign = value < 0 && /[1-9]/.test(text) ? minus : '';
  return sign + grouped + (fraction === undefined ? '' : `.${fraction}`);
}

/** The same quantity in another unit; a negative factor turns the interval round. */
export function scaled({ estimate, low, high }: Estimated, factor: number): Estimated {
  const times = (value: number | null): number | null => (value === null ? null : value * factor || 0);
  return factor < 0
    ? { estimate: times(estimate), low: times(high), high: times(low) }
    : { estimate: times(estimate), low: times(low), high: times(high) };
}

/** The estimate with the digits that its interval supports; `no data` where there is none. */
export function estimateText(of: Estimated): string {
  return of.estimate === null ? texts().words.noData : figure(of.estimate, intervalDecimals(of));
}

/** `0 (≤ 187)`: none was seen, and how many there may be; the bound is rounded up. Others as `estimateText`. */
export function boundedText(of: Estimated): string {
  const text = estimateText(of);
  if (of.estimate !== 0 || of.high === null || of.high === 0) return text;
  const steps = 10 ** intervalDecimals(of);
  return `${text} (≤ ${figure(Math.ceil(of.high * steps) / steps, intervalDecimals(of))})`;
}

/** `1.2 to 1.4`; a dash where there is no interval, and words where it has no width: that is no certainty. */
export function intervalText(of: Estimated): string {
  if (of.estimate === null || of.low === null || of.high === null) return '\u2013';
  if (of.low === of.high) return texts().words.noSpread;
  const decimals = intervalDecimals(of);
  return texts().words.to(figure(of.low, decimals), figure(of.high, decimals));
}

/** `1.3 (1.2 to 1.4)`. */
export function withInterval(of: Estimated): string {
  const interval = intervalText(of);
  return interval === '\u2013' ? estimateText(of) : `${estimateText(of)} (${interval})`;
}

/** `95 %` for 0.95. */
export function percent(share: number): string {
  return `${figure(share * 100, Math.min(decimalsOf(share * 100), Number.isInteger(share * 100) ? 0 : 1))} %`;
}

/** `1 day`, `7 days`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}
