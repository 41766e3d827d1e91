/** Whom an arm hurts: classes of wanted callers whose calls no longer get through. */
import type { Measure, Results } from '../results/results.ts';
import { verdictOf } from '../wording/verdict.ts';
import { gainedMetric, lostMetric } from '../results/weighedMetrics.ts';

export interface HurtClass {
  readonly class: string;
  readonly isProtected: boolean;
  readonly lost: Measure;
  /** Calls of its that only this arm lets through; null where that is not shown. */
  readonly gained: Measure | null;
  /** The whole interval of the difference from the control lies above 0. */
  readonly isShown: boolean;
}

/** A measure of a class, or of all (null), under the arm in question. */
export type MeasureUnder = (metric: string, group: string | null) => Measure | undefined;

/** What only the arm lets through, of all wanted callers or of a class; null where that is not shown. */
export function shownGain(under: MeasureUnder, group: string | null): Measure | null {
  const gained = under(gainedMetric, group);
  return gained !== undefined && verdictOf(gainedMetric, gained.versusControl) === 'better' ? gained : null;
}

/** Classes that lost calls in some replication, by what they lost, the most first. */
export function hurtClasses(
  { classes }: Pick<Results, 'classes'>,
  under: MeasureUnder,
): readonly HurtClass[] {
  return classes
    .flatMap(({ id, isUnwanted, isProtected }): readonly HurtClass[] => {
      const lost = isUnwanted ? undefined : under(lostMetric, id);
      if (lost === undefined || !(Number(lost.estimate) > 0)) return [];
      const isShown = verdictOf(lost.metric, lost.versusControl) === 'worse';
      return [{ class: id, isProtected, lost, gained: shownGain(under, id), isShown }];
    })
    .toSorted((a, b) => Number(b.lost.estimate) - Number(a.lost.estimate) || (a.class < b.class ? -1 : 1));
}

/** The class that lost most, where chance may have done it: who is shown to be hurt may be hurt least. */
export const mostHurtIfNotShown = ([most]: readonly HurtClass[]): HurtClass | null =>
  most === undefined || most.isShown ? null : most;
