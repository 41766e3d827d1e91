/** What modules leave behind in a worker thread: promises and callbacks that fail when no part has the turn any more. */
import type { ModuleUse } from '../modules/moduleUse.ts';
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

/** Does something once what was left so far has come to its end, and nothing after a late fault. */
export type WhenSettled = (act: () => void) => void;

/** Such a fault would end the thread without saying whose it was. It is told once: nothing that comes after it counts. */
export function watchLateFaults(
  modules: readonly Pick<ModuleUse, 'reference' | 'realPath'>[],
  tell: (fault: LateFault) => void,
): WhenSettled {
  let isBroken = false;
  const hear = (does: string) => (error: unknown) => {
    if (!isBroken) tell(lateFault(error, modules, does));
    isBroken = true;
  };
  process.on('unhandledRejection', hear('left a promise that was refused'));
  process.on('uncaughtException', hear('threw when it did not have the turn'));
  return (act) =>
    void setImmediate(() => {
      if (!isBroken) act();
    });
}

function lateFault(
  error: unknown,
  modules: readonly Pick<ModuleUse, 'reference' | 'realPath'>[],
  does: string,
): LateFault {
  const { message, stack } = readError(error) ?? { message: thrownText(error), stack: '' };
  if (modules.length === 0) return { blamed: null, message, stack };
  const all = modules.map(({ reference }) => reference).join(betweenReferences);
  return { blamed: blamedModule(error, modules) ?? all, message: `${does}: ${message}`, stack: '' };
}
