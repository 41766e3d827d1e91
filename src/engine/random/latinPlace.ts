/** One axis of a Latin hypercube (McKay, Beckman & Conover 1979). */
import type { Key } from './key.ts';
import { permute } from './permute.ts';
import { unitAt } from './stream.ts';

/**
 * The place of `point` on the axis of this key, in (0, 1): of `points` equal parts each point has one to itself, in an order and at a place
 * within the part that the key draws.
 */
export function latinPlace(point: number, points: number, { low, high }: Key): number {
  return (permute(point, points, low, high) + unitAt(low, high, point, 1)) / points;
}
