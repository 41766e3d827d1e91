/** What a task answers of its calls: all scores as fingerprints, a sample of what was decided, and what was decided otherwise. */
import { describe, expect, it } from 'vitest';
import { WatchCell, watchCells } from '../../../../src/model/simulation/state/arm.ts';
import type { World } from '../../../../src/model/world/world.ts';
import { pluginLookup } from '../../../../src/study/parts/plugins.ts';
import type { CallsAsked, TaskResult } from '../../../../src/study/tasks/messages.ts';
import { playTask } from '../../../../src/study/tasks/playTask.ts';
import type { VerdictSample } from '../../../../src/study/tasks/verdictSample.ts';
import { cap, labels, robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

type Arms = Readonly<Record<string, World>>;

function answered(arms: Arms, calls?: CallsAsked): TaskResult {
  const watch = new SharedArrayBuffer(watchCells * Int32Array.BYTES_PER_ELEMENT);
  new Int32Array(watch).fill(-1, WatchCell.arm);
  const task = {
    index: 0,
    designPoint: 'base',
    replication: 0,
    seed: 1,
    arms: Object.entries(arms).map(([id, world]) => ({ id, world, effect: 'all' as const })),
    traces: [],
    ...(calls === undefined ? {} : { calls }),
  };
  return playTask(task, { plugins: pluginLookup(new Map()), watch, modules: [], progress: () => undefined });
}

const open = smallWorld();
const capped = (limitCalls: number): World =>
  smallWorld({ couplings: 'none', screening: { terminating: [cap(limitCalls), labels] } });
const sampleOf = (world: World): VerdictSample => {
  const [sample] = answered({ one: world }, { for: 'sample' }).verdicts ?? [];
  return sample;
};

describe('a task', () => {
  it('answers nothing where nothing is asked', () => {
    const { verdicts, changed, lives, scores } = answered({ none: open });
    expect([verdicts, changed, lives, scores]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('plays the same calls whatever it is asked about them', () => {
    const arms = { none: open, cap: capped(20) };
    const rowsOf = ({ outcomes }: TaskResult) => outcomes.map(({ rows }) => rows);
    const plain = rowsOf(answered(arms));
    const samples = [sampleOf(capped(20))];
    for (const calls of [{ for: 'scores' }, { for: 'sample' }, { for: 'comparison', samples }] as const)
      expect(rowsOf(answered(arms, calls))).toEqual(plain);
  });
});

describe('scores', () => {
  const scoresOf = (arms: Arms) => answered(arms, { for: 'scores' }).scores ?? [];

  it('are told of each site of each arm', () => {
    const told = scoresOf({ none: open, cap: capped(20) });
    expect(told.map(({ arm, site, use }) => [arm, site, use])).toEqual([
      ['cap', 0, 'volume-cap'],
      ['cap', 1, 'crowd-labels'],
    ]);
  });

  it('have one fingerprint where all are the same, and another where one is not', () => {
    const [few, fewAgain, more] = scoresOf({ a: capped(20), b: capped(20), c: capped(21) })
      .filter(({ use }) => use === 'volume-cap')
      .map(({ fingerprint }) => fingerprint);
    expect(few).toBe(fewAgain);
    expect(few).not.toBe(more);
  });
});

describe('a sample of what was decided', () => {
  it('lists, by arm, the calls that were not simply allowed', () => {
    const { verdicts, outcomes } = answered({ none: open, cap: capped(20) }, { for: 'sample' });
    const [none, cut] = verdicts ?? [];
    expect(none).toEqual({ arm: 'none', below: 2 ** 32, calls: [] });
    expect([cut.arm, cut.below]).toEqual(['cap', 2 ** 32]);
    const rejected = outcomes[1].rows.find(
      ({ metric, class: group }) => metric === 'unwanted.rejected.share' && group === null,
    );
    const isRobots = (text: string): boolean => text.startsWith('robots.');
    expect(cut.calls.filter(isRobots)).toHaveLength(Number(rejected?.numerator));
    expect(cut.calls).toEqual(cut.calls.toSorted());
    expect(cut.calls[0]).toMatch(/^\w+\.\d+\.\d+\.\d+:\d$/);
  });

  it('takes fewer calls, evenly, where more than a thousand would be listed', () => {
    const many = robots({ operators: 10, insideShare: 1 });
    const sketch = { callers: { ...wantedCallers, robots: many }, couplings: 'none' as const };
    const world = smallWorld({ ...sketch, screening: { terminating: [cap(1)] } });
    const { below, calls } = sampleOf(world);
    expect(calls.length).toBeLessThanOrEqual(1000);
    expect(calls.length).toBeGreaterThan(300);
    expect(Math.log2(below)).toBeLessThan(32);
    expect(Math.log2(below) % 1).toBe(0);
    // It is a sample of itself: nothing in it was decided otherwise, in or beside it.
    const again = answered({ one: world }, { for: 'comparison', samples: [sampleOf(world)] });
    expect(again.changed).toEqual([]);
  });
});

describe('a comparison with a sample', () => {
  const before = { ...sampleOf(capped(21)), arm: 'cap' };
  const changedIn = (world: World, sample: VerdictSample) =>
    answered({ none: open, cap: world }, { for: 'comparison', samples: [sample] }).changed ?? [];

  it('finds nothing where the same was decided', () => {
    expect(changedIn(capped(21), before)).toEqual([]);
  });

  it('tells the calls that are rejected now, and those that no longer are', () => {
    const stricter = changedIn(capped(20), before);
    const looser = changedIn(capped(20 + 2), before);
    expect(stricter.length).toBeGreaterThan(0);
    expect(looser.length).toBeGreaterThan(0);
    const told = (changes: typeof stricter) => [
      ...new Set(changes.map(({ before: was, now }) => `${was} → ${now}`)),
    ];
    expect([told(stricter), told(looser)]).toEqual([['allow → reject'], ['reject → allow']]);
    const classes = new Map([
      ['people', 'person'],
      ['couriers', 'courier'],
      ['robots', 'robot'],
    ]);
    for (const { arm, key, class: group, isWanted } of [...stricter, ...looser]) {
      const [caller] = key.split('.');
      expect([arm, group, isWanted]).toEqual(['cap', classes.get(caller), caller !== 'robots']);
    }
  });

  it('puts first what tells most: an unwanted call that got through and was answered', () => {
    const looser = changedIn(capped(300), before);
    const ranks = looser.map(({ isWanted, finalState }) =>
      isWanted ? 0 : finalState === 'answered' ? 2 : 1,
    );
    expect(ranks[0]).toBe(2);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(looser).toHaveLength(50);
  });

  it('asks nothing of an arm that has no sample', () => {
    expect(changedIn(capped(20), { ...before, arm: 'another' })).toEqual([]);
  });
});
