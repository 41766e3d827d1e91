/** Runs a child process as if it were this one: signals go down to it, its exit code or signal comes back up. */
import { spawn } from 'node:child_process';

/** @typedef {{ code: number | null, signal: NodeJS.Signals | null }} Ending */

const passedSignals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** At a terminal Ctrl-C reaches the whole process group; passing it on would interrupt the child twice. */
const isTerminal = process.stdin.isTTY === true;

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<Ending>}
 */
export function runChild(command, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, options);
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => {
      if (signal !== 'SIGINT' || !isTerminal) child.kill(signal);
    };
    const stopPassing = () => {
      for (const signal of passedSignals) process.off(signal, pass);
    };
    for (const signal of passedSignals) process.on(signal, pass);
    child.on('error', (error) => {
      stopPassing();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      stopPassing();
      resolve({ code, signal });
    });
  });
}

/**
 * Ends this process the way the child ended.
 * @param {Ending} ending
 */
export function endLike({ code, signal }) {
  if (signal !== null && process.platform !== 'win32') process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
}
