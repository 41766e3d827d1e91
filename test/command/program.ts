/** Runs the program as a user does, in a folder of its own with a scenario that takes a moment. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { mainFile } from '../mainFile.ts';

/** Node keeps the sources without their types here, so that not every run strips them anew. */
const strippedSources = fileURLToPath(new URL('../../node_modules/.cache/ringfence-tests', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Playground {
  readonly folder: string;
  path(name: string): string;
  write(name: string, text: string): string;
  /** Runs the program in the folder; `onError` sees what it writes to standard error so far and may end it by a signal. */
  run(
    args: readonly string[],
    onError?: (err: string, kill: (signal: NodeJS.Signals) => void) => void,
  ): Promise<Ended>;
  remove(): void;
}

export function playground(): Playground {
  const folder = mkdtempSync(join(tmpdir(), 'ringfence-command-'));
  const path = (name: string): string => join(folder, name);
  return {
    folder,
    path,
    write: (name, text) => {
      writeFileSync(path(name), text);
      return name;
    },
    run: (args, onError) => start(args, folder, onError),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function start(
  args: readonly string[],
  cwd: string,
  onError: Parameters<Playground['run']>[1],
): Promise<Ended> {
  const { NO_COLOR: _, FORCE_COLOR: __, ...env } = process.env;
  const child = spawn(process.execPath, [mainFile, ...args], {
    cwd,
    env: { ...env, NODE_COMPILE_CACHE: strippedSources },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
    onError?.(err, (signal) => void child.kill(signal));
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

/** Lines without the warnings and their excerpts, which every tiny scenario has. */
export function said({ err }: Ended): readonly string[] {
  return err
    .split('\n')
    .filter((line) => line !== '' && !line.includes(': warning: ') && !/^\s*\d* \|/.test(line));
}

/** Runs scenarios that are refused: the exit code, and what is said with the place in FILE, without the excerpt. */
export function refusals(
  place: Playground,
): (text: string) => Promise<readonly [number | null, readonly string[]]> {
  let written = 0;
  return async (text) => {
    const file = place.write(`refused-${written++}.yaml`, text);
    const ended = await place.run(['run', file]);
    expect(ended.out).toBe('');
    return [ended.code, said(ended).map((line) => line.replace(file, 'FILE'))];
  };
}

/** A village of 150 people and one robot, half a second of work. */
export const tiny = `ringfence: 1
id: tiny
title: {en: Tiny, zh: 小}
world:
  clock: {start: 2020-08-03, days: 1, preHistory: 0 d, utcOffset: 8 h}
  currency: CNY
  numbering:
    mobile-a: {prefix: "+861380", digits: 3, kind: mobile, carrier: carrier-a, allocated: 0.8}
  network: {use: single-exchange, circuits: 100}
  population:
    village: {subscribers: 150, blocks: [mobile-a]}
  callers:
    people: {use: person}
    robots:
      use: operator
      operators: 1
      pacing: {use: fixed-per-day, lines: 1, attemptsPerDay: 300}
      list: {use: random-numbers, blocks: [mobile-a]}
      callingNumber: {use: fixed}
      script: {use: turns}
      books: {use: standard}
experiment:
  seed: 1
  replications: 3
  control: none
  arms:
    none: {}
    cap: {set: {screening.terminating: [{id: cap, use: volume-cap, per: day, limitCalls: 50, alarmAt: 0.5, then: reject}]}}
`;

/** The tiny scenario with another detector in its second arm. */
export const tinyWith = (use: string, parameters: string = ''): string =>
  tiny.replace('use: volume-cap, per: day, limitCalls: 50', `use: "${use}"${parameters}`);

/** Source of a module that exports `detector`, whose `judge` has this body and whose `create` begins with `before`. */
export const detectorModule = (judge: string, before: string = ''): string => `export const detector = {
  family: 'detector', id: 'mine', version: 1, title: 'Mine', cites: [], needs: [],
  parameters: {limitCalls: {type: 'count', default: 3, minimum: 1, maximum: 900, unit: 'calls', says: 'calls a day', source: 'assumed'}},
  create(site, parameters) {
    let seen = 0;
    ${before}
    return { judge(slot) { seen += 1; ${judge} }, afterRelease() {}, afterReport() {}, evidence: () => [], stateBytes: () => 8 };
  },
};
`;
