/** The verbs that play an experiment, `run` and `compare`, and the options that they share. */
import { Option } from 'commander';
import type { ExitCode } from '../invocation/exitCode.ts';
import { languageOption } from '../invocation/languageOption.ts';
import { moduleOption } from '../invocation/moduleOption.ts';
import { collect, jobCount, wholeNumber } from '../invocation/optionValues.ts';
import type { Verb } from '../invocation/verb.ts';
import { compareForms, runForms } from './runForms.ts';

export function addRun(root: Verb, end: (code: ExitCode) => void): void {
  playing(
    root
      .command('run')
      .description('play a scenario or an experiment and print its table')
      .argument('<file>', 'scenario, experiment, or listed calls (YAML)'),
  )
    .option('--shard <i/n>', 'play the i-th of n equal parts only, for `merge`')
    .forms(runForms)
    .checksOwn()
    .action(async (file: string | undefined, options) =>
      end(await (await import('./run.ts')).run(file, options)),
    );
  playing(
    root
      .command('compare')
      .description(
        'play an experiment, or take results.json, and print the answer first; or compare two results',
      )
      .argument(
        '<files...>',
        'an experiment (YAML), a results.json, or two of them with the same seeds (of results -o takes a page, .html)',
      ),
  )
    .forms(compareForms)
    .checksOwn()
    .action(async (files: string[], options) =>
      end(await (await import('./compare.ts')).compare(files, options)),
    );
}

/** The options of verbs that play an experiment. */
function playing(verb: Verb): Verb {
  return verb
    .option('--seed <n>', 'seed instead of that of the file', wholeNumber(0))
    .option('-r, --replications <n>', 'replications instead of those of the file', wholeNumber(1))
    .option('-j, --jobs <n>', 'worker threads (default: one for each processor)', jobCount)
    .option('--days <n>', 'measured days instead of those of the file', wholeNumber(1))
    .option(
      '--assumptions <n>',
      'range over the assumptions: play n points of them beside the scenario',
      wholeNumber(2),
    )
    .addOption(
      new Option('--sensitivity <design>', 'which assumption moves the answer').choices([
        'tornado',
        'morris',
        'sobol',
      ]),
    )
    .option(
      '--vary <path>',
      'parameter, or what holds some, that --sensitivity varies, repeatable (default: those with a declared range, else all assumed)',
      collect,
    )
    .option(
      '-o, --output <path>',
      '[KIND=]PATH, repeatable, KIND one of results, estimates, table, points, trace, report, tasks; else a folder under reports/',
      collect,
    )
    .option('--resume', 'go on from the finished tasks of an interrupted run')
    .option('--queue <url>', 'have the tasks played by `ringfence worker` on other machines: redis://HOST')
    .option('--insecure', 'with --queue: use a server elsewhere that has no password')
    .addOption(languageOption())
    .option('--json', 'print {results, speed} as JSON on standard output and nothing else')
    .option('--quiet', 'no progress and no table')
    .option('--no-truth', 'leave the truth out of traces')
    .option('--max-attempts <n>', 'allow this many call attempts (default: 2 billion)', wholeNumber(1))
    .option(
      '--check-determinism',
      'play twice with different numbers of workers, write nothing, and name the first event that differs (exit 5)',
    )
    .addOption(moduleOption());
}
