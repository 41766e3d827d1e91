/** Features have one computation: in the loop and from the trace of the same run they are the same, cell for cell, whatever the detector rejects. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DetectorPlugin, DetectorSite } from '../../../../src/model/contracts/detector.ts';
import { highestScore } from '../../../../src/model/contracts/score.ts';
import type { Score } from '../../../../src/model/contracts/plugin.ts';
import { featureCount } from '../../../../src/model/features/featureList.ts';
import { NumberFeatures } from '../../../../src/model/features/numberFeatures.ts';
import { WatchCell, watchCells } from '../../../../src/model/simulation/state/arm.ts';
import { playTask } from '../../../../src/study/tasks/playTask.ts';
import { pluginLookup } from '../../../../src/study/parts/plugins.ts';
import { RowField } from '../../../../src/study/replay/rows/callRow.ts';
import { readRows } from '../../../../src/study/replay/rows/readRows.ts';
import { ReplayLoop } from '../../../../src/study/replay/replayLoop.ts';
import { readTrace } from '../../../../src/study/traces/reading/readTrace.ts';
import { featurePlan } from '../../../../src/study/training/featureJudge.ts';
import { robots, siteOf, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

const world = smallWorld({
  days: 2,
  preHistoryDays: 1,
  callers: {
    ...wantedCallers,
    robots: robots(),
    random: robots({ callingNumber: { use: 'random-per-call', blocks: ['mobile-a'] } }),
    boiler: robots({ pacing: { use: 'agents', agents: 2 } }),
  },
  screening: { terminating: [siteOf('reject', { id: 'probe', use: 'none' })] },
});

const forgetDays = 1;
const watch = new SharedArrayBuffer(4 * watchCells);
const cells = new Int32Array(watch);

/** What a probe says of a call. */
type Says = (slot: number, attempt: DetectorSite['attempt']) => Score;

/** Features by call key, as they stood when the call was judged. */
function inTheLoop(path: string, says: Says): ReadonlyMap<string, string> {
  const seen = new Map<string, string>();
  const vector = new Float64Array(featureCount);
  // It reads more than the detector in whose place it stands.
  const probe = (none: DetectorPlugin): DetectorPlugin => {
    const { reads: _, ...all } = none;
    return {
      ...all,
      needs: ['release'],
      create: (site) => {
        const numbers = new NumberFeatures({ ...site, forgetDays });
        return {
          judge: (slot) => {
            numbers.describe(site.attempt.callingNumber[slot], site.attempt.timeMs[slot], vector);
            numbers.arrive(slot);
            const { caller, entity, intent, attempt } = WatchCell;
            seen.set([caller, entity, intent, attempt].map((cell) => cells[cell]).join('.'), vector.join());
            return says(slot, site.attempt);
          },
          afterRelease: (slot) => numbers.afterRelease(slot),
          afterReport: () => {},
          evidence: () => [],
          stateBytes: () => 0,
        };
      },
    };
  };
  const lookup = pluginLookup(new Map());
  playTask(
    {
      index: 0,
      designPoint: 'base',
      replication: 0,
      // Where one call of a number ends in the millisecond in which another begins, a trace does not tell which came first: not with this seed.
      seed: 4,
      arms: [{ id: 'none', world, effect: 'all' }],
      traces: [{ path, format: 'csv', hasTruth: true, isFolder: true }],
    },
    {
      plugins: { ...lookup, detector: (use) => probe(lookup.detector(use)) },
      watch,
      modules: [],
      progress: () => {},
    },
  );
  return seen;
}

async function fromTheTrace(path: string): Promise<ReadonlyMap<string, string>> {
  const files = [join(path, 'trace.r0.none.csv')];
  const read = readRows(files, readTrace, { scratch: path });
  if (read === null || 'failures' in read) throw new Error('the trace cannot be read');
  const batch = new Float64Array(8192 * featureCount);
  const found = new Map<string, string>();
  const loop = new ReplayLoop([featurePlan(batch, forgetDays)], read.numbers, { batchRows: 8192 });
  const ordinals = read.texts.names.callers.texts.map((id) =>
    world.callers.findIndex((caller) => caller.id === id),
  );
  await loop.run(read.spool.sorted(), {
    take: ({ rows, calls }) => {
      for (let row = 0; row < rows; row++) {
        const key = [RowField.entity, RowField.intent, RowField.attempt].map((field) => calls.at(row, field));
        const caller = ordinals[calls.at(row, RowField.caller)];
        const vector = batch.subarray(row * featureCount, (row + 1) * featureCount);
        found.set([caller, ...key].join('.'), vector.join());
      }
    },
    end: () => {},
  });
  return found;
}

const probes: readonly (readonly [string, Says])[] = [
  ['lets all calls pass', () => 0],
  [
    'rejects every third caller',
    (slot, { callingNumber }) => (callingNumber[slot] % 3 === 0 ? highestScore : 0),
  ],
];

it.each(probes)(
  'features from a trace are those that a detector had in the loop that %s, cell for cell',
  async (_, says) => {
    const folder = mkdtempSync(join(tmpdir(), 'ringfence-features-'));
    const loop = inTheLoop(folder, says);
    const trace = await fromTheTrace(folder);
    rmSync(folder, { recursive: true });
    expect(loop.size).toBeGreaterThan(3000);
    expect(trace.size).toBe(loop.size);
    const different = [...loop].filter(([key, vector]) => trace.get(key) !== vector);
    expect(
      different.map(([key, vector]) => `${key}: ${vector} / ${trace.get(key) ?? 'missing'}`).slice(0, 3),
    ).toEqual([]);
    expect(new Set(loop.values()).size).toBeGreaterThan(1000);
  },
);
