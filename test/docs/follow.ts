/** Follows a page as a reader would: saves its files, runs its commands, asks its queries, all in one folder. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parse } from 'yaml';
import { readScenario } from '../../src/command/invocation/readScenario.ts';
import { type Block, root } from './pages.ts';
import { mainFile } from '../mainFile.ts';

/** What every run of a page gets in the end, so that it takes a moment; the last option of a kind counts. */
const small: readonly string[] = ['-r', '1', '--days', '1', '-j', '1'];

export interface Follower {
  readonly folder: string;
  /** @returns what went wrong, empty if nothing */
  follow(block: Block): Promise<readonly string[]>;
  remove(): void;
}

export function follower(): Follower {
  const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-docs-'));
  cpSync(path.join(root, 'scenarios'), path.join(folder, 'scenarios'), { recursive: true });
  const actions: Readonly<Record<string, (block: Block) => readonly string[] | Promise<readonly string[]>>> =
    {
      sh: ({ text }) => text.split('\n').flatMap((line) => obey(line, folder)),
      yaml: (block) => saveYaml(block, folder),
      ts: ({ text }) => saveModule(text, folder),
      sql: ({ text }) => ask(text, folder),
      python: ({ text }) => printing('python3', ['-c', text], folder),
    };
  return {
    folder,
    follow: async (block) => saveFile(block, folder) ?? (await actions[block.language]?.(block)) ?? [],
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function obey(line: string, folder: string): readonly string[] {
  const written = line.replace(/#.*$/, '').trim();
  if (written === '') return [];
  if (/^(npx )?ringfence\b/.test(written)) return [`${written}: the pages are for a clone: npm start -- …`];
  const command = written.replace(/^npm start -- /, 'ringfence ');
  const [program, ...args] = (command === 'npm start' ? `ringfence run ${mainScenario}` : command).split(
    /\s+/,
  );
  if (program === 'ringfence') return ringfence(args, folder);
  if (program === 'jq') return printing('bash', ['-c', written], folder);
  if (program === 'cmp') return isSame(args, folder) ? [] : [`${command}: they differ`];
  if (program === 'npm') return isScript(args) ? [] : [`${command}: no such script`];
  return [`${command}: not a command that this test knows; mark the block`];
}

const mainScenario = 'scenarios/cn-2020-ai-robots.yaml';

function ringfence(args: readonly string[], folder: string): readonly string[] {
  const isRun = args[0] === 'run' && !areListedCalls(path.join(folder, args[1]));
  if (isRun) shrink(path.join(folder, args[1]));
  const all = [mainFile, ...args, ...(isRun ? small : [])];
  const { status, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? [] : [`ringfence ${args.join(' ')}: exit ${status}\n${stderr}`];
}

/** They are played as they are listed. */
const areListedCalls = (file: string): boolean => /^ringfence-calls:/m.test(readFileSync(file, 'utf8'));

/** Makes a village of the small towns on the pages. */
function shrink(file: string): void {
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text
      .replace(/subscribers: 5000\b/, 'subscribers: 500')
      .replace('attemptsPerDay: 3000}', 'attemptsPerDay: 300}'),
  );
}

/** A program of the reader’s prints something; where it is not installed there is nothing to find. */
function printing(program: string, args: readonly string[], folder: string): readonly string[] {
  const { error, status, stdout, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  if (error !== undefined || status === notInstalled) return [];
  return status === 0 && stdout !== '' ? [] : [`${program}: exit ${status}, printed "${stdout}"\n${stderr}`];
}

/** A shell’s exit code of a command that there is not. */
const notInstalled = 127;

const isSame = (files: readonly string[], folder: string): boolean => {
  const [one, other] = files.map((file) => readFileSync(path.join(folder, file)));
  return one.equals(other);
};

/** Scripts are tested elsewhere; here only that the name is right. */
export function isScript(args: readonly string[]): boolean {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const name = args[0] === 'run' ? args[1] : args[0];
  return name === 'ci' || name in scripts;
}

/** A whole scenario is saved as `<id>.yaml`; lines change a file; any other block is a part of a world. */
function saveYaml({ text, marker }: Block, folder: string): readonly string[] | Promise<readonly string[]> {
  const [, target] = /^lines of (\S+)$/.exec(marker) ?? [];
  const value = parse(text, { strict: true }) as Readonly<Record<string, unknown>>;
  if (target !== undefined) {
    const file = path.join(folder, target);
    if (!existsSync(file)) return [`${target} is not there yet`];
    writeFileSync(file, withLines(readFileSync(file, 'utf8'), text));
    return faultsOf(file);
  }
  const isWhole = 'ringfence' in value;
  const name = isWhole ? `${String(value.id)}.yaml` : 'fragment.yaml';
  const whole = isWhole ? text : worldWith(value);
  const file = path.join(folder, name);
  writeFileSync(file, whole);
  return faultsOf(file);
}

/** What `validate` would print, without a process for each block. */
async function faultsOf(file: string): Promise<readonly string[]> {
  const silent = { isLoading: false, allowedModules: [], isSilent: true, overrides: {} };
  const { resolution } = await readScenario(file, silent);
  return resolution.failures.map((failure) => JSON.stringify(failure));
}

function worldWith(parts: Readonly<Record<string, unknown>>): string {
  const smoke = parse(readFileSync(path.join(root, 'scenarios/smoke.yaml'), 'utf8')) as { world: object };
  return JSON.stringify({ ...smoke, world: { ...smoke.world, ...parts } });
}

/** A line with a key that the text has takes its place; one with a new key goes below the line before it. */
export function withLines(text: string, changes: string): string {
  const lines = text.split('\n');
  let last = -1;
  for (const change of changes.split('\n').filter((line) => line !== '')) {
    const [key] = /^\s*[\w-]+:/.exec(change) ?? [change];
    const at = lines.findIndex((line) => line.startsWith(key));
    if (at < 0) lines.splice(last + 1, 0, change);
    else lines[at] = change;
    last = at < 0 ? last + 1 : at;
  }
  return lines.join('\n');
}

/** A block that is a file of its own, whatever it holds; undefined for any other. */
function saveFile({ text, marker }: Block, folder: string): readonly string[] | undefined {
  const [, name] = /^file (\S+)$/.exec(marker) ?? [];
  if (name === undefined) return undefined;
  writeFileSync(path.join(folder, name), text);
  return [];
}

/** The first line is a comment with the name of the file. */
function saveModule(text: string, folder: string): readonly string[] {
  const [, name] = /^\/\/ (\S+\.ts)\n/.exec(text) ?? [];
  if (name === undefined) return ['the first line is not a comment with the name of the file'];
  writeFileSync(path.join(folder, name), text);
  return [];
}

async function ask(sql: string, folder: string): Promise<readonly string[]> {
  const connection = await (await DuckDBInstance.create()).connect();
  await connection.run(`SET file_search_path = '${folder}'`);
  const rows = (await connection.runAndReadAll(sql)).getRows();
  connection.closeSync();
  return rows.length > 0 ? [] : ['the query finds nothing'];
}
