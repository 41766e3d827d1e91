/** What modules leave behind in a worker thread: promises and callbacks that fail when no part has the turn any more, and globals that they have changed. */
import type { ModuleUse } from '../modules/moduleUse.ts';
import { changedGlobal } from '../modules/keptGlobals.ts';
import type { ChangedGlobal } from '../modules/keptGlobals.ts';
import { readError, thrownText } from '../reading/thrown.ts';
import { blamedModule } from './blamedModule.ts';
import { thrownWhereChanged } from './globalsCheck.ts';

/** Between the references of modules of which one is to blame, but not known which. */
export const betweenReferences = ', ';

export interface LateFault {
  /** A reference, or all where it is not known whose it was; null where there is no module. */
  readonly blamed: string | null;
  readonly message: string;
  /** A bug of ours: then the stack helps; empty for a module’s fault. */
  readonly stack: string;
  /** What was thrown in the turn in which it was done, where that could be found out. */
  readonly thrown?: unknown;
}

/** Does the work once more, and writes nothing. */
export type PlayAgain = () => unknown;

/**
 * What a thread does at the end of its work; where modules have left something behind, that is told instead. A global that was changed is found when
 * it is too late to see who did it: the work is done again, with a look at that one after every turn.
 */
export interface Ending {
  /** Once what was left so far has come to its end. */
  done(act: () => void, playAgain: PlayAgain): void;
  /** At once: what is to be told of a fault, which may come from a changed global and not from where it showed. */
  failed(act: () => void, playAgain: PlayAgain): void;
}

/** Such a fault would end the thread without saying whose it was. It is told once: nothing that comes after it counts. */
export function watchLateFaults(modules: Blamable, tell: (fault: LateFault) => void): Ending {
  let isBroken = false;
  const once = (act: () => void): void => {
    if (!isBroken) act();
    isBroken = true;
  };
  const hear = (does: string) => (error: unknown) => {
    const change = changedGlobal();
    once(() => tell(change === null ? lateFault(error, modules, does) : changeFault(change, modules)));
  };
  process.on('unhandledRejection', hear('left a promise that was refused'));
  process.on('uncaughtException', hear('threw when it did not have the turn'));
  const failed: Ending['failed'] = (act, playAgain) => {
    const change = changedGlobal();
    if (change !== null) once(() => void changeFaultInTurn(change, modules, playAgain).then(tell));
    else if (!isBroken) act();
  };
  // Between two rounds come the timers that are due.
  const done: Ending['done'] = (act, playAgain) =>
    void setImmediate(() => setImmediate(() => failed(act, playAgain)));
  return { failed, done };
}

type Blamable = readonly Pick<ModuleUse, 'reference' | 'realPath'>[];

/** All that may have done it, where it is not known who. */
export const allOf = (modules: Blamable): string | null =>
  modules.length === 0 ? null : modules.map(({ reference }) => reference).join(betweenReferences);

const changeFault = ({ name }: ChangedGlobal, modules: Blamable): LateFault => ({
  blamed: allOf(modules),
  message: `changed \`${name}\`, which all code shares`,
  stack: '',
});

async function changeFaultInTurn(
  change: ChangedGlobal,
  modules: Blamable,
  playAgain: PlayAgain,
): Promise<LateFault> {
  const thrown = await thrownWhereChanged(change, playAgain);
  return { ...changeFault(change, modules), ...(thrown === null ? {} : { thrown: thrown.error }) };
}

function lateFault(error: unknown, modules: Blamable, does: string): LateFault {
  const { message, stack } = readError(error) ?? { message: thrownText(error), stack: '' };
  if (modules.length === 0) return { blamed: null, message, stack };
  return {
    blamed: blamedModule(error, modules) ?? allOf(modules),
    message: `${does}: ${message}`,
    stack: '',
  };
}
