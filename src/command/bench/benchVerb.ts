/** The verb `bench` on the command line: its arguments and options. */
import type { ExitCode } from '../invocation/exitCode.ts';
import type { Verb } from '../invocation/verb.ts';
import { benchForms } from './benchForms.ts';
import { percentage, wholeNumber } from '../invocation/optionValues.ts';

export function addBench(root: Verb, end: (code: ExitCode) => void): void {
  root
    .command('bench')
    .description('measure how fast this build is, alone or against another build')
    .argument('[names...]', 'suites or cases: engine, replication, detectors/volume-cap; --list names all')
    .option('--list', 'name the cases and measure nothing')
    .option('--all', 'the extra sizes too (10 million subscribers, 10 million numbers)')
    .option('--rounds <n>', 'processes for each case instead of its own number', wholeNumber(1))
    .option(
      '--against <path>',
      'a folder or packed tarball with another build (in alternating processes; slower ends with 100), or a FILE.json of before',
    )
    .option(
      '--margin <percent>',
      'speeds nearer to each other than this are the same (default: 5)',
      percentage,
    )
    .option('-o, --output <path>', 'write the figures as JSON')
    .option('--json', 'print the figures as JSON on standard output and nothing else')
    .option('--quiet', 'no progress')
    .option('--sample <case>', 'measure one case once in this process and print a line of JSON')
    .forms(benchForms)
    .checksOwn()
    .action(async (names: string[], options) =>
      end(await (await import('./bench.ts')).bench(names, options)),
    );
}
