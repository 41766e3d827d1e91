/** The verbs of the gate as the command line knows them. */
import { replicationsAtMost } from '../../study/scenario/experiment/experiment.ts';
import type { ExitCode } from '../invocation/exitCode.ts';
import type { Verb } from '../invocation/verb.ts';
import { gateForms, saveForms, showForms } from './gateForms.ts';
import { moduleOption } from '../invocation/moduleOption.ts';
import { collect, jobCount, wholeNumber } from '../invocation/optionValues.ts';

/** Adds them to the program. */
export function addGateVerbs(root: Verb, end: (code: ExitCode) => void): void {
  root
    .command('gate')
    .description('hold an experiment against a baseline and its own thresholds: pass, fail or inconclusive')
    .argument('<experiment>', 'scenario or experiment (YAML)')
    .option('--baseline <name|file>', 'what to compare with (default: the promoted one)')
    .option('--no-baseline', 'judge the thresholds of the file alone')
    .option('-r, --replications <n>', 'replications instead of those of the file', wholeNumber(1))
    .option(
      '--until-decided',
      'look at 20, 40, 80, … replications, up to those of the baseline, and stop when decided',
    )
    .option(
      '--rotate-seeds <text>',
      'other seeds, which follow from a date or number; the old plug-ins are played anew',
    )
    .option(
      '--old <reference=path>',
      'with --rotate-seeds: the old file of a module under test, or of a built-in detector, then with #EXPORT; repeatable',
      collect,
    )
    .option('-j, --jobs <n>', 'worker threads (default: one for each processor)', jobCount)
    .option(
      '-o, --output <path>',
      '[json|junit|markdown|annotations|benchmark=]PATH, repeatable; .json .xml .md need no word',
      collect,
    )
    .option('--annotations', 'print annotations for GitHub Actions too')
    .option('--json', 'print the report as JSON and nothing else')
    .option('--quiet', 'no progress and no report')
    .addOption(moduleOption())
    .addHelpText(
      'after',
      '\nExit codes: 0 passed, 3 inconclusive, 4 not comparable or no baseline,\n100 failed, 2 usage, 1 a plug-in or the disk failed, 130 interrupted',
    )
    .forms(gateForms)
    .checksOwn()
    .action(async (file: string | undefined, options) =>
      end(await (await import('./gate.ts')).gate(file, options)),
    );
  addBaseline(root, end);
  addExplain(root, end);
}

function addExplain(root: Verb, end: (code: ExitCode) => void): void {
  root
    .command('explain')
    .description('show the life of one call under two arms side by side, and where they part')
    .argument('<call>', 'key of a call, such as robots.2.512.1 (column truth_call_key of a trace)')
    .argument('<file>', 'scenario or experiment (YAML)')
    .option('--arms <a,b>', 'one or two arms (default: the control arm and the first of the others)')
    .option(
      '--replication <n>',
      'which replication, from 0 (default: 0)',
      wholeNumber(0, replicationsAtMost - 1),
    )
    .option('--point <id>', 'design point (default: the first)')
    .option('--seed <n>', 'seed instead of that of the file', wholeNumber(0))
    .option('--json', 'print both lives and all stages as JSON')
    .addOption(moduleOption())
    .checksOwn()
    .action(async (call: string | undefined, file: string | undefined, options) =>
      end(await (await import('./explain.ts')).explain(call, file, options)),
    );
}

function addBaseline(root: Verb, end: (code: ExitCode) => void): void {
  const group = root.command('baseline').description('save, list, show and promote what gates compare with');
  addSave(group, end);
  addKept(group, end);
}

function addSave(group: Verb, end: (code: ExitCode) => void): void {
  group
    .command('save')
    .description('play an experiment and keep it as a baseline beside its file')
    .argument('<experiment>', 'scenario or experiment (YAML)')
    .argument('[name]', 'name of the baseline (default: main)')
    .option('-r, --replications <n>', 'replications instead of those of the file', wholeNumber(1))
    .option('-j, --jobs <n>', 'worker threads (default: one for each processor)', jobCount)
    .option('-o, --output <path>', 'a file of its own instead of baselines/EXPERIMENT/NAME.json')
    .option('--replace', 'write over a baseline of that name')
    .option('--quiet', 'no progress')
    .addOption(moduleOption())
    .forms(saveForms)
    .checksOwn()
    .action(async (file: string | undefined, name: string | undefined, options) =>
      end(await (await import('./saveBaseline.ts')).saveBaseline(file, name, options)),
    );
}

/** Verbs about baselines that are there. */
function addKept(group: Verb, end: (code: ExitCode) => void): void {
  group
    .command('list')
    .description('the baselines of an experiment; * marks the promoted one')
    .argument('<experiment>', 'scenario or experiment (YAML)')
    .option('--json', 'print them as JSON')
    .checksOwn()
    .action(async (file: string | undefined, options) =>
      end(await (await import('./keptBaselines.ts')).listBaselines(file, options)),
    );
  group
    .command('show')
    .description('what a baseline is of, and its primary measures')
    .argument('<experiment>', 'scenario or experiment (YAML), or the file of a baseline (JSON)')
    .argument('[name]', 'name of the baseline (default: the promoted one)')
    .option('--json', 'print the whole baseline as JSON')
    .forms(showForms)
    .checksOwn()
    .action(async (file: string | undefined, name: string | undefined, options) =>
      end(await (await import('./keptBaselines.ts')).showBaseline(file, name, options)),
    );
  group
    .command('promote')
    .description('use a baseline where no --baseline is given')
    .argument('<experiment>', 'scenario or experiment (YAML)')
    .argument('<name>', 'name of the baseline')
    .checksOwn()
    .action(async (file: string | undefined, name: string | undefined, options) =>
      end(await (await import('./keptBaselines.ts')).promoteBaseline(file, name, options)),
    );
}
