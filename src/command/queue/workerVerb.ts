/** The verb `worker` on the command line: its options. */
import type { ExitCode } from '../invocation/exitCode.ts';
import type { Verb } from '../invocation/verb.ts';
import { jobCount, wholeNumber } from '../invocation/optionValues.ts';

export function addWorker(root: Verb, end: (code: ExitCode) => void): void {
  root
    .command('worker')
    .description('play tasks that `run --queue` on another machine puts on a queue, until it is interrupted')
    .requiredOption(
      '--queue <url>',
      'redis://HOST[:PORT] or rediss://…; password in RINGFENCE_QUEUE_PASSWORD',
    )
    .option('-j, --jobs <n>', 'tasks at a time (default: one for each processor)', jobCount)
    .option('--modules <folder>', 'plug-ins of third parties that may be loaded, found by their hash')
    .option('--name <name>', 'what the coordinator calls it (default: machine and process)')
    .option('--idle <seconds>', 'end when there was nothing to do for so long', wholeNumber(1))
    .option('--insecure', 'use a server elsewhere that has no password')
    .checksOwn()
    .action(async (options) => end(await (await import('./worker.ts')).worker(options)));
}
