/** Measures one case once, in a process of its own, by this build or another. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import type { BenchCase } from './benchCase.ts';
import { parseSampleLine } from './benchResults.ts';
import type { SampleLine } from './benchResults.ts';

/** A measurement, a reason why there is none, or the wish to stop. */
export type SampleEnd =
  | { readonly kind: 'measured'; readonly line: SampleLine }
  | { readonly kind: 'cannot'; readonly reason: string }
  | { readonly kind: 'interrupted' };

/** Exit code by which a process says that the case cannot be measured there; the reason is on standard error. */
export const cannotMeasureCode = 1;
/** Begins a line on standard error that tells how far a sample is; a share follows. */
export const progressWord = 'bench-progress';

const largeMegabytes = 1000;

export interface SampleWatch {
  readonly signal: AbortSignal;
  /** How far the sample is, where it tells. */
  readonly progress: (share: number) => void;
}

export function takeSample(
  mainFile: string,
  of: Pick<BenchCase, 'name' | 'megabytes'>,
  { signal, progress }: SampleWatch,
): Promise<SampleEnd> {
  const flags = of.megabytes > largeMegabytes ? [`--max-old-space-size=${4 * of.megabytes}`] : [];
  const args = [...flags, mainFile, 'bench', '--sample', of.name];
  // A group of its own, so that what the case starts ends with it.
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const stop = (): void => endGroup(child);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    const told = toldShare(err);
    if (told !== null) progress(told);
  });
  return new Promise((resolve) => {
    const settle = (end: SampleEnd): void => {
      signal.removeEventListener('abort', stop);
      resolve(end);
    };
    child.on('error', (error) => settle({ kind: 'cannot', reason: error.message }));
    child.on('close', (code) => {
      if (signal.aborted) settle({ kind: 'interrupted' });
      else settle(code === 0 ? endOf(out, of.name) : { kind: 'cannot', reason: reasonOf(err, code) });
    });
  });
}

const progressLine = new RegExp(`^${progressWord} ([\\d.]+)$`, 'gm');

/** The last share that was told. */
function toldShare(err: string): number | null {
  const last = [...err.matchAll(progressLine)].at(-1);
  return last === undefined ? null : Math.min(1, Number(last[1]));
}

function endGroup(child: ChildProcess): void {
  if (process.platform === 'win32' || child.pid === undefined) {
    child.kill();
    return;
  }
  try {
    process.kill(-child.pid, 'SIGTERM');
  } catch {
    // It has ended by itself.
  }
}

function endOf(out: string, name: string): SampleEnd {
  const line = parseSampleLine(out);
  if (line !== null && line.case === name) return { kind: 'measured', line };
  return { kind: 'cannot', reason: 'the process printed no figure of this case' };
}

/** The first line that says something; a build of before this verb answers with its usage. */
function reasonOf(err: string, code: number | null): string {
  const [first = ''] = err.split('\n').filter((line) => line.trim() !== '' && !line.startsWith(progressWord));
  if (/unknown (command|option)/.test(first)) return 'that build does not have this bench';
  return first === '' ? `the process ended with ${code}` : first.replace(/^bench: /, '');
}
