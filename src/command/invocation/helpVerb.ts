/** The verb `help`: what a verb takes, also one that stands below another; a word that is no verb is a fault. */
import type { Command } from 'commander';
import { nearestName } from '../../study/failures/nearestName.ts';
import { addHelpExamples } from './helpExamples.ts';
import type { Verb } from './verb.ts';

/** The last of the verbs, also below one that has others below it: below the help of each stand calls of it. */
export function addHelp(root: Verb): void {
  for (const verb of root.commands) if (verb.commands.length > 0) addHelpBelow(verb, 'a verb of these');
  addHelpBelow(root, 'a verb, and one below it such as `rules check`');
  addHelpExamples(root);
}

function addHelpBelow(parent: Command, of: string): void {
  parent.helpCommand(false);
  parent
    .command('help')
    .description('tell what a verb takes, as `--help` after it does')
    .argument('[verb...]', of)
    .action((names: readonly string[]) => verbAt(parent, names).help());
}

function verbAt(root: Command, names: readonly string[]): Command {
  let at = root;
  for (const name of names) {
    const below = at.commands.find((verb) => verb.name() === name);
    if (below === undefined) return at.error(unknownVerb(at, name));
    at = below;
  }
  return at;
}

function unknownVerb({ commands }: Command, name: string): string {
  const near = nearestName(
    name,
    commands.map((verb) => verb.name()),
  );
  return `error: unknown command '${name}'${near === undefined ? '' : `\n(Did you mean ${near}?)`}`;
}
