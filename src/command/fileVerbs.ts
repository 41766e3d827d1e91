/** The verbs about files of a user's own, on the command line: `validate` and `init`. */
import type { ExitCode } from './invocation/exitCode.ts';
import { moduleOption } from './invocation/moduleOption.ts';
import type { Verb } from './invocation/verb.ts';

export function addFileVerbs(root: Verb, end: (code: ExitCode) => void): void {
  root
    .command('validate')
    .description('check scenario or experiment files: all faults at once')
    .argument('<files...>', 'files to check')
    .option('--load', 'import the modules that the files name and check their parameters too')
    .option('--json', 'print faults and warnings as JSON')
    .addOption(moduleOption())
    .checksOwn()
    .action(async (files: string[], options) =>
      end(await (await import('./validate.ts')).validate(files, options)),
    );
  root
    .command('init')
    .description('write a scenario and a detector of your own to start from')
    .argument('[folder]', 'where to', '.')
    .checksOwn()
    .action(async (folder: string, options) => end(await (await import('./init.ts')).init(folder, options)));
}
