/** Whom an arm hurts: classes of wanted callers whose calls no longer get through. */
import type { Measure, Results } from '../experiment/results.ts';
import { verdictOf } from '../report/verdict.ts';
import { measureIndex } from './measureSeries.ts';

const lostMetric = 'wanted.lost.perThousand';

export interface HurtClass {
  readonly class: string;
  readonly isProtected: boolean;
  readonly lost: Measure;
  /** The whole interval of the difference from the control lies above 0. */
  readonly isShown: boolean;
}

/** Classes that lost calls in some replication, by what they lost, the most first. */
export function hurtClasses(results: Results, designPoint: string, arm: string): readonly HurtClass[] {
  const find = measureIndex(results.measures);
  return results.classes
    .flatMap(({ id, isUnwanted, isProtected }): readonly HurtClass[] => {
      const lost = isUnwanted ? undefined : find({ metric: lostMetric, designPoint, arm, class: id });
      if (lost === undefined || !(Number(lost.estimate) > 0)) return [];
      return [
        { class: id, isProtected, lost, isShown: verdictOf(lostMetric, lost.versusControl) === 'worse' },
      ];
    })
    .toSorted((a, b) => Number(b.lost.estimate) - Number(a.lost.estimate) || (a.class < b.class ? -1 : 1));
}

/** The class that lost most, where chance may have done it: who is shown to be hurt may be hurt least. */
export const mostHurtIfNotShown = ([most]: readonly HurtClass[]): HurtClass | null =>
  most === undefined || most.isShown ? null : most;
