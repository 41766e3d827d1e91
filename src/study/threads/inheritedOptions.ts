/** What threads inherit of the options that Node was started with. */
import type { WorkerOptions } from 'node:worker_threads';

/**
 * All of them, as Node has it; but `--input-type` speaks of a program that has no file, such as one on standard input, and ends a thread, which has one.
 * Then none is inherited: those of the whole process may not be listed for a thread.
 */
export const inheritedOptions: Readonly<Pick<WorkerOptions, 'execArgv'>> = process.execArgv.some((option) =>
  option.startsWith('--input-type'),
)
  ? { execArgv: [] }
  : {};
