/** Where the true value of an assumed parameter may lie: what the range over assumptions goes through. */
import { pow } from '../../../engine/elementary/pow.ts';
import type { Leaf } from '../../reading/leaf.ts';

export interface PlausibleRange {
  readonly low: number;
  readonly high: number;
  /** How the values between are spread: evenly, or evenly in the logarithm of the value or of its odds. */
  readonly scale: 'linear' | 'log' | 'odds';
  /** Counts are whole. */
  readonly isWhole: boolean;
  /** The file declares it; otherwise it is the value divided and multiplied by the factor. */
  readonly isDeclared: boolean;
}

/**
 * The range that the file declares; of an assumed value without one, from 1 ÷ factor to factor times it (of a share, in odds), as
 * far as the parameter accepts it. Null where nothing varies: words, lists, 0, a share of 1, cited and given values without a range.
 */
export function plausibleRange(leaf: Leaf, factor: number): PlausibleRange | null {
  const { value, type } = leaf;
  const isWhole = type === 'count';
  if (leaf.range !== null)
    return { low: leaf.range[0], high: leaf.range[1], scale: 'linear', isWhole, isDeclared: true };
  if (leaf.status !== 'assumed' || typeof value !== 'number' || value === 0) return null;
  if (type === 'share') return value >= 1 || value < 0 ? null : aroundShare(value, factor);
  const ends = [value / factor, value * factor].map((end) => rounded(clamped(leaf, end), isWhole));
  const [low, high] = value < 0 ? ends.toReversed() : ends;
  return low < high ? { low, high, scale: low > 0 ? 'log' : 'linear', isWhole, isDeclared: false } : null;
}

function aroundShare(share: number, factor: number): PlausibleRange {
  const odds = share / (1 - share);
  return {
    low: ofOdds(odds / factor),
    high: ofOdds(odds * factor),
    scale: 'odds',
    isWhole: false,
    isDeclared: false,
  };
}

const ofOdds = (odds: number): number => odds / (1 + odds);

const clamped = ({ limits: [least, greatest] }: Leaf, value: number): number =>
  Math.min(greatest, Math.max(least, value));

const rounded = (value: number, isWhole: boolean): number => (isWhole ? Math.floor(value + 0.5) : value);

/** The value at a place in the range, 0 … 1 from its low to its high end. */
export function valueAt(
  { low, high, scale, isWhole }: Omit<PlausibleRange, 'isDeclared'>,
  place: number,
): number {
  if (scale === 'log') return rounded(low * pow(high / low, place), isWhole);
  if (scale === 'linear') return rounded(low + (high - low) * place, isWhole);
  const from = low / (1 - low);
  const to = high / (1 - high);
  return ofOdds(from * pow(to / from, place));
}
