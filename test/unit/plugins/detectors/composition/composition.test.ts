import { describe, expect, it } from 'vitest';
import type { DetectorPlugin } from '../../../../../src/model/contracts/detector.ts';
import type { ParameterValues } from '../../../../../src/model/contracts/parameter.ts';
import { allOf } from '../../../../../src/plugins/detectors/composition/allOf.ts';
import { anyOf } from '../../../../../src/plugins/detectors/composition/anyOf.ts';
import { cascade } from '../../../../../src/plugins/detectors/composition/cascade.ts';
import { weightedVote } from '../../../../../src/plugins/detectors/composition/weightedVote.ts';
import { defaultValues } from '../../../../../src/study/parts/defaultValues.ts';
import { fakeDetectorSite } from '../../../../../src/study/laws/fakes/fakeDetectorSite.ts';
import { between } from '../../../../builders/betweenDetector.ts';
import { playArms } from '../../../../builders/playArms.ts';
import { siteOf, smallWorld } from '../../../../builders/smallWorld.ts';

const members = ['first', 'second', 'third'];

/** Score of a composition whose members have said this; their sites alarm at 0.5, 0.25 and 1. */
function scoreOf(plugin: DetectorPlugin, said: readonly number[], values: ParameterValues = {}): number {
  const earlier = {
    indexOf: (id: string) => members.indexOf(id),
    scores: Int32Array.from(said),
    alarmMillionths: Int32Array.of(500_000, 250_000, 1_000_000),
  };
  const site = fakeDetectorSite({ rows: 1, earlier });
  return plugin.create(site, defaultValues(plugin.parameters, { members, ...values })).judge(0);
}

describe('a composition', () => {
  it('takes each member’s own alarm for one half', () => {
    const halves = [500_000, 250_000, 1_000_000];
    expect([anyOf, allOf, weightedVote].map((plugin) => scoreOf(plugin, halves))).toEqual([
      1_000_000, 500_000, 666_666,
    ]);
    expect(scoreOf(allOf, [499_999, 250_000, 1_000_000])).toBeLessThan(500_000);
    expect(scoreOf(anyOf, [0, 249_999, 999_999])).toBeLessThan(500_000);
  });

  it('suspects nobody without members', () => {
    for (const plugin of [anyOf, allOf, weightedVote, cascade])
      expect(scoreOf(plugin, [900_000, 900_000, 900_000], { members: [] })).toBe(0);
  });

  it('weighs members as told', () => {
    expect(scoreOf(weightedVote, [1_000_000, 0, 0], { weights: [3, 1, 0] })).toBe(750_000);
    expect(scoreOf(weightedVote, [1_000_000, 0, 0], { weights: [0] })).toBe(0);
  });

  it('lets the first member that is sure decide in a cascade', () => {
    const sure = { clearBelow: 0.1, sureFrom: 0.8 };
    expect(scoreOf(cascade, [50_000, 1_000_000, 1_000_000], sure)).toBe(50_000);
    expect(scoreOf(cascade, [900_000, 0, 0], sure)).toBe(900_000);
    expect(scoreOf(cascade, [400_000, 1_000_000, 0], sure)).toBe(1_000_000);
    expect(scoreOf(cascade, [400_000, 200_000, 300_000], sure)).toBe(150_000);
  });
});

describe('compositions in a world', () => {
  it('act by what their members, in shadow, said of the same call', () => {
    const shadow = (id: string, limitCalls: number): unknown => ({
      ...siteOf('reject', { id, use: 'volume-cap', limitCalls }),
      shadow: true,
    });
    const world = smallWorld({
      subscribers: 200,
      screening: {
        terminating: [
          shadow('cap-20', 20),
          shadow('cap-60', 60),
          siteOf('label', { id: 'either', use: 'any-of', members: ['cap-20', 'cap-60'] }),
          siteOf('label', { id: 'both', use: 'all-of', members: ['cap-20', 'cap-60'] }),
        ],
      },
    });
    const scores: number[][] = [];
    playArms({
      arms: [{ world }],
      isTraced: false,
      wrapDetector: (plugin) =>
        between(plugin, () => ({
          judge: (slot, judge) => {
            const score = judge(slot);
            const last = scores.at(-1);
            if (last === undefined || last.length === 4) scores.push([score]);
            else last.push(score);
            return score;
          },
        })),
    });
    const alarms = scores.map((row) => row.map((score) => score >= 500_000));
    expect(alarms.filter(([low]) => low).length).toBeGreaterThan(100);
    for (const [low, high, either, both] of alarms) {
      expect(either).toBe(low || high);
      expect(both).toBe(low && high);
    }
  });
});
