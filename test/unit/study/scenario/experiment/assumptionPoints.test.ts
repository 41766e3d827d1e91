import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../../src/study/parts/plugins.ts';
import type { AssumptionPoints } from '../../../../../src/study/scenario/experiment/assumptionPoints.ts';
import { resolveScenario } from '../../../../../src/study/scenario/resolveScenario.ts';
import type { ResolvedScenario } from '../../../../../src/study/scenario/resolved.ts';
import { tiny } from '../../../../command/program.ts';

function resolved(text: string, points?: number): ResolvedScenario {
  const overrides = points === undefined ? {} : { assumptions: points };
  const found = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue, { overrides });
  if (found.resolved === undefined) throw new Error(JSON.stringify(found.failures));
  return found.resolved;
}

const pointsOf = (text: string, points: number): AssumptionPoints =>
  resolved(text, points).assumptionPoints as AssumptionPoints;

/** What a parameter of the village takes at each point in the first arm. */
const villageAt = ({ points }: AssumptionPoints, name: string): readonly number[] =>
  points.map(([world]) => Number(world.population[0].parameters[name]));

describe('the points of the range over assumptions', () => {
  it('are not there unless they are asked for', () => {
    expect(resolved(tiny).assumptionPoints).toBeNull();
    expect(resolved(tiny, 5).assumptionPoints?.points).toHaveLength(5);
    const written = tiny.replace('  seed: 1\n', '  seed: 1\n  assumptions: {points: 3, factor: 4}\n');
    expect(resolved(written).assumptionPoints?.design).toEqual({ points: 3, replications: 2, factor: 4 });
    expect(resolved(written, 7).assumptionPoints?.design).toEqual({ points: 7, replications: 2, factor: 4 });
  });

  it('visit each equal part of each range once', () => {
    const found = pointsOf(tiny, 20);
    const odds = villageAt(found, 'voicemail').map((share) => share / (1 - share));
    const assumed = 0.3 / 0.7;
    const parts = odds.map((value) => Math.floor((20 * Math.log(value / (assumed / 2))) / Math.log(4)));
    expect(parts.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, part) => part));
    expect(parts).not.toEqual(parts.toSorted((a, b) => a - b));
  });

  it('are the same for the same seed, others for another, and do not notice another parameter', () => {
    const trust = villageAt(pointsOf(tiny, 6), 'trustLoss');
    expect(villageAt(pointsOf(tiny, 6), 'trustLoss')).toEqual(trust);
    expect(villageAt(pointsOf(tiny.replace('seed: 1', 'seed: 2'), 6), 'trustLoss')).not.toEqual(trust);
    const more = tiny.replace(
      '    people: {use: person}',
      '    people: {use: person}\n    vans: {use: courier}',
    );
    expect(villageAt(pointsOf(more, 6), 'trustLoss')).toEqual(trust);
  });

  it('give all arms the same world but for what they set', () => {
    for (const [none, cap] of pointsOf(tiny, 4).points) {
      expect(cap.population).toEqual(none.population);
      expect(cap.callers).toEqual(none.callers);
      expect(cap.screening.terminating).toHaveLength(1);
    }
  });

  it('leave alone what is given, cited or how long is played, and say what they could not vary', () => {
    const { varied, fixed, points } = pointsOf(tiny, 3);
    const paths = varied.map(({ path }) => path);
    expect(paths).toContain('population.village.voicemail');
    expect(paths).not.toContain('population.village.subscribers');
    expect(paths).not.toContain('population.village.answering.unknown');
    expect(paths.filter((path) => path.startsWith('clock.'))).toEqual([]);
    expect(fixed).toContain('callers.robots.pacing.workdaysOnly');
    expect(points.every((worlds) => worlds.every(({ clock }) => clock.days === 1))).toBe(true);
  });

  it('vary a cited value that has a declared range, within it', () => {
    const text = tiny.replace(
      'subscribers: 150,',
      'subscribers: 150, dailyCalls: {is: 3.4, source: "Hiya 2018", range: [3, 4]},',
    );
    const found = pointsOf(text, 10);
    expect(found.varied).toContainEqual({
      path: 'population.village.dailyCalls',
      unit: 'calls/day',
      low: 3,
      high: 4,
      isDeclared: true,
    });
    const values = villageAt(found, 'dailyCalls');
    expect([Math.min(...values) >= 3, Math.max(...values) <= 4, new Set(values).size]).toEqual([
      true,
      true,
      10,
    ]);
  });

  it('leave out points where the values make no world', () => {
    const text = tiny.replace(
      'subscribers: 150,',
      'subscribers: {is: 150, source: "assumed", range: [100, 3000]},',
    );
    const { points, impossible } = pointsOf(text, 10);
    expect(impossible).toBeGreaterThan(3);
    expect(points.length + impossible).toBe(10);
  });
});
