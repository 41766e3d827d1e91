/** What detectors see is theirs to read: whoever writes into it hears so when the types are checked (`npm run types`). */
import { expect, it } from 'vitest';
import type { DetectorSite, ObservedAttempt, ObservedRelease, ReadCells } from '../../src/contracts.ts';
import { fakeDetectorSite } from '../../src/study/laws/fakes/fakeDetectorSite.ts';

function writing({ attempt, release, earlier }: DetectorSite, slot: number): void {
  // @ts-expect-error -- a cell of an attempt
  attempt.callingNumber[slot] = 7;
  // @ts-expect-error -- of the one column with fractions
  attempt.timeMs[slot] += 1;
  // @ts-expect-error -- of a release
  release.isAnswered[slot] = 1;
  // @ts-expect-error -- a score that another detector gave
  earlier.scores[0] = 0;
  // @ts-expect-error -- all cells at once
  attempt.route.fill(0);
  // @ts-expect-error -- a whole column
  attempt.route = new Int32Array(4);
}

it('cells, scores and columns can be read and not written', () => {
  const site = fakeDetectorSite({ rows: 4 });
  const seen: { readonly attempt: ObservedAttempt; readonly release: ObservedRelease } = site;
  const column: ReadCells = seen.attempt.route;
  expect([column[3], column.length, seen.release.ringMs[0]]).toEqual([-1, 4, -1]);
  // Only the types forbid it: a check at run time would cost every call.
  writing(site, 3);
  expect(site.attempt.callingNumber[3]).toBe(7);
});
