/** What stands after a mistake of usage: where the verb says what it takes. */
import type { Command } from 'commander';

/** Of all verbs below, each with its own. `path`: how the parent is called. */
export function hintAtOwnHelp(parent: Command, path: string): void {
  for (const verb of parent.commands) {
    const own = `${path} ${verb.name()}`;
    verb.showHelpAfterError(`(${own} --help says what it takes)`);
    hintAtOwnHelp(verb, own);
  }
}
