/** What a model that rejects makes of a recording: the very calls that it rejects in a closed loop in which nobody answers to that. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { LearnedModel } from '../../../../src/model/contracts/learnedModel.ts';
import { watchCells } from '../../../../src/model/simulation/state/arm.ts';
import type { World } from '../../../../src/model/world/world.ts';
import { builtInModel } from '../../../../src/plugins/detectors/learning/builtInModel.ts';
import { pluginLookup } from '../../../../src/study/parts/plugins.ts';
import { RowField } from '../../../../src/study/replay/rows/callRow.ts';
import { readRows } from '../../../../src/study/replay/rows/readRows.ts';
import type { ReadRows } from '../../../../src/study/replay/rows/readRows.ts';
import { playTask } from '../../../../src/study/tasks/playTask.ts';
import { readTrace } from '../../../../src/study/traces/reading/readTrace.ts';
import { rejectedCalls } from '../../../../src/study/training/rejectedCalls.ts';
import type { RejectionOptions } from '../../../../src/study/training/rejectedCalls.ts';
import { robots, siteOf, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-rejected-'));
afterAll(() => rmSync(folder, { recursive: true }));

function rowsOf(path: string): ReadRows {
  const read = readRows([path], readTrace, { scratch: folder });
  if (read === null || 'failures' in read) throw new Error('the trace cannot be read');
  return read;
}

async function rejected(read: ReadRows, asked: Partial<RejectionOptions>): Promise<readonly string[]> {
  const alarms = await rejectedCalls(read, {
    model: builtInModel,
    alarmMillionths: [500_000],
    fromMs: -Infinity,
    signal: new AbortController().signal,
    progress: () => {},
    ...asked,
  });
  return (alarms ?? []).map((list) => list.subarray(0, read.spool.rows).join(''));
}

/** A number whose calls are mostly answered is let through; of one of which nothing is known it is more likely that it is unwanted. */
const byAnswers: LearnedModel = {
  kind: 'linear',
  forgetDays: 30,
  base: 1,
  weights: Float64Array.of(0, 0, 0, 0, 0, 0, -5, 0, 0, 0),
};

it('a number whose first call is rejected is rejected for ever, since nobody can answer it; from the cut on alone', async () => {
  const path = join(folder, 'five.csv');
  const head = 'time_ms,calling_number,called_number,ring_ms,conversation_ms,release_cause,truth_is_wanted';
  const calls = [0, 1, 2, 3, 4].map((i) => `${i * 600_000},+8613800001,+861390000${i},5000,60000,200,true`);
  writeFileSync(path, [head, ...calls, ''].join('\n'));
  const ask = (asked: Partial<RejectionOptions>): Promise<readonly string[]> =>
    rejected(rowsOf(path), { model: byAnswers, ...asked });
  expect(await ask({ alarmMillionths: [700_000, 740_000] })).toEqual(['11111', '00000']);
  expect(await ask({ fromMs: 600_000 })).toEqual(['10000']);
});

/** Nobody tries again or calls back, and no call changes another. */
const indifferent = (screening: readonly unknown[]): World =>
  smallWorld({
    couplings: 'none',
    residents: { callBackShare: 0 },
    callers: {
      people: { ...wantedCallers.people, reattemptShare: 0 },
      couriers: { ...wantedCallers.couriers, reattemptShare: 0 },
      robots: robots(),
      random: robots({ callingNumber: { use: 'random-per-call', blocks: ['mobile-a'] } }),
    },
    screening: { terminating: screening },
  });

/** Plays the world and gives the trace back. */
function traced(id: string, world: World): ReadRows {
  playTask(
    {
      index: 0,
      designPoint: 'base',
      replication: 0,
      seed: 5,
      arms: [{ id, world, effect: 'all' }],
      traces: [{ path: folder, format: 'csv', hasTruth: true, isFolder: true }],
    },
    {
      plugins: pluginLookup(new Map()),
      watch: new SharedArrayBuffer(4 * watchCells),
      modules: [],
      progress: () => {},
    },
  );
  return rowsOf(join(folder, `trace.r0.${id}.csv`));
}

it('where nobody answers to a rejection the calls rejected are those of the closed loop, one by one', async () => {
  const [found] = await rejected(traced('none', indifferent([])), {});
  const site = siteOf('reject', { id: 'trees', use: 'trained-model' });
  const loop = traced('rejecting', indifferent([site]));
  const acted: boolean[] = [];
  for (const rows = loop.spool.sorted(); rows.first !== undefined; rows.advance())
    acted.push(rows.first.buffer.at(rows.first.row, RowField.releaseCause) > 600);
  expect(found).toHaveLength(acted.length);
  expect(found).toBe(acted.map(Number).join(''));
  const rejections = acted.filter(Boolean).length;
  expect([rejections > 1000, rejections < acted.length - 300]).toEqual([true, true]);
});
