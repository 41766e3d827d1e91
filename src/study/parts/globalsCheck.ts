/**
 * Looks, while parts play, whether a module has changed what all code shares: now and then, since the simulation may never come to its end then; and,
 * where something was found, after every turn of another play, which shows whose turn it was.
 */
import { changedGlobal, isGlobalChanged, putBackGlobals } from '../modules/keptGlobals.ts';
import type { ChangedGlobal } from '../modules/keptGlobals.ts';

/** A look at everything takes as long as some hundred calls of a part. */
const turnsBetweenLooks = 4096;

/** What is looked for after every turn. */
let sought: ChangedGlobal | null = null;

/** Ends the task; whoever tells of it asks what was changed (`lateFaults.ts`). */
class GlobalWasChanged extends Error {}

/** After a turn. `turns`: how often the part had it, this one included; at first it is looked often. */
export function lookAtGlobals(turns: number): void {
  if (sought !== null) return lookForSought();
  const isDue = turns % turnsBetweenLooks === 0 || (turns & (turns - 1)) === 0;
  if (isDue && isGlobalChanged()) stop();
}

/** After a turn that nobody counts. */
export function lookForSought(): void {
  if (sought?.isChangedAgain() === true) stop();
}

function stop(): never {
  putBackGlobals();
  throw new GlobalWasChanged('a global was changed');
}

/**
 * What another play throws in the turn in which this is changed; null where it is not changed then, which may be so: what a module has done once it
 * need not do again.
 */
export async function thrownWhereChanged(
  change: ChangedGlobal,
  playAgain: () => unknown,
): Promise<{ readonly error: unknown } | null> {
  // What cannot be put back is changed in every turn.
  if (change.isChangedAgain()) return null;
  sought = change;
  try {
    await playAgain();
    return null;
  } catch (error) {
    // Whatever else is thrown in that turn, or because of the change, stands where it was changed, too.
    return changedGlobal()?.name === change.name ? { error } : null;
  } finally {
    sought = null;
    changedGlobal();
  }
}
