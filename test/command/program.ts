/** A folder of its own in which the program runs as a user runs it, with a scenario that takes a moment. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { standingProgram } from './standingProgram.ts';
import type { StandingProgram } from './standingProgram.ts';
import { startProgram } from './startedProgram.ts';
import type { Ended, OnError } from './startedProgram.ts';

export type { Ended } from './startedProgram.ts';

export interface Playground {
  readonly folder: string;
  path(name: string): string;
  write(name: string, text: string): string;
  /** Runs the program in the folder, in a process of its own. */
  run(args: readonly string[], onError?: OnError, env?: NodeJS.ProcessEnv): Promise<Ended>;
  /** The same in the process that answers all questions of this worker, at a tenth of the price; a module that changes it would not see. */
  ask(args: readonly string[]): Promise<Ended>;
  remove(): void;
}

/** One for all folders: it ends with the worker. */
let standing: StandingProgram | undefined;

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
    run: (args, onError, env = {}) => startProgram(args, folder, { onError, env }),
    ask: (args) => (standing ??= standingProgram()).ask(args, folder),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
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
    const ended = await place.ask(['run', file]);
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
