/** How far the estimate before a run lies from what is played, over all shipped scenarios; the range stands in docs/guides/run-an-experiment.md. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateAttempts } from '../../src/study/experiment/estimateAttempts.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { estimatedAndPlayed, estimateOverPlayed, shippedScenario } from '../builders/attemptsPlayed.ts';
import { playableScenario } from '../builders/playableScenario.ts';

const files = readdirSync(new URL('../../scenarios/', import.meta.url)).filter((file) =>
  file.endsWith('.yaml'),
);

describe('the estimate of attempts', () => {
  it.each(files)('of %s lies above what is played, and within fifteen times of it', (file) => {
    const times = estimateOverPlayed(shippedScenario(file));
    console.log(`${file}: ${times.toFixed(2)} times what is played`);
    expect(times).toBeGreaterThan(0.99);
    expect(times).toBeLessThan(15);
  });

  it('refuses none of them, four weeks of the countries’ comparison included', () => {
    const isRefused = (resolved: ResolvedScenario): boolean => {
      const { total, atMost } = estimateAttempts(resolved);
      return total > 2e9 || atMost > 1e10;
    };
    expect(files.filter((file) => isRefused(shippedScenario(file)))).toEqual([]);
    expect(isRefused(lasting(shippedScenario('compare-jurisdictions.yaml'), 28))).toBe(false);
  });
});

it('what an experiment may come to is passed by no random one', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(playableScenario, (resolved) => {
      const { estimate, played } = estimatedAndPlayed(resolved);
      expect(played).toBeLessThanOrEqual(estimate.atMost);
    }),
    { numRuns: 50 },
  );
});

const lasting = (resolved: ResolvedScenario, days: number): ResolvedScenario => ({
  ...resolved,
  designPoints: resolved.designPoints.map((point) => ({
    ...point,
    worlds: point.worlds.map((world) => ({ ...world, clock: { ...world.clock, days } })),
  })),
});
