/** Which side hung up first: drawn only for calls whose end somebody looks at. */
import { unitAt } from '../../../engine/random/stream.ts';
import { ReleasedBy } from '../../calls/callCodes.ts';
import type { CallTable } from '../../calls/callTable.ts';
import { DrawPurpose } from './drawPurpose.ts';
import type { LifeTable } from './lifeTable.ts';

/** In the place of the side of a conversation that nobody was made to end. */
export const eitherSide = -1;

/** Of the call in a row; pure in the call. */
export function releaseSideOf({ truth }: CallTable, { releasedBy }: LifeTable, slot: number): number {
  const side = releasedBy.at(slot);
  if (side !== eitherSide) return side;
  const unit = unitAt(truth.keyLow.at(slot), truth.keyHigh.at(slot), 0, DrawPurpose.releaseSide);
  return unit < 0.5 ? ReleasedBy.caller : ReleasedBy.callee;
}
