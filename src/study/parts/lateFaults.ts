/** What modules leave behind in a worker thread: promises and callbacks that fail when no part has the turn any more, and globals that they have changed. */
import type { ModuleUse } from '../modules/moduleUse.ts';
import { changedGlobal } from '../modules/keptGlobals.ts';
import { readError, thrownText } from '../reading/thrown.ts';
import { blamedModule } from './blamedModule.ts';

/** Between the references of modules of which one is to blame, but not known which. */
export const betweenReferences = ', ';

export interface LateFault {
  /** A reference, or all where it is not known whose it was; null where there is no module. */
  readonly blamed: string | null;
  readonly message: string;
  /** A bug of ours: then the stack helps; empty for a module’s fault. */
  readonly stack: string;
}

/** What a thread does at the end of its work; where modules have left something behind, that is told instead. */
export interface Ending {
  /** Once what was left so far has come to its end. */
  done(act: () => void): void;
  /** At once: what is to be told of a fault, which may come from a changed global and not from where it showed. */
  failed(act: () => void): void;
}

/** Such a fault would end the thread without saying whose it was. It is told once: nothing that comes after it counts. */
export function watchLateFaults(modules: Blamable, tell: (fault: LateFault) => void): Ending {
  let isBroken = false;
  const tellOnce = (fault: LateFault): void => {
    if (!isBroken) tell(fault);
    isBroken = true;
  };
  const hear = (does: string) => (error: unknown) =>
    tellOnce(changeFault(modules) ?? lateFault(error, modules, does));
  process.on('unhandledRejection', hear('left a promise that was refused'));
  process.on('uncaughtException', hear('threw when it did not have the turn'));
  const failed = (act: () => void): void => {
    const change = changeFault(modules);
    if (change !== null) tellOnce(change);
    else if (!isBroken) act();
  };
  // Between two rounds come the timers that are due.
  const done = (act: () => void): void => void setImmediate(() => setImmediate(() => failed(act)));
  return { failed, done };
}

type Blamable = readonly Pick<ModuleUse, 'reference' | 'realPath'>[];

/** All that may have done it, where it is not known who. */
export const allOf = (modules: Blamable): string | null =>
  modules.length === 0 ? null : modules.map(({ reference }) => reference).join(betweenReferences);

function changeFault(modules: Blamable): LateFault | null {
  const changed = changedGlobal();
  if (changed === null) return null;
  return { blamed: allOf(modules), message: `changed \`${changed}\`, which all code shares`, stack: '' };
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
