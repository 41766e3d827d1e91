/** Whether rows are what their definitions say, and how often there was anything to count. */
import fc from 'fast-check';
import type { MeasureRow } from '../../../src/model/measures/metric.ts';
import type { LawArm } from '../callLaw.ts';
import { oncePerArm } from '../oncePerArm.ts';
import type { PlayableArms } from '../playableArms.ts';
import { playLawArms } from '../playLawArms.ts';
import { allBounds, allRecounts } from './allRecounts.ts';
import type { Counted } from './recount.ts';

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

/** Whether the row is right and there was something to count; else what it should have been. */
function verdictOn(row: MeasureRow, of: LawArm, control: LawArm): unknown {
  const { metric, numerator, denominator } = row;
  const counted = countedFor(row, of, control);
  if (metric in allBounds) {
    const bounds = allBounds[metric](counted);
    if (bounds === null) return 'untold' satisfies Verdict;
    const [least, most, found = most] = bounds;
    if (numerator < least || numerator > most) return { row, bounds };
    return (found > 0 ? 'right' : 'nothing') satisfies Verdict;
  }
  const recount = metric in allRecounts ? allRecounts[metric](counted) : null;
  if (recount === null) return 'untold' satisfies Verdict;
  if (!isNear(numerator, recount[0]) || !isNear(denominator, recount[1])) return { row, recount };
  return (numerator === 0 ? 'nothing' : 'right') satisfies Verdict;
}

/** By metric, rows that were right, and not for want of anything to count. */
export type RowsMet = ReadonlyMap<string, number>;

/** A row that is wrong fails the test. `atEach` hears of every arm. */
export function rowsMet(
  worlds: fc.Arbitrary<PlayableArms>,
  numRuns: number,
  atEach: (of: LawArm) => void = () => undefined,
): RowsMet {
  const met = new Map<string, number>();
  fc.assert(
    fc.property(worlds, (arms) => {
      const played = playLawArms(arms);
      for (const { of, rows } of played) {
        atEach(of);
        for (const row of rows) {
          const verdict = verdictOn(row, of, played[0].of);
          if (typeof verdict !== 'string') throw new Error(`wrong: ${JSON.stringify(verdict)}`);
          if (verdict === 'right') met.set(row.metric, (met.get(row.metric) ?? 0) + 1);
        }
      }
    }),
    { numRuns },
  );
  return met;
}
