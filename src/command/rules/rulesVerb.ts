/** The command line of `rules`. */
import { InvalidArgumentError } from 'commander';
import { isCalendarDay } from '../../study/reading/quantity.ts';
import type { ExitCode } from '../invocation/exitCode.ts';
import type { Verb } from '../invocation/verb.ts';
import { moduleOption } from '../invocation/moduleOption.ts';
import { collect, wholeNumber } from '../invocation/optionValues.ts';

const day = (text: string): string => {
  if (!isCalendarDay(text)) throw new InvalidArgumentError('Expected a day of the calendar, YYYY-MM-DD.');
  return text;
};

export function addRules(root: Verb, end: (code: ExitCode) => void): void {
  const rules = root
    .command('rules')
    .description('the library of rules: list them, show one in words, check a trace against them');
  rules
    .command('list')
    .description('rules with jurisdiction, status and date (the same as `list rules`)')
    .option(
      '--jurisdiction <code>',
      'only those of a country with its states (US), or of a state with its country’s (US-FL)',
    )
    .option('--json', 'print descriptors as JSON')
    .checksOwn()
    .action(async (options) => end(await (await import('../show/list.ts')).list('rules', options)));
  rules
    .command('show')
    .description('one rule in words: what it asks, who is exempt, with which numbers from where')
    .argument('<id>', 'id of a rule')
    .option('--json', 'print the same as JSON')
    .checksOwn()
    .action(async (id: string | undefined, options) =>
      end(await (await import('../show/show.ts')).show(id, options, { verb: 'rules show', family: 'rule' })),
    );
  addCheck(rules, end);
}

function addCheck(rules: Verb, end: (code: ExitCode) => void): void {
  rules
    .command('check')
    .description('which calls of a trace break which rule, and why, by what was observed alone')
    .argument('<traces...>', 'traces (.parquet, .csv, .ndjson) or folders of them')
    .option(
      '--rule <part>',
      'rule, repeatable: ID or ./file.ts#export, then ,parameter=value (default: every rule that the trace can show)',
      collect,
    )
    .option('--rules <file>', 'rules of a scenario, of all its arms; its plan and first day are used too')
    .option(
      '--jurisdiction <code>',
      'every rule that holds all over a country (US), or in a state of it (US-FL), and that the trace can show',
    )
    .option('--arm <id>', 'only the calls of this arm')
    .option('--world <file>', 'scenario whose numbering plan and first day tell more of the calls')
    .option('--start <day>', 'date of the first measured day (default: that of --world, or 2020-08-03)', day)
    .option(
      '--true-callers',
      'tell callers apart by the truth of a simulated trace: a call with a lent number counts for who makes it',
    )
    .addOption(moduleOption('rules of modules outside the folder, repeatable'))
    .option('--examples <n>', 'broken calls to show for each rule (default: 3)', wholeNumber(0))
    .option('-o, --output <path>', 'findings as JSON, repeatable', collect)
    .option('--json', 'print the findings as JSON on standard output and nothing else')
    .option('--quiet', 'no progress and no text')
    .forms([
      {
        is: (_, { rule, rules: scenario }) => rule !== undefined || scenario !== undefined,
        idle: ['--jurisdiction'],
        because: 'the rules are named one by one',
        instead: 'leave --rule and --rules out',
      },
    ])
    .checksOwn()
    .action(async (traces: string[], options) =>
      end(await (await import('./rulesCheck.ts')).rulesCheck(traces, options)),
    );
}
