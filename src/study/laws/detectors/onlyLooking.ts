/** A detector under test that must only look: every detector of a place sees the same columns, and the simulation goes on with them. */
import type { Detector } from '../../../model/contracts/detector.ts';
import type { FakeDetectorSite } from '../fakes/fakeDetectorSite.ts';
import { demand } from '../law.ts';

/** The same detector, which throws where one of its functions has changed a column of the site. */
export function onlyLooking(detector: Detector, site: FakeDetectorSite): Detector {
  const { attempt, release } = site;
  const columns: readonly (readonly [string, Int32Array | Float64Array])[] = [
    ...Object.entries(attempt),
    ...Object.entries(release),
  ];
  const looking = <Answer>(name: string, act: () => Answer): Answer => {
    const before = columns.map(([, column]) => column.slice());
    const answer = act();
    columns.forEach(([field, column], i) =>
      demand(
        column.every((value, row) => Object.is(value, before[i][row])),
        `${name} writes into the column ${field}`,
      ),
    );
    return answer;
  };
  return {
    judge: (slot) => looking('judge', () => detector.judge(slot)),
    afterRelease: (slot) => looking('afterRelease', () => detector.afterRelease(slot)),
    afterReport: (about, kind, atSecond) =>
      looking('afterReport', () => detector.afterReport(about, kind, atSecond)),
    evidence: (slot) => looking('evidence', () => detector.evidence(slot)),
    stateBytes: () => looking('stateBytes', () => detector.stateBytes()),
  };
}
