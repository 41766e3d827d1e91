/** Runs one command under several Node versions and tells whether the file that it writes is the same to the byte. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface Comparison {
  readonly command: string;
  /** Hash of the file written under each runtime, or why there is none. */
  readonly outcomes: readonly { readonly runtime: string; readonly outcome: string }[];
  readonly isSame: boolean;
}

export interface ComparisonTask {
  readonly root: string;
  /** Executables of Node by name; the first is what the others are compared with. */
  readonly runtimes: Readonly<Record<string, string>>;
  readonly program: string;
  /** Arguments; `FILE` stands for the file to be written. */
  readonly args: readonly string[];
}

function outcomeUnder(node: string, { root, program, args }: ComparisonTask): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-runtimes-'));
  try {
    const file = path.join(folder, 'results.json');
    const filled = args.map((argument) => argument.replace('FILE', file));
    const ended = spawnSync(node, [program, ...filled], { cwd: root, encoding: 'utf8' });
    if (ended.status !== 0) return `exit ${ended.status ?? ended.signal}: ${ended.stderr.trim()}`;
    return `sha256:${createHash('sha256').update(readFileSync(file)).digest('hex')}`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Two failures are never "the same". */
export function compareBytes(task: ComparisonTask): Comparison {
  const outcomes = Object.entries(task.runtimes).map(([runtime, node]) => ({
    runtime,
    outcome: outcomeUnder(node, task),
  }));
  const [first] = outcomes;
  const isSame = outcomes.every(({ outcome }) => outcome.startsWith('sha256:') && outcome === first.outcome);
  return { command: task.args.join(' '), outcomes, isSame };
}
