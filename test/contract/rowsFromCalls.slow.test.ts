/** Rows are what their definitions say: metrics counted anew out of the calls of random scenarios, by no counter of the simulation. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MeasureRow } from '../../src/model/measures/metric.ts';
import type { LawArm } from '../builders/callLaw.ts';
import { keepJudgements } from '../builders/judgedCall.ts';
import type { JudgedCall } from '../builders/judgedCall.ts';
import { keepCalls } from '../builders/keptCall.ts';
import type { KeptCall } from '../builders/keptCall.ts';
import { playableArms } from '../builders/playableArms.ts';
import { playArms } from '../builders/playArms.ts';
import { recounts } from '../builders/recount.ts';
import { siteRecounts } from '../builders/recountSite.ts';

interface Heard extends LawArm {
  readonly judged: readonly JudgedCall[];
}

/** Sums of the same seconds in another order. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a));

/** Null for a metric that is not counted anew. */
function recountOf(
  { metric, class: id, place }: MeasureRow,
  of: Heard,
  control: LawArm,
): readonly [number, number] | null {
  if (metric in siteRecounts) return siteRecounts[metric](of.judged.filter(({ site }) => site === place));
  if (!(metric in recounts)) return null;
  const isOfClass = (caller: { readonly class: string }): boolean => id === null || caller.class === id;
  const { callers } = of.world;
  const calls = of.calls.filter(({ caller }) => isOfClass(callers[caller]));
  return recounts[metric]({ of, control, calls, callers: callers.filter(isOfClass) });
}

it('counts what the calls come to, metric by metric and class by class', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(playableArms, ({ arms, seed }) => {
      const kept: { calls: readonly KeptCall[]; judged: readonly JudgedCall[] }[] = [];
      const played = playArms({
        arms,
        seed,
        atStart: (arm) => kept.push({ calls: keepCalls(arm), judged: keepJudgements(arm) }),
      });
      const heard = played.map(({ arm }, i) => ({ arm, world: arms[i].world, ...kept[i] }));
      played.forEach(({ rows }, i) => {
        for (const row of rows) {
          const recount = recountOf(row, heard[i], heard[0]);
          if (recount === null) continue;
          const [numerator, denominator] = recount;
          const isSame = isNear(row.numerator, numerator) && isNear(row.denominator, denominator);
          expect(isSame ? null : { row, recount }).toBeNull();
          if (numerator > 0) met.add(row.metric);
        }
      });
    }),
    { numRuns: 45 },
  );
  expect(Object.keys({ ...recounts, ...siteRecounts }).filter((metric) => !met.has(metric))).toEqual([]);
});
