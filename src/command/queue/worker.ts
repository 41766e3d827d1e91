/** The verb `worker`: plays tasks of experiments that others put on a queue. */
import { availableParallelism, hostname } from 'node:os';
import { folderStandsAt } from '../../study/failures/pathStatus.ts';
import { workQueue } from '../../study/queue/workQueue.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { catchInterruption } from '../invocation/interruption.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { openQueue, queueAddress } from './openQueue.ts';
import { say } from '../terminal/say.ts';

export interface WorkerOptions extends OwnCheck {
  readonly queue: string;
  readonly jobs?: number;
  readonly modules?: string;
  readonly name?: string;
  readonly idle?: number;
  readonly insecure?: boolean;
}

export async function worker(options: WorkerOptions): Promise<ExitCode> {
  const { modules, jobs = availableParallelism() } = options;
  if (modules !== undefined && !folderStandsAt(modules)) {
    say(`--modules ${modules}: expected a folder of plug-ins`);
    if (options.isOnlyChecked !== true) return ExitCode.usage;
  }
  if (options.isOnlyChecked === true) {
    if (options.queue !== undefined)
      queueAddress(options.queue, options.insecure === true).faults.forEach(say);
    return ExitCode.usage;
  }
  const interruption = catchInterruption(() => say('interrupted: giving back what is not finished'));
  const opened = await openQueue(options.queue, options.insecure === true);
  if (opened === null) return ExitCode.usage;
  const name = options.name ?? `${hostname()}-${process.pid}`;
  say(`worker ${name}: waiting for tasks at ${opened.shown}, ${jobs} at a time`);
  const end = await workQueue({
    ...opened,
    name,
    jobs,
    modulesFolder: modules ?? null,
    signal: interruption.signal,
    idleSeconds: options.idle ?? null,
    say,
  });
  opened.connection.close();
  interruption.release();
  return end === 'idle' ? ExitCode.done : ExitCode.interrupted;
}
