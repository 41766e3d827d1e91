/** What holds of every scenario, whatever parts it is made of: it plays to its end, counts every call once, and arms that are the same come out the same. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { secondsADay } from '../../src/engine/kernel/lengthsOfTime.ts';
import { metricCatalogue } from '../../src/model/measures/catalogue.ts';
import { rangeOf } from '../../src/model/measures/metric.ts';
import type { MeasureRow } from '../../src/model/measures/metric.ts';
import type { ArmOutcome } from '../../src/model/simulation/simulate.ts';
import { armsAt } from '../../src/study/tasks/tasks.ts';
import { playableScenario } from '../builders/playableScenario.ts';
import { playFirstTask } from '../builders/playFirstTask.ts';
import { playArms } from '../builders/playArms.ts';
import type { PlayedArm } from '../builders/playArms.ts';

const metrics = new Map(metricCatalogue.map((metric) => [metric.id, metric]));
const isAgainstControl = ({ metric }: MeasureRow): boolean => metrics.get(metric)?.isAgainstControl === true;

/** A row without data, and one within what its metric can be. */
const isPossible = ({ metric, numerator, denominator }: MeasureRow): boolean => {
  const known = metrics.get(metric);
  if (known === undefined) return false;
  const [least, greatest] = rangeOf(known);
  if (!Number.isFinite(numerator) || !(denominator >= 0)) return false;
  const rounding = 1e-9 * denominator;
  return (
    denominator === 0 ||
    (numerator >= least * denominator - rounding && numerator <= greatest * denominator + rounding)
  );
};

/** What arms that are the same have in common, and that nothing is lost against each other. */
function expectSame(outcomes: readonly ArmOutcome[]): void {
  const [none, same] = ['none', 'same'].map((id) =>
    outcomes.find(({ arm }) => arm === id || arm === `${id}.all`),
  );
  expect(same?.audit).toEqual(none?.audit);
  expect(same?.rows.filter((row) => !isAgainstControl(row))).toEqual(
    none?.rows.filter((row) => !isAgainstControl(row)),
  );
  expect(same?.rows.filter((row) => isAgainstControl(row) && row.numerator !== 0)).toEqual([]);
}

it('plays to its end, the same again, no row is more or less than it can be, and arms that are the same come out the same', () => {
  let pairs = 0;
  fc.assert(
    fc.property(playableScenario, (resolved) => {
      const outcomes = playFirstTask(resolved);
      expect(playFirstTask(resolved)).toEqual(outcomes);
      for (const { rows, audit } of outcomes) {
        expect(rows.filter((row) => !isPossible(row))).toEqual([]);
        expect(audit.finalStates.reduce((sum, count) => sum + count, 0)).toBe(audit.attempts);
      }
      if (resolved.experiment.pairing !== 'common') return;
      expectSame(outcomes);
      pairs += 1;
    }),
    { numRuns: 30 },
  );
  expect(pairs).toBeGreaterThan(15);
});

/** Subscribers and days with three unwanted calls that rang, counted out of the calls themselves. */
function harassed({ calls, arm }: PlayedArm): number {
  const counts = new Map<string, number>();
  for (const { exogenous, inputs, outcome } of calls) {
    const { callee, isWanted } = exogenous;
    const { startSecond } = inputs;
    if (isWanted === 1 || callee < 0 || outcome.ringSeconds === 0 || startSecond >= arm.endSecond) continue;
    const day = `${callee} ${Math.floor(startSecond / secondsADay)}`;
    counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count >= 3).length;
}

const rowOf = ({ rows }: PlayedArm, metric: string): MeasureRow | undefined =>
  rows.find((row) => row.metric === metric && row.class === null);

it('counts every call once: its rows are what the calls themselves come to', () => {
  fc.assert(
    fc.property(playableScenario, (resolved) => {
      const arms = armsAt(resolved, resolved.designPoints[0].worlds);
      for (const arm of playArms({ arms, seed: resolved.experiment.seed })) {
        expect(arm.calls).toHaveLength(arm.audit.attempts);
        const rung = arm.calls.filter(
          ({ exogenous: { callee, isWanted }, outcome }) =>
            callee >= 0 && isWanted === 0 && outcome.ringSeconds > 0,
        );
        expect(rowOf(arm, 'unwanted.rung.perSubscriberDay')?.numerator ?? 0).toBe(rung.length);
        expect(rowOf(arm, 'unwanted.threeOrMoreADay.share')?.numerator).toBe(harassed(arm));
      }
    }),
    { numRuns: 15 },
  );
});
