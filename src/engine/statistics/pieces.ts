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

/** What a replication came to. */
export interface PiecedValue {
  readonly value: number;
  /** What of it comes in single pieces; absent: the spread tells all. */
  readonly pieces?: Pieces;
}

/** Of what does not come in pieces. */
export const plainValues = (values: readonly number[]): readonly PiecedValue[] =>
  values.map((value) => ({ value }));

/** Those of all replications; nothing where none can come, or one does not tell them. */
export function toldPieces(of: readonly { readonly pieces?: Pieces }[]): {
  readonly pieces?: readonly Pieces[];
} {
  const pieces = of.map((each) => each.pieces).filter((piece) => piece !== undefined);
  return pieces.length === of.length && pieces.some(({ greatest }) => greatest > 0) ? { pieces } : {};
}

/**
 * Σ weight·value in one replication. What comes in pieces in several of them may be the same pieces, as where one population meets several rules: then
 * their spreads add up, which is the most that they can come to. Weights from 0 on.
 */
export function weightedSum(
  parts: readonly { readonly weight: number; readonly of: PiecedValue }[],
): PiecedValue {
  const sum = (read: (of: PiecedValue) => number): number =>
    parts.reduce((total, { weight, of }) => total + weight * read(of), 0);
  const value = sum((of) => of.value);
  if (parts.every(({ of }) => of.pieces === undefined)) return { value };
  const spread = sum(({ pieces }) => Math.sqrt(pieces?.squares ?? 0));
  return {
    value,
    pieces: {
      paid: sum(({ pieces }) => pieces?.paid ?? 0),
      expected: sum(({ pieces }) => pieces?.expected ?? 0),
      squares: spread * spread,
      greatest: sum(({ pieces }) => pieces?.greatest ?? 0),
    },
  };
}

/** Pieces of all replications on one side of a difference, in the unit of the estimate. */
export type PieceSum = Omit<Pieces, 'paid'>;

/**
 * How far the long-run sum may lie below and above what came, at `level`: gamma points of a weighted sum of Poisson counts, one piece of the
 * dearest more at the upper end. For equal worths they are the exact ones of F. Garwood (1936).
 */
export function piecesApart({ expected, squares, greatest }: PieceSum, level: number): Distances {
  if (greatest === 0) return { below: 0, above: 0 };
  const tail = (1 - level) / 2;
  // Where the squares of two arms are alike by chance, all pieces count as of the dearest worth.
  const variance = squares > 0 ? squares : expected * greatest;
  const low = expected === 0 ? 0 : gammaPoint(tail, expected, variance);
  const high = gammaPoint(1 - tail, expected + greatest, variance + greatest * greatest);
  return { below: Math.max(0, expected - low), above: Math.max(0, high - expected) };
}

/** Ends of the mean of a Poisson count of `things` (Garwood 1936). */
export function countEnds(things: number, level: number): { readonly low: number; readonly high: number } {
  const { below, above } = piecesApart({ expected: things, squares: things, greatest: 1 }, level);
  return { low: things - below, high: things + above };
}

/** Counted things too few for the spread to know how few. */
export const areFewThings = (things: number): boolean => things < enough;

/** From so many of the dearest on, or as much of others as spreads as far, the spread tells of those that were not seen. */
const enough = 20;

/** So few came, of both sides together, that the spread of replications does not know how few: a hundred leads tell nothing of a sale. */
export function areFew(more: PieceSum, fewer: PieceSum): boolean {
  const greatest = Math.max(more.greatest, fewer.greatest);
  return more.squares + fewer.squares < enough * greatest * greatest;
}

export interface Distances {
  readonly below: number;
  readonly above: number;
}

const gammaPoint = (share: number, mean: number, variance: number): number =>
  (variance / (2 * mean)) * chiSquareQuantile(share, (2 * mean * mean) / variance);
