/** The command line of `replay`. */
import { Option } from 'commander';
import type { Command } from 'commander';
import type { ExitCode } from './exitCode.ts';

const collect = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

export function addReplay(root: Command, end: (code: ExitCode) => void): void {
  root
    .command('replay')
    .description('have detectors judge a recorded trace, side by side in one pass, without effect on it')
    .argument('<traces...>', 'traces (.parquet, .csv, .ndjson) or folders of them')
    .option(
      '--detector <part>',
      'who judges, repeatable: ID or ./file.ts#export, then ,parameter=value and ,alarmAt= ,place= ,id=',
      collect,
    )
    .option('--screening <file>', 'all detectors of a scenario, under the id of their site')
    .option('--arm <id>', 'only the calls of this arm')
    .addOption(
      new Option('--cluster <unit>', 'whose calls depend on each other, for the intervals')
        .choices(['caller', 'number'])
        .default('caller'),
    )
    .option('-o, --output <path>', 'results as JSON, repeatable', collect)
    .option('--json', 'print {results, speed} as JSON on standard output and nothing else')
    .option('--quiet', 'no progress and no table')
    .option(
      '--allow-module <path>',
      'a file or folder outside that modules may come from, repeatable',
      collect,
    )
    .action(async (traces: string[], options) =>
      end(await (await import('./replay.ts')).replay(traces, options)),
    );
}
