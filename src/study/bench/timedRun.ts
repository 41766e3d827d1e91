/** How long `ringfence run` takes, from its start to its end, as somebody who waits for it sees it. */
import { spawn } from 'node:child_process';
import { CannotMeasure } from './benchCase.ts';

export interface TimedRun {
  /** The program's file. */
  readonly mainFile: string;
  readonly folder: string;
  readonly args: readonly string[];
  /** Hears how far it is: a share of it. */
  readonly progress: (share: number) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** What takes longer than that does not end. */
const longestMs = 900_000;

/** Wall seconds. */
export function runSeconds({ mainFile, folder, args, progress, signal }: TimedRun): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [mainFile, 'run', ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    signal,
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-2000);
    const [share] = text.match(/\d+(?= %)/g)?.slice(-1) ?? [];
    if (share !== undefined) progress(Number(share) / 100);
  });
  const late = setTimeout(() => child.kill('SIGKILL'), longestMs);
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new CannotMeasure(error.message)));
    child.on('close', (code, by) => {
      clearTimeout(late);
      if (code === 0) resolve((performance.now() - began) / 1000);
      else reject(new CannotMeasure(`ringfence run ended with ${code ?? by}: ${lastLine(said)}`));
    });
  });
}

const lastLine = (text: string): string => text.trimEnd().split('\n').at(-1) ?? '';
