/**
 * What of a total comes in single pieces, few and dear, such as sales and the losses of victims: their number is a Poisson count, and replications
 * that saw none know nothing of them by their spread (Fay & Feuer 1997).
 */
import { chiSquareQuantile } from './quantiles.ts';

/** Of one replication, in the unit of the total; plain data, so that a worker can send it. */
export interface Pieces {
  /** What those that came are in the total. */
  readonly paid: number;
  /** What as many come to on average: sum of their mean worths, and of the squares of these. */
  readonly expected: number;
  readonly squares: number;
  /** Mean worth of the dearest that may come, whether one came or not. */
  readonly greatest: number;
}

/** Pieces of all replications on one side of a difference, in the unit of the estimate. */
export type PieceSum = Omit<Pieces, 'paid'>;

/**
 * How far the long-run sum may lie below and above what came, at `level`: gamma points of a weighted sum of Poisson counts, one piece of the
 * dearest more at the upper end. For equal worths they are the exact ones of F. Garwood (1936).
 */
export function piecesApart({ expected, squares, greatest }: PieceSum, level: number): PieceDistances {
  if (greatest === 0) return { below: 0, above: 0 };
  const tail = (1 - level) / 2;
  // Where the squares of two arms are alike by chance, all pieces count as of the dearest worth.
  const variance = squares > 0 ? squares : expected * greatest;
  const low = expected === 0 ? 0 : gammaPoint(tail, expected, variance);
  const high = gammaPoint(1 - tail, expected + greatest, variance + greatest * greatest);
  return { below: Math.max(0, expected - low), above: Math.max(0, high - expected) };
}

/** From so many of the dearest on, or as much of others as spreads as far, the spread tells of those that were not seen. */
const enough = 20;

/** So few came, of both sides together, that the spread of replications does not know how few: a hundred leads tell nothing of a sale. */
export function areFew(more: PieceSum, fewer: PieceSum): boolean {
  const greatest = Math.max(more.greatest, fewer.greatest);
  return more.squares + fewer.squares < enough * greatest * greatest;
}

export interface PieceDistances {
  readonly below: number;
  readonly above: number;
}

const gammaPoint = (share: number, mean: number, variance: number): number =>
  (variance / (2 * mean)) * chiSquareQuantile(share, (2 * mean * mean) / variance);
