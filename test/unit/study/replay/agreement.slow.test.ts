/** The same agreement for detectors that look at order, blocks and times. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordedTrace } from '../../../builders/recordedTrace.ts';
import { registeredWorld, worldSources } from '../../../builders/registeredWorld.ts';
import { carrierGraph, robots, siteOf, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';
import { bothScores, screenedWorld } from '../../../builders/replayedScores.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-agreement-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a replay says what the simulation said', () => {
  it.each(['sequential-sweep', 'unique-callees', 'token-bucket', 'sliding-cap', 'calls-a-callee'])(
    'of %s, which looks at the order, the blocks or the times of numbers',
    async (use) => {
      const path = recordedTrace(screenedWorld(use), { folder, name: `${use}.parquet` });
      const { recorded, replayed } = await bothScores(path, use);
      expect(replayed).toEqual(recorded);
      expect(new Set(recorded).size).toBeGreaterThan(1);
    },
  );

  it('of trained-model, whose own rejections change what it judges next', async () => {
    const path = recordedTrace(screenedWorld('trained-model'), { folder, name: 'trained.parquet' });
    const { recorded, replayed } = await bothScores(path, 'trained-model');
    expect(replayed).toEqual(recorded);
    expect(recorded.filter((score) => score >= 500_000).length).toBeGreaterThan(100);
  });

  it('at one of several carriers, of the calls to its numbers alone: each has detectors of its own', async () => {
    const world = smallWorld({
      network: carrierGraph(),
      residents: { blocks: ['mobile-a', 'mobile-b'] },
      callers: {
        ...wantedCallers,
        robots: robots({ list: { use: 'random-numbers', blocks: ['mobile-a', 'mobile-b'] } }),
      },
      screening: { terminating: [siteOf('reject', { id: 'own', use: 'trained-model' })] },
    });
    const path = recordedTrace(world, { folder, name: 'carriers.csv' });
    const whole = await bothScores(path, 'trained-model');
    expect(whole.replayed).not.toEqual(whole.recorded);
    for (const called of [['+86138001', '+8610600'], ['+8613900']]) {
      const { recorded, replayed } = await bothScores(path, 'trained-model', { called });
      expect(replayed).toEqual(recorded);
      expect(recorded.filter((score) => score >= 500_000).length).toBeGreaterThan(100);
    }
  });

  it('of crowd-labels, which is told what callees report and when', async () => {
    const world = smallWorld({
      residents: { labelApp: 1 },
      screening: { terminating: [siteOf('reject', { id: 'own', use: 'crowd-labels', threshold: 50 })] },
    });
    const path = recordedTrace(world, { folder, name: 'marks.parquet' });
    const { recorded, replayed } = await bothScores(path, 'crowd-labels,threshold=50');
    expect(replayed).toEqual(recorded);
    expect(new Set(recorded).size).toBeGreaterThan(2);
  });

  it('of neighbour-match as far as alarms go: a plan does not compare numbers of different blocks, a trace does', async () => {
    const path = recordedTrace(screenedWorld('neighbour-match'), { folder, name: 'neighbour.parquet' });
    const { recorded, replayed } = await bothScores(path, 'neighbour-match');
    expect(replayed.map((score) => score >= 500_000)).toEqual(recorded.map((score) => score >= 500_000));
    expect(recorded.some((score) => score >= 500_000)).toBe(true);
  });
});

describe('a replay that is told its world says what the simulation said', () => {
  it.each(['do-not-call', 'do-not-originate', 'purpose-of-range'])('of %s', async (use) => {
    const world = registeredWorld(use, 0);
    const path = recordedTrace(world, { folder, name: `${use}.parquet`, replication: 1 });
    const { recorded, replayed } = await bothScores(path, use, { sources: worldSources(world) });
    expect(replayed).toEqual(recorded);
    expect(recorded.filter((score) => score >= 500_000).length).toBeGreaterThan(10);
  });
});
