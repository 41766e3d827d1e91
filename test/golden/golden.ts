/** What is stored of a played world: the path of every population as a hash, and every measure row as text. */
import { createHash } from 'node:crypto';
import { calculation } from '../../src/study/results/results.ts';
import { ringfenceVersion } from '../../src/study/results/version.ts';
import { playArms } from '../builders/playArms.ts';
import type { PlayedArm } from '../builders/playArms.ts';
import type { PlayedCall } from '../builders/playedCall.ts';
import type { GoldenWorld } from './goldenWorlds.ts';

export interface GoldenArm {
  readonly attempts: number;
  /** By declaration: hash of all its calls in the order in which they ended. */
  readonly paths: Readonly<Record<string, string>>;
  /** `metric class place numerator denominator`. */
  readonly rows: readonly string[];
}

export interface Golden {
  /** Of the program that calculated this. */
  readonly version: string;
  readonly calculation: number;
  readonly seed: number;
  readonly replication: number;
  readonly arms: Readonly<Record<string, GoldenArm>>;
}

/** Model events only: what a call was, what it met and what became of it. */
function pathHash(calls: readonly PlayedCall[]): string {
  const hash = createHash('sha256');
  for (const { key, exogenous, inputs, outcome, verdict, score } of calls)
    hash.update(`${JSON.stringify([key, exogenous, inputs, outcome, verdict, score])}\n`);
  return hash.digest('hex').slice(0, 24);
}

function goldenArm({ calls, rows, audit }: PlayedArm): GoldenArm {
  const byPopulation = Object.groupBy(calls, ({ key }) => key.slice(0, key.indexOf('.')));
  const populations = Object.keys(byPopulation).toSorted((a, b) => (a < b ? -1 : 1));
  return {
    attempts: audit.attempts,
    paths: Object.fromEntries(populations.map((id) => [id, pathHash(byPopulation[id] ?? [])])),
    rows: rows.map((row) =>
      [row.metric, row.class ?? '-', row.place ?? '-', row.numerator, row.denominator].join(' '),
    ),
  };
}

export function goldenOf({ seed, replication, arms }: GoldenWorld): Golden {
  const played = playArms({ seed, replication, arms: Object.values(arms) });
  const entries = Object.keys(arms).map((id, i) => [id, goldenArm(played[i])] as const);
  return { version: ringfenceVersion, calculation, seed, replication, arms: Object.fromEntries(entries) };
}

/** What differs, in words; nothing when the two are the same results, whatever version calculated them. */
export function differences(stored: Golden, fresh: Golden): readonly string[] {
  const ids = [...new Set([...Object.keys(stored.arms), ...Object.keys(fresh.arms)])];
  return ids.flatMap((id) => {
    const before = stored.arms[id];
    const now = fresh.arms[id];
    if (before === undefined || now === undefined) return [`arm ${id} is only in one of them`];
    return armDifferences(before, now).map((text) => `arm ${id}: ${text}`);
  });
}

function armDifferences(before: GoldenArm, now: GoldenArm): readonly string[] {
  const populations = [...new Set([...Object.keys(before.paths), ...Object.keys(now.paths)])];
  const changed = populations.filter((id) => before.paths[id] !== now.paths[id]);
  const rows = new Set(before.rows);
  return [
    ...(before.attempts === now.attempts ? [] : [`${now.attempts} attempts, stored ${before.attempts}`]),
    ...changed.map((id) => `the path of ${id}`),
    ...(before.rows.length === now.rows.length
      ? []
      : [`${now.rows.length} rows, stored ${before.rows.length}`]),
    ...now.rows.filter((row) => !rows.has(row)).map((row) => `row ${row}`),
  ];
}

/** The version that was never published: until it is, changed results need no new calculation number. */
const unpublished = '0.1.0';

/** May the stored results be replaced? Only by the same ones, or under a raised calculation number. */
export function mayReplace(stored: Golden, fresh: Golden): boolean {
  if (fresh.calculation > stored.calculation) return true;
  if (fresh.calculation < stored.calculation) return false;
  return fresh.version === unpublished || differences(stored, fresh).length === 0;
}
