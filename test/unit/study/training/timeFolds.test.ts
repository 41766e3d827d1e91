import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { millisecondsADay, millisecondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { featureCount } from '../../../../src/model/features/featureList.ts';
import type { Examples } from '../../../../src/study/training/examples.ts';
import { teach } from '../../../../src/study/training/teach.ts';
import { timeFolds } from '../../../../src/study/training/timeFolds.ts';
import { usualSettings } from '../../../../src/study/training/usualSettings.ts';
import { firstCallsMs, madeUpExamples } from './madeUpExamples.ts';

const five = { operators: 5, replications: 1, callsEach: 40, chance: () => 0.5 };

/** Calls at these hours, in any order, of which some were reported after so many hours. */
function callsAt(hours: readonly number[], reportedAfter: readonly (number | null)[]): Examples {
  const all = madeUpExamples({ ...five, callsEach: 4 });
  const timeMs = all.timeMs.map((_, row) => hours[row % hours.length] * millisecondsAnHour);
  const reportedMs = timeMs.map(
    (at, row) => at + (reportedAfter[row % reportedAfter.length] ?? NaN) * millisecondsAnHour,
  );
  return { ...all, timeMs, reportedMs, firstCallMs: firstCallsMs(all.caller, timeMs, 10) };
}

/** Several shares of one cut. */
const shareOf = (part: number, whole: number): number => part / whole;

describe('a split by time', () => {
  it('learns from nothing that was not known at the cut, and holds out all that came after it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 40, maxLength: 40 }),
        fc.array(fc.option(fc.integer({ min: 0, max: 99 })), { minLength: 1, maxLength: 7 }),
        fc.record({ day: fc.integer({ min: 2, max: 8 }), labelDays: fc.integer({ min: 0, max: 3 }) }),
        (hours, reportedAfter, { day, labelDays }) => {
          const examples = callsAt(hours, reportedAfter);
          const { timeMs, reportedMs } = examples;
          const { rows, leftOut, cut } = timeFolds(examples, { share: 0.8, day, labelDays });
          const cutMs = (day - 1) * millisecondsADay;
          expect(cut?.cutMs).toBe(cutMs);
          const [training, validation, heldOut] = rows;
          for (const row of [...training, ...validation]) {
            expect(timeMs[row]).toBeLessThan(cutMs);
            expect(timeMs[row] + labelDays * millisecondsADay).toBeLessThanOrEqual(cutMs);
            if (!Number.isNaN(reportedMs[row])) expect(reportedMs[row]).toBeLessThan(cutMs);
          }
          const latest = Math.max(...Array.from(training, (row) => timeMs[row]));
          for (const row of validation) expect(timeMs[row]).toBeGreaterThan(latest);
          const later = Array.from(timeMs.keys()).filter((row) => timeMs[row] >= cutMs);
          expect([...heldOut]).toEqual(later);
          expect(training.length + validation.length + heldOut.length + leftOut).toBe(examples.count);
        },
      ),
      { seed: 1, numRuns: 60 },
    );
  });

  it('cuts where the asked share of the calls has come, three quarters of them to learn from', () => {
    const examples = madeUpExamples(five);
    const { rows, leftOut } = timeFolds(examples, { share: 0.8, labelDays: 0 });
    expect(rows.map((fold) => shareOf(fold.length, examples.count))).toEqual([0.6, 0.2, 0.2]);
    expect(leftOut).toBe(0);
  });

  it('tells the calls of callers apart that made none before the cut, labelled or not', () => {
    const all = madeUpExamples(five);
    const cutMs = all.timeMs[320];
    // Two callers whose first calls come later, and one of them that made a call before which has no label.
    const caller = all.caller.map((of, row) => (of === 3 || of === 4 ? (row < 320 ? 0 : of) : of));
    const firstCallMs = firstCallsMs(caller, all.timeMs, 10);
    firstCallMs[4] = cutMs - 1;
    const examples = { ...all, caller, firstCallMs };
    const { cut, rows } = timeFolds(examples, { share: 0.8, labelDays: 0 });
    expect(cut?.cutMs).toBe(cutMs);
    expect([...(cut?.unseen ?? [])]).toEqual([...rows[2]].filter((row) => caller[row] === 3));
    expect(cut?.unseen.length).toBeGreaterThan(0);
  });

  it('judges by what was learned before: where the rule turns over at the cut, the model is wrong after it, but for new callers who keep to it', async () => {
    const all = madeUpExamples({ ...five, callsEach: 200 });
    const cutRow = 0.8 * all.count;
    const { caller } = all;
    const firstCallMs = new Float64Array(10).fill(0);
    for (const late of [4, 9]) firstCallMs[late] = all.timeMs[cutRow];
    const isUnwanted = all.isUnwanted.map((_, row) => {
      const isHigh = all.features[row * featureCount] > 0.5;
      const isTurned = row >= cutRow && caller[row] !== 4 && caller[row] !== 9;
      return Number(isHigh !== isTurned);
    });
    const examples = { ...all, isUnwanted, firstCallMs };
    const settings = { seed: 1, classWeight: 'none', ...usualSettings('gradient-boosting') } as const;
    const { validation, heldOut, heldOutUnseen } = await teach(
      examples,
      timeFolds(examples, { share: 0.8, labelDays: 0 }),
      { settings: { ...settings, kind: 'gradient-boosting' }, forgetDays: 30, afterStep: async () => {} },
    );
    expect(validation.rocArea.estimate).toBeCloseTo(1, 2);
    expect(heldOutUnseen?.rocArea.estimate).toBeCloseTo(1, 2);
    expect(heldOutUnseen?.callers).toBe(2);
    const of = (late: boolean, unwanted: number): number =>
      Array.from(caller.keys()).filter(
        (row) => row >= cutRow && (caller[row] % 5 === 4) === late && isUnwanted[row] === unwanted,
      ).length;
    // Ordered rightly: a new caller's unwanted call above all but the turned wanted ones; half where both are as high, or as low.
    const [newUnwanted, newWanted, oldUnwanted, oldWanted] = [
      of(true, 1),
      of(true, 0),
      of(false, 1),
      of(false, 0),
    ];
    const right = newUnwanted * newWanted + (newUnwanted * oldWanted + oldUnwanted * newWanted) / 2;
    const known = right / ((newUnwanted + oldUnwanted) * (newWanted + oldWanted));
    expect(heldOut.rocArea.estimate).toBeCloseTo(known, 1);
    expect(known).toBeLessThan(0.3);
  });
});
