/** Whom an arm hurts: classes of wanted callers whose calls no longer get through. */
import type { Measure, Results } from '../results/results.ts';
import { verdictOf } from '../wording/verdict.ts';

export interface HurtClass {
  readonly class: string;
  readonly isProtected: boolean;
  readonly lost: Measure;
  /** The whole interval of the difference from the control lies above 0. */
  readonly isShown: boolean;
}

/** Classes that lost calls in some replication, by what they lost, the most first; `lostOf` a class under the arm in question. */
export function hurtClasses(
  { classes }: Pick<Results, 'classes'>,
  lostOf: (id: string) => Measure | undefined,
): readonly HurtClass[] {
  return classes
    .flatMap(({ id, isUnwanted, isProtected }): readonly HurtClass[] => {
      const lost = isUnwanted ? undefined : lostOf(id);
      if (lost === undefined || !(Number(lost.estimate) > 0)) return [];
      const isShown = verdictOf(lost.metric, lost.versusControl) === 'worse';
      return [{ class: id, isProtected, lost, isShown }];
    })
    .toSorted((a, b) => Number(b.lost.estimate) - Number(a.lost.estimate) || (a.class < b.class ? -1 : 1));
}

/** The class that lost most, where chance may have done it: who is shown to be hurt may be hurt least. */
export const mostHurtIfNotShown = ([most]: readonly HurtClass[]): HurtClass | null =>
  most === undefined || most.isShown ? null : most;
