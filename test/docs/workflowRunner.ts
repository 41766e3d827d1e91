/**
 * Plays a job of a GitHub workflow as the runner does, as far as that goes without GitHub: a fresh checkout, each step's command in a shell of its own, the
 * conditions, the summary's file, artifacts. Actions that set the machine up are taken as done, and `npm ci` installs this program.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mainFile } from '../mainFile.ts';
import { programEnvironment } from '../command/startedProgram.ts';

export interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly name?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, string | number>>;
}

export interface Job {
  readonly if?: string;
  readonly needs?: string;
  readonly steps: readonly Step[];
}

export interface PlayedStep {
  /** The action, or the command. */
  readonly what: string;
  /** Null: skipped. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface PlayedJob {
  readonly steps: readonly PlayedStep[];
  /** The first code of a step that failed, else 0. */
  readonly code: number;
  readonly summary: string;
}

/** What a workflow runs in. */
export interface Site {
  /** The repository that is cloned. */
  readonly repository: string;
  /** Holds checkouts and what actions keep. */
  readonly folder: string;
  readonly event: 'push' | 'pull_request' | 'schedule';
}

/** Conditions that the examples use; another one is a fault of the test. */
function holds(
  condition: string | undefined,
  { workspace, event, hasFailed }: Pick<Site, 'event'> & { workspace: string; hasFailed: boolean },
): boolean {
  if (condition === undefined) return !hasFailed;
  const terms = condition.split(' && ').map((term) => {
    if (term === 'always()') return true;
    const [, file] = /^hashFiles\('([^']+)'\) != ''$/.exec(term) ?? [];
    if (file !== undefined) return globSync(file, { cwd: workspace }).length > 0;
    const [, asked] = /^github\.event_name == '(\w+)'$/.exec(term) ?? [];
    if (asked !== undefined) return asked === event;
    throw new Error(`a condition that is not played: ${condition}`);
  });
  return terms.every(Boolean) && (!hasFailed || condition.includes('always()'));
}

function git(args: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}

/** `npm ci` puts the program where `npx` finds it. */
export function plantPrograms(folder: string): string {
  const programs = join(folder, 'programs');
  mkdirSync(programs, { recursive: true });
  const planted = {
    npm: `#!/bin/sh\n[ "$1" = ci ] && mkdir -p node_modules/.bin && cp "${programs}/ringfence" node_modules/.bin/`,
    npx: `#!/bin/sh\nprogram="node_modules/.bin/$1"\nshift\nexec "$program" "$@"`,
    ringfence: `#!/bin/sh\nexec "${process.execPath}" "${mainFile}" "$@"`,
  };
  for (const [name, text] of Object.entries(planted)) {
    writeFileSync(join(programs, name), `${text}\n`);
    chmodSync(join(programs, name), 0o755);
  }
  return programs;
}

/** An action; its exit code. */
function act({ uses = '', with: given = {} }: Step, workspace: string, { repository, folder }: Site): number {
  const [action] = uses.split('@');
  const artifact = join(folder, 'artifacts', String(given['name']));
  if (action === 'actions/checkout') {
    const depth = Number(given['fetch-depth'] ?? 1);
    const shallow = depth === 0 ? [] : ['--depth', String(depth)];
    git(['clone', '--quiet', ...shallow, `file://${repository}`, workspace], folder);
    git(['checkout', '--quiet', '--detach'], workspace);
  } else if (action === 'actions/upload-artifact') {
    for (const file of globSync(String(given['path']), { cwd: workspace })) {
      mkdirSync(dirname(join(artifact, file)), { recursive: true });
      cpSync(join(workspace, file), join(artifact, file));
    }
  } else if (action === 'actions/download-artifact') {
    if (!existsSync(artifact)) return 1;
    cpSync(artifact, workspace, { recursive: true });
  } else if (action === 'benchmark-action/github-action-benchmark') {
    const read = JSON.parse(readFileSync(join(workspace, String(given['output-file-path'])), 'utf8'));
    const isFit =
      Array.isArray(read) &&
      read.length > 0 &&
      read.every(({ name, value, unit }) => name !== '' && value > 0 && unit !== '');
    return isFit ? 0 : 1;
  } else if (action !== 'actions/setup-node') throw new Error(`an action that is not played: ${uses}`);
  return 0;
}

export function playJob(name: string, { steps, if: condition }: Job, site: Site): PlayedJob | null {
  const workspace = join(site.folder, name);
  if (!holds(condition, { ...site, workspace, hasFailed: false })) return null;
  const summaryFile = join(site.folder, `${name}.summary.md`);
  writeFileSync(summaryFile, '');
  const env = {
    ...programEnvironment(),
    PATH: `${plantPrograms(site.folder)}:${process.env['PATH'] ?? ''}`,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: site.event,
    GITHUB_STEP_SUMMARY: summaryFile,
    GITHUB_WORKSPACE: workspace,
  };
  const played: PlayedStep[] = [];
  let code = 0;
  for (const step of steps) {
    const what = step.uses ?? step.run?.trim() ?? '';
    if (!holds(step.if, { ...site, workspace, hasFailed: code !== 0 })) {
      played.push({ what, code: null, out: '', err: '' });
      continue;
    }
    const { run } = step;
    const ended =
      run === undefined
        ? { status: act(step, workspace, site), stdout: '', stderr: '' }
        : spawnSync('bash', ['-e', '-c', run], { cwd: workspace, env, encoding: 'utf8' });
    const status = ended.status ?? 128;
    played.push({ what, code: status, out: ended.stdout, err: ended.stderr });
    if (code === 0) code = status;
  }
  return { steps: played, code, summary: readFileSync(summaryFile, 'utf8') };
}
