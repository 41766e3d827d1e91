/** Starts the program in a process of its own, as a user does. */
import { spawn } from 'node:child_process';
import { compileCache } from '../compileCache.ts';
import { mainFile } from '../mainFile.ts';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Sends the program a signal. */
export type Kill = (signal: NodeJS.Signals) => void;

/** Sees what the program has written to standard error so far, and may end it by a signal. */
export type OnError = (err: string, kill: Kill) => void;

/** No wish of the terminal in which the tests run reaches the program. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  return { ...env, NODE_COMPILE_CACHE: compileCache };
}

/** What is to be otherwise than usual. */
export interface StartOptions {
  /** Gets the means to end it before it has written anything. */
  readonly onStart?: (kill: Kill) => void;
  readonly onError?: OnError | undefined;
  /** Variables beside those of the tests. */
  readonly env?: NodeJS.ProcessEnv;
}

export function startProgram(
  args: readonly string[],
  cwd: string,
  { onStart, onError, env = {} }: StartOptions = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [mainFile, ...args], {
    cwd,
    env: { ...programEnvironment(), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const kill: Kill = (signal) => void child.kill(signal);
  onStart?.(kill);
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    onError?.(err, kill);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
