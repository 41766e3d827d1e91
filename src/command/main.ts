/** The program `ringfence`: reads the command line, loads the verb that is asked for, and turns its end into an exit code. */
import { CommanderError } from 'commander';
import type { Command } from 'commander';
import { NoScratchFolder } from '../study/failures/scratchFolder.ts';
import { systemReason } from '../study/failures/systemError.ts';
import { ringfenceVersion } from '../study/results/version.ts';
import { isHeld } from '../study/threads/heldThreads.ts';
import { hideNodeWarnings } from '../study/threads/nodeWarnings.ts';
import { addBench } from './bench/benchVerb.ts';
import { widenCompilerBudget } from './compilerBudget.ts';
import { addFileVerbs } from './fileVerbs.ts';
import { ExitCode } from './invocation/exitCode.ts';
import { addGateVerbs } from './gate/gateVerbs.ts';
import { addHelp } from './invocation/helpVerb.ts';
import { hintAtOwnHelp } from './invocation/ownHelp.ts';
import { Verb } from './invocation/verb.ts';
import { mergeForms, reportForms } from './run/runForms.ts';
import { addRun } from './run/runVerbs.ts';
import { languageOption } from './invocation/languageOption.ts';
import { moduleOption } from './invocation/moduleOption.ts';
import { anyNumber, collect, jobCount, wholeNumber, writtenNumber } from './invocation/optionValues.ts';
import { releaseAll } from './output/atEnd.ts';
import { removeEmptyFolders } from './output/makeFolders.ts';
import { addReplay } from './replay/replayVerb.ts';
import { addRules } from './rules/rulesVerb.ts';
import { addCatalogueVerbs } from './show/catalogueVerbs.ts';
import { addTrain } from './train/trainVerb.ts';
import { say } from './terminal/say.ts';
import { tolerateClosedPipes } from './invocation/closedPipes.ts';
import { addWorker } from './queue/workerVerb.ts';

/** Verbs as the help lists them, by what they are for. */
const verbGroups: readonly (readonly [heading: string, verbs: readonly string[]])[] = [
  ['To play and compare:', ['run', 'compare', 'break-even', 'explain', 'merge', 'worker']],
  ['For your own detectors, records and rules:', ['init', 'replay', 'import', 'train', 'audit', 'rules']],
  ['For builds:', ['gate', 'baseline', 'bench']],
  ['Files and parts:', ['validate', 'schema', 'report', 'list', 'show', 'help']],
];

function program(end: (code: ExitCode) => void): Command {
  const root = new Verb('ringfence')
    .description(
      'Simulates and benchmarks unwanted call traffic: the same calls against detectors, dialers and rules.',
    )
    .version(ringfenceVersion)
    .showHelpAfterError('(ringfence --help lists the verbs)')
    .showSuggestionAfterError(true)
    .configureOutput({ writeErr: (text) => say(text.trimEnd()) })
    .exitOverride();
  addRun(root, end);
  addBreakEven(root, end);
  addGateVerbs(root, end);
  addReplay(root, end);
  addRules(root, end);
  addTrain(root, end);
  addResultVerbs(root, end);
  addFileVerbs(root, end);
  addCatalogueVerbs(root, end);
  addBench(root, end);
  addWorker(root, end);
  addHelp(root);
  for (const [heading, verbs] of verbGroups)
    for (const verb of root.commands) if (verbs.includes(verb.name())) verb.helpGroup(heading);
  hintAtOwnHelp(root, 'ringfence');
  const order = verbGroups.flatMap(([, verbs]) => verbs);
  (root.commands as Command[]).sort((one, other) => order.indexOf(one.name()) - order.indexOf(other.name()));
  return root;
}

function addBreakEven(root: Verb, end: (code: ExitCode) => void): void {
  root
    .command('break-even')
    .description(
      'search the value of any lever or factor at which a measure meets a target or two arms tie, with an interval',
    )
    .argument('<file>', 'scenario or experiment (YAML)')
    .option('--path <path>', 'lever below world, such as callers.robots.books.minute')
    .option('--factor <id>', 'in its place a factor of the experiment, with its range')
    .option('--arm <id>', 'arm that is played (default: the only one)')
    .option('--against <id>', 'arm whose measure is taken off: the value at which both arms earn the same')
    .option('--metric <id>', 'measure that crosses (default: operator.profit.perDay)')
    .option('--class <id>', 'class of the results (default: that of the lever’s operator)')
    .option('--target <n>', 'what it crosses (default: 0)', anyNumber)
    .option('--from <n>', 'where the search begins (default: 0)', writtenNumber)
    .option('--to <n>', 'where it ends (default: 20 times the present value, at least 1)', writtenNumber)
    .option(
      '--precision <n>',
      'values nearer than this are the same, of a lever that takes any number (default: 1/2000 of the range)',
      anyNumber,
    )
    .option('--seed <n>', 'seed instead of that of the file', wholeNumber(0))
    .option('-r, --replications <n>', 'replications instead of those of the file', wholeNumber(1))
    .option('-j, --jobs <n>', 'worker threads (default: one for each processor)', jobCount)
    .option('--days <n>', 'measured days instead of those of the file', wholeNumber(1))
    .option('-o, --output <path>', 'write the answer as JSON')
    .option('--json', 'print the answer as JSON and nothing else')
    .addOption(moduleOption())
    .checksOwn()
    .action(async (file: string | undefined, options) =>
      end(await (await import('./breakEven.ts')).breakEven(file, options)),
    );
}

/** Verbs that make files of what was played. */
function addResultVerbs(root: Verb, end: (code: ExitCode) => void): void {
  root
    .command('merge')
    .description('put the shards of one experiment together: the results of a single run, byte for byte')
    .argument('<shards...>', 'folders that `run --shard` left, or files of their tasks')
    .option(
      '-o, --output <path>',
      '[KIND=]PATH, repeatable, KIND one of results, estimates, table, points, trace, report; else a folder under reports/',
      collect,
    )
    .addOption(languageOption())
    .option('--quiet', 'no table')
    .forms(mergeForms)
    .checksOwn()
    .action(async (shards: string[], options) =>
      end(await (await import('./run/merge.ts')).merge(shards, options)),
    );
  root
    .command('report')
    .description('make a page out of the results of a run or a replay, or of a run the table of estimates')
    .argument('<results>', 'results.json of a run, or what `replay -o X.json` wrote')
    .option(
      '-o, --output <path>',
      '.html; of a run also .md, and .csv for its estimates with their intervals (default: beside the results report.html, of a replay X.html)',
    )
    .addOption(languageOption())
    .forms(reportForms)
    .checksOwn()
    .action(async (file: string | undefined, options) =>
      end(await (await import('./report.ts')).report(file, options)),
    );
}

/** Runs the program with these arguments; never throws for a user's mistake, and leaves no folder that it made in vain. */
export async function main(args: readonly string[]): Promise<ExitCode> {
  const code = await ended(args);
  releaseAll();
  removeEmptyFolders();
  return code;
}

async function ended(args: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = ExitCode.done;
  const lost = lostFolder();
  if (lost !== null) return refused(lost);
  try {
    await program((end) => (code = end)).parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.done : ExitCode.usage;
    if (error instanceof NoScratchFolder) return refused(error.message);
    throw error;
  }
}

function refused(reason: string): ExitCode {
  say(reason);
  return ExitCode.usage;
}

/** Why the folder in which this program was started is none any more: whatever is named is named from there. */
function lostFolder(): string | null {
  try {
    process.cwd();
    return null;
  } catch (error) {
    return `the current folder: found ${systemReason(error)}, expected a folder; change to another one`;
  }
}

hideNodeWarnings();
tolerateClosedPipes();
widenCompilerBudget();
process.exitCode = await main(process.argv.slice(2));
if (isHeld()) process.exit();
