/** The example workflows of the guide are played in a repository as a reader would have it: what passes, fails, cannot be compared or decided, and at night. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { countingDetector, gateExperiment } from '../command/gateWorld.ts';
import { startProgram } from '../command/startedProgram.ts';
import { blocksOf, textOf } from './pages.ts';
import { plantPrograms, playJob } from './workflowRunner.ts';
import type { Job, PlayedJob, Site, Step } from './workflowRunner.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-workflows-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const workflows = blocksOf('docs/guides/gate-in-ci.md')
  .filter(({ language }) => language === 'yml')
  .map(({ text }) => parse(text, { strict: true }));
const [onGithub, onGitlab, nightly] = workflows;

const repository = join(folder, 'repository');
const git = (...args: readonly string[]): string => {
  const of = ['-c', 'user.name=A', '-c', 'user.email=a@example.org'];
  const { status, stdout, stderr } = spawnSync('git', [...of, ...args], {
    cwd: repository,
    encoding: 'utf8',
  });
  expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
  return stdout;
};
const write = (name: string, text: string): void => writeFileSync(join(repository, name), text);

/** Commits the detector and the experiment as they are to be. */
function commit(condition: string, experiment: string = gateExperiment): void {
  write('experiments/mine.mjs', countingDetector(condition));
  write('experiments/gate.yaml', experiment);
  git('add', '-A');
  git('commit', '--quiet', '--allow-empty', '-m', 'a change');
}

beforeAll(async () => {
  mkdirSync(join(repository, 'experiments'), { recursive: true });
  git('init', '--quiet', '--initial-branch', 'main');
  write('.gitignore', 'node_modules\n');
  commit('calls > 50');
  const saved = await startProgram(['baseline', 'save', 'experiments/gate.yaml', '--quiet'], repository);
  expect(saved.code).toBe(0);
  commit('calls > 50');
});

let sites = 0;
function site(event: Site['event']): Site {
  const own = join(folder, `site-${sites++}`);
  mkdirSync(own);
  return { repository, folder: own, event };
}

const play = (workflow: { readonly jobs: Record<string, Job> }, name: string, at: Site): PlayedJob => {
  const played = playJob(name, workflow.jobs[name], at);
  if (played === null) throw new Error(`${name} was skipped`);
  return played;
};

/** Codes of the steps; null: skipped. */
const codes = ({ steps }: PlayedJob): readonly (number | null)[] => steps.map(({ code }) => code);
const annotations = ({ steps }: PlayedJob): readonly string[] =>
  steps.flatMap(({ out }) => out.split('\n').filter((line) => line.startsWith('::')));
const isAnnotation = (line: string): boolean =>
  /^::(error|warning|notice) file=[^,:\n]+(,line=\d+,col=\d+)?,title=[^,:\n]+::[^\n]+$/.test(line);

describe('the workflow of a gate', () => {
  const cases: readonly (readonly [
    what: string,
    condition: string,
    experiment: string,
    end: {
      readonly code: number;
      readonly level: string;
      readonly summary: RegExp;
      readonly artifacts: readonly string[];
    },
  ])[] = [
    [
      'passes a detector that does the same',
      '!(calls <= 50)',
      gateExperiment,
      { code: 0, level: 'notice', summary: /passed/i, artifacts: ['gate.md', 'gate.xml'] },
    ],
    [
      'fails one that lets more pass',
      'calls > 200',
      gateExperiment,
      { code: 100, level: 'error', summary: /failed/i, artifacts: ['gate.md', 'gate.xml'] },
    ],
    [
      'refuses to compare another world',
      'calls > 50',
      gateExperiment.replace('subscribers: 150', 'subscribers: 160'),
      { code: 4, level: 'error', summary: /not compar/i, artifacts: ['gate.md', 'gate.xml'] },
    ],
    [
      'refuses a file that is wrong',
      'calls > 50',
      gateExperiment.replace('subscribers: 150', 'subscribers: many'),
      { code: 2, level: 'error', summary: /^$/, artifacts: [] },
    ],
  ];
  it.each(cases)('%s', (...[, condition, experiment, { code, level, summary, artifacts }]) => {
    commit(condition, experiment);
    const at = site('push');
    const gate = play(onGithub, 'gate', at);
    const hasSummary = artifacts.length > 0;
    const isGreen = code === 0;
    expect(codes(gate)).toEqual([0, 0, 0, code, hasSummary ? 0 : null, 0, isGreen ? 0 : null]);
    expect(gate.summary).toMatch(summary);
    const told = annotations(gate);
    expect(told.filter((line) => !isAnnotation(line))).toEqual([]);
    expect(told.map((line) => line.split(' ')[0]).slice(0, 1)).toEqual([`::${level}`]);
    const file = code === 4 || code === 2 ? 'experiments/gate.yaml' : 'experiments/mine.mjs';
    expect(told.filter((line) => !line.includes(` file=${file},`))).toEqual([]);
    expect(artifacts.filter((name) => !existsSync(join(at.folder, 'artifacts/gate', name)))).toEqual([]);
    expect(existsSync(join(at.folder, 'artifacts/throughput/throughput.json'))).toBe(isGreen);
    if (!isGreen) return;
    expect(onGithub.jobs.throughput.needs).toBe('gate');
    expect(play(onGithub, 'throughput', at).code).toBe(0);
  });

  it('records no throughput of a pull request', () =>
    expect(playJob('throughput', onGithub.jobs.throughput, site('pull_request'))).toBeNull());

  it('lets an inconclusive one pass with a warning where its line says so', () => {
    const few = gateExperiment.replace('replications: 12', 'replications: 3');
    commit('calls > 50 && calls % 40 !== 3', few);
    const [, , , gate] = onGithub.jobs.gate.steps;
    const softened = { ...gate, run: `${gate.run.trim()} || test $? -eq 3\n` };
    const steps = onGithub.jobs.gate.steps.map((step: object) => (step === gate ? softened : step));
    const plain = play(onGithub, 'gate', site('push'));
    const soft = playJob('gate', { steps }, site('push'));
    expect([plain.code, soft?.code]).toEqual([3, 0]);
    expect(annotations(plain)[0]).toMatch(/^::warning file=/);
  });
});

describe('the job of GitLab', () => {
  it.each([
    ['passes', '!(calls <= 50)', 0],
    ['fails', 'calls > 200', 100],
  ])('%s', (_, condition, code) => {
    commit(condition);
    const { folder: own } = site('push');
    const workspace = join(own, 'checkout');
    git('clone', '--quiet', repository, workspace);
    const { script, artifacts } = onGitlab.gate;
    const env = { ...process.env, PATH: `${plantPrograms(own)}:${process.env['PATH'] ?? ''}` };
    const ended = spawnSync('bash', ['-eo', 'pipefail', '-c', script.join('\n')], { cwd: workspace, env });
    expect(ended.status).toBe(code);
    const kept: readonly string[] = [...artifacts.paths, artifacts.reports.junit];
    expect(kept.filter((name) => !existsSync(join(workspace, name)))).toEqual([]);
    expect(readFileSync(join(workspace, 'gate.xml'), 'utf8')).toMatch(/^<\?xml [^>]*>\n<testsuites? /);
  });
});

describe('the workflow of the night', () => {
  it('takes the old detector from its folder, where that imports others', () => {
    commit('!(calls <= 50)');
    const [line] = /git worktree add before "[^"]*"/.exec(textOf('docs/guides/gate-in-ci.md')) ?? [];
    const steps = nightly.jobs.gate.steps.map(({ run, ...step }: Step) => ({
      ...step,
      ...(run === undefined
        ? {}
        : {
            run: run.replace(/^git show .*$/, String(line)).replace('=old-mine', '=before/experiments/mine'),
          }),
    }));
    const { steps: played } = play({ jobs: { gate: { steps } } }, 'gate', site('schedule'));
    expect([played.at(-1)?.what.includes('=before/'), ...played.map(({ code }) => code)]).toEqual([
      true,
      0,
      0,
      0,
      0,
      0,
    ]);
  });

  it.each([
    ['passes a detector that does the same as that of the baseline', '!(calls <= 50)', 0],
    ['has nothing to compare where nothing was changed since', 'calls > 50', 0],
    ['fails one that has become worse', 'calls > 200', 100],
  ])('%s', (_, condition, code) => {
    commit(condition);
    const played = play(nightly, 'gate', site('schedule'));
    expect([played.code, code === played.code ? '' : played.steps.at(-1)?.err]).toEqual([code, '']);
  });
});
