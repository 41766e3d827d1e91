/** Rows are what their definitions say: metrics counted anew out of the calls of random scenarios, by no counter of the simulation. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { MeasureRow } from '../../src/model/measures/metric.ts';
import { burstArms } from '../builders/burstArms.ts';
import type { LawArm } from '../builders/callLaw.ts';
import { harshArms, playableArms } from '../builders/playableArms.ts';
import type { PlayableArms } from '../builders/playableArms.ts';
import { playLawArms } from '../builders/playLawArms.ts';
import { oncePerArm } from '../builders/oncePerArm.ts';
import { allBounds, allRecounts } from '../builders/recounts/allRecounts.ts';
import type { Counted } from '../builders/recounts/recount.ts';

/** Money is exact to its last unit, and seconds are summed in another order. */
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-10 * Math.max(1, Math.abs(a));

const kindOfPlace = /^(?:trunk|rule|week)\//u;

/** Calls by the class of their caller. */
const callsByClass = oncePerArm(({ calls, world }) =>
  Map.groupBy(calls, ({ caller }) => world.callers[caller].class),
);

const countedFor = ({ class: id, place }: MeasureRow, of: LawArm, control: LawArm): Counted => ({
  of,
  control,
  calls: id === null ? of.calls : (callsByClass(of).get(id) ?? []),
  callers: of.world.callers.filter((caller) => id === null || caller.class === id),
  place: place?.replace(kindOfPlace, '') ?? '',
});

type Verdict = 'untold' | 'nothing' | 'right';
const fine: readonly Verdict[] = ['untold', 'nothing', 'right'];

/** Whether the row is right and there was something to count; else what it should have been. */
function verdictOn(row: MeasureRow, of: LawArm, control: LawArm): unknown {
  const { metric, numerator, denominator } = row;
  const counted = countedFor(row, of, control);
  if (metric in allBounds) {
    const bounds = allBounds[metric](counted);
    if (bounds === null) return 'untold' satisfies Verdict;
    const [least, most] = bounds;
    if (numerator < least || numerator > most) return { row, bounds };
    return (most > 0 ? 'right' : 'nothing') satisfies Verdict;
  }
  const recount = metric in allRecounts ? allRecounts[metric](counted) : null;
  if (recount === null) return 'untold' satisfies Verdict;
  if (!isNear(numerator, recount[0]) || !isNear(denominator, recount[1])) return { row, recount };
  return (numerator === 0 ? 'nothing' : 'right') satisfies Verdict;
}

/** Metrics of which some row was right, and not for want of anything to count. */
function metricsMet(worlds: fc.Arbitrary<PlayableArms>, numRuns: number): ReadonlySet<string> {
  const met = new Set<string>();
  fc.assert(
    fc.property(worlds, (arms) => {
      const played = playLawArms(arms);
      for (const { of, rows } of played)
        for (const row of rows) {
          const verdict = verdictOn(row, of, played[0].of);
          expect(fine).toContain(verdict);
          if (verdict === 'right') met.add(row.metric);
        }
    }),
    { numRuns },
  );
  return met;
}

it('counts what the calls come to, metric by metric and class by class', () => {
  const met = new Set([
    ...metricsMet(playableArms, 100),
    ...metricsMet(harshArms, 50),
    ...metricsMet(burstArms, 1),
  ]);
  const all = Object.keys({ ...allRecounts, ...allBounds });
  expect(all.filter((metric) => !met.has(metric))).toEqual([]);
});
