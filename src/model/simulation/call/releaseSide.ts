/** Which side hung up first: drawn only for calls whose end somebody looks at. */
import { unitAt } from '../../../engine/random/stream.ts';
import { ReleasedBy } from '../../calls/callCodes.ts';
import type { CallTable } from '../../calls/callTable.ts';
import { DrawPurpose } from './drawPurpose.ts';
import type { LifeTable } from './lifeTable.ts';

/** In the place of the side of a conversation that nobody was made to end. */
export const eitherSide = -1;

/** The side itself, or in place of `eitherSide` the one that hung up first; pure in the key of the call. */
export function sideThatEnded(side: number, keyLow: number, keyHigh: number): number {
  if (side !== eitherSide) return side;
  return unitAt(keyLow, keyHigh, 0, DrawPurpose.releaseSide) < 0.5 ? ReleasedBy.caller : ReleasedBy.callee;
}

/** Of the call in a row. */
export function releaseSideOf({ truth }: CallTable, { releasedBy }: LifeTable, slot: number): number {
  return sideThatEnded(releasedBy.at(slot), truth.keyLow.at(slot), truth.keyHigh.at(slot));
}
