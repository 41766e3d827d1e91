/** The job files of the guide to several machines can be read by those who run them, and call commands and options that exist. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { blocksOf, root } from './pages.ts';
import { mainFile } from '../mainFile.ts';

const blocks = blocksOf('docs/guides/more-than-one-machine.md');
const scripts = blocks.filter(({ language }) => language === 'bash');
const jobs = blocks.filter(({ language }) => language === 'yml');

/** Texts of commands in a job file, wherever they stand. */
function commandsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.includes('ringfence ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(commandsIn);
}

describe('job files', () => {
  it('are there', () => expect([scripts.length, jobs.length]).toEqual([2, 2]));

  it('install the package before npx calls it, which else fetches whatever a registry has under its name', () => {
    const stepsOf = (job: { readonly steps: readonly { readonly run?: string }[] }): readonly string[] =>
      job.steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    const workflows = [
      ...jobs,
      ...blocksOf('docs/guides/gate-in-ci.md').filter(({ language }) => language === 'yml'),
    ];
    const runs = workflows
      .flatMap(({ text }) => Object.values(parse(text).jobs ?? {}) as Parameters<typeof stepsOf>[0][])
      .map(stepsOf);
    const callers = runs.filter((lines) => lines.some((line) => line.includes('npx ringfence')));
    expect(callers.length).toBe(4);
    const installs = (lines: readonly string[]): boolean =>
      lines.indexOf('npm ci') >= 0 &&
      lines.indexOf('npm ci') < lines.findIndex((line) => line.includes('npx '));
    expect(callers.filter((lines) => !installs(lines))).toEqual([]);
  });

  it('let only what is on the main branch write into the repository', () => {
    const guide = blocksOf('docs/guides/gate-in-ci.md').filter(({ language }) => language === 'yml');
    interface Job {
      readonly if?: string;
      readonly permissions?: { readonly contents?: string };
      readonly steps?: readonly { readonly uses?: string }[];
    }
    const all = guide.flatMap(({ text }) => Object.values((parse(text).jobs ?? {}) as Record<string, Job>));
    const writing = all.filter(
      ({ permissions, steps = [] }) =>
        permissions?.contents === 'write' ||
        steps.some(({ uses }) => uses?.includes('github-action-benchmark')),
    );
    expect(writing.map((job) => job.if)).toEqual(["github.event_name == 'push'"]);
  });

  it('that wait for another of their name have that name', () => {
    const names = scripts.map(({ text }) => /^#SBATCH --job-name=(\S+)$/m.exec(text)?.[1]);
    const isWaiting = scripts.map(({ text }) => text.includes('--dependency=singleton'));
    expect(isWaiting).toEqual([false, true]);
    expect(names).toEqual(['experiment', 'experiment']);
  });

  it('scripts are such as a shell takes', () => {
    for (const { text } of scripts) expect(spawnSync('bash', ['-n'], { input: text }).status).toBe(0);
  });

  it('call verbs and options that exist', () => {
    const texts = [
      ...scripts.map(({ text }) => text.replaceAll('\\\n', ' ')),
      ...jobs.flatMap(({ text }) => commandsIn(parse(text, { strict: true }))),
    ];
    const used = texts
      .flatMap((text) => text.split('\n'))
      .flatMap((line) => [...line.matchAll(/\bringfence (\w+)(.*)/g)])
      .map(([, verb, rest]) => ({ verb, options: rest.match(/(?<=\s)--?[a-z][\w-]*/g) ?? [] }));
    expect(used.length).toBe(5);
    const help = new Map([...new Set(used.map(({ verb }) => verb))].map((verb) => [verb, helpOf(verb)]));
    const unknown = used.flatMap(({ verb, options }) =>
      options.filter((option) => !new RegExp(`(^|[\\s,])${option}\\b`, 'm').test(help.get(verb) ?? '')),
    );
    expect(unknown).toEqual([]);
  });
});

function helpOf(verb: string): string {
  const { status, stdout } = spawnSync(process.execPath, [mainFile, verb, '--help'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  return stdout;
}
