/** The documented campaign of 2021 at 1 to 20,000: calls a number, calls a callee, busiest day. */
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../src/engine/kernel/lengthsOfTime.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { playArms } from '../builders/playArms.ts';
import { tableOf } from './guideTables.ts';

const file = fileURLToPath(new URL('../../scenarios/campaign-2021.yaml', import.meta.url));

interface Counts {
  readonly callers: Map<number, number>;
  readonly callees: Map<number, number>;
  readonly days: Map<number, number>;
}

const count = (counts: Map<number, number>, of: number): void => {
  counts.set(of, (counts.get(of) ?? 0) + 1);
};
const total = (counts: ReadonlyMap<number, number>): number =>
  [...counts.values()].reduce((a, b) => a + b, 0);

/** Plays the campaign once, without any defence. */
function playCampaign(): { readonly counts: Counts; readonly days: number } {
  const { resolved } = resolveScenario({ path: file }, builtInCatalogue);
  if (resolved === undefined) throw new Error('the scenario is faulty');
  const counts: Counts = { callers: new Map(), callees: new Map(), days: new Map() };
  playArms({
    arms: [{ world: resolved.world }],
    isTraced: false,
    atStart: ({ calls: { attempt }, life, observer }) => {
      observer.afterCall = (slot) => {
        count(counts.callers, attempt.callingNumber[slot]);
        count(counts.callees, attempt.calledNumber[slot]);
        count(counts.days, Math.floor(life.startSecond.at(slot) / secondsADay));
      };
    },
  });
  return { counts, days: resolved.world.clock.days };
}

describe('the campaign of 2021', () => {
  const { counts, days } = playCampaign();
  const calls = total(counts.callers);
  const found: Readonly<Record<string, number>> = {
    'calls a caller number': calls / counts.callers.size,
    'calls a called number': calls / counts.callees.size,
    'busiest day ÷ mean day': Math.max(...counts.days.values()) / (calls / days),
  };

  for (const { figure, published, here, tolerance } of tableOf('figure', 'published')) {
    it(`meets its published ${figure} within ${tolerance}`, () => {
      expect(Math.abs(found[figure] / Number(published) - 1)).toBeLessThanOrEqual(Number(tolerance));
    });

    it(`has the ${figure} that the guide states`, () => {
      expect(Math.abs(found[figure] / Number(here) - 1)).toBeLessThan(0.005);
    });
  }

  it('reaches people as unequally as numbers dialled at random do', () => {
    const received = [...counts.callees.values()];
    const mean = calls / received.length;
    const variance = received.reduce((sum, n) => sum + (n - mean) ** 2, 0) / received.length;
    // Poisson but for the fixed total: index of dispersion 1, standard error √(2 ÷ 27,500) = 0.0085.
    expect(Math.abs(variance / mean - 1)).toBeLessThan(0.035);
  });
});
