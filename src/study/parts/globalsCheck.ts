/** Looks now and then, while a part plays, whether a module has changed what all code shares: the simulation may never come to its end then. */
import { isGlobalChanged } from '../modules/keptGlobals.ts';

/** A look takes as long as some hundred calls of a part. */
const turnsBetweenLooks = 4096;

/** Ends the task; whoever tells of it finds what was changed (`lateFaults.ts`). */
class ChangedGlobal extends Error {}

/** `turns`: how often the part had the turn, this one included; at first it is looked often. */
export function lookAtGlobals(turns: number): void {
  const isDue = turns % turnsBetweenLooks === 0 || (turns & (turns - 1)) === 0;
  if (isDue && isGlobalChanged()) throw new ChangedGlobal('a global was changed');
}
