/** Processes of `ringfence worker` on a queue, ready before anything is measured. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { CannotMeasure } from './benchCase.ts';

export interface QueueWorkers {
  /** Given when one of them has ended: nobody may be left to do the work. */
  readonly signal: AbortSignal;
  end(): void;
}

const readyMs = 60_000;

/** Each plays one task at a time. */
export async function startWorkers(mainFile: string, url: string, count: number): Promise<QueueWorkers> {
  const workers = Array.from({ length: count }, () =>
    spawn(process.execPath, [mainFile, 'worker', '--queue', url, '-j', '1'], {
      stdio: ['ignore', 'ignore', 'pipe'],
    }),
  );
  const end = (): void => workers.forEach((worker) => void worker.kill('SIGKILL'));
  const lost = new AbortController();
  const ended = Promise.race(workers.map(failWhenEnded));
  ended.catch((reason: unknown) => lost.abort(reason));
  try {
    await Promise.race([ended, Promise.all(workers.map(isWaiting))]);
  } catch (error) {
    end();
    throw error;
  }
  return { signal: lost.signal, end };
}

function failWhenEnded(worker: ChildProcess): Promise<never> {
  return new Promise((_, reject) => {
    worker.on('error', (error) => reject(new CannotMeasure(error.message)));
    worker.on('exit', (code, signal) => reject(new CannotMeasure(`a worker ended with ${code ?? signal}`)));
  });
}

function isWaiting(worker: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new CannotMeasure('a worker does not start')), readyMs);
    worker.stderr?.setEncoding('utf8').on('data', (text: string) => {
      if (!text.includes('waiting for tasks')) return;
      clearTimeout(late);
      resolve();
    });
  });
}
