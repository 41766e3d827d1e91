/** Which intervals a stopping rule is about, and how far they are from what it asks for. */
import type { Measure } from '../results/results.ts';
import type { StudyOutline } from '../results/studyOutline.ts';

/** The named measure in every design point and every arm asked for, but where it is 0 by definition; none where the number of replications is fixed. */
export function askedMeasures(
  { replications }: Pick<StudyOutline, 'replications'>,
  measures: readonly Measure[],
): readonly Measure[] {
  if (typeof replications === 'number') return [];
  const { metric, arm, class: group = null } = replications;
  return measures.filter(
    (m) =>
      m.metric === metric &&
      m.class === group &&
      m.place === null &&
      m.undefinedBecause !== 'it is 0 by definition' &&
      (arm === undefined || m.arm === arm),
  );
}

/**
 * About how many replications more would bring every interval asked for to the half-width, since it shrinks with the root of their number, those without
 * data included; null where nothing can be said: some interval is missing or has no width.
 */
export function stillNeeded(outline: StudyOutline, measures: readonly Measure[]): number | null {
  const { replications } = outline;
  if (typeof replications === 'number') return null;
  const asked = askedMeasures(outline, measures);
  let most = 0;
  for (const { estimate, low, high, perReplication } of asked) {
    const played = perReplication.length;
    const half =
      estimate === null || low === null || high === null ? 0 : Math.max(estimate - low, high - estimate);
    if (half === 0) return null;
    const ratio = half / replications.halfWidth;
    most = Math.max(most, Math.ceil(played * ratio * ratio) + 1 - played);
  }
  return Number.isSafeInteger(most) && most > 0 ? most : null;
}
