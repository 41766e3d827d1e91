/** The five paired arms of `mode: decompose` as parts of an effect, each a sum of paired differences. */
import { pivotEstimate } from '../../engine/statistics/student.ts';
import { ratioSumPivot } from '../../engine/statistics/jackknife.ts';
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { effects } from '../../model/simulation/state/reactions.ts';
import type { AnswerEstimate, Decomposition, EffectTerm } from '../results/answerForms.ts';
import { effectTerms } from '../results/answerForms.ts';
import { effectArm } from '../tasks/effectArms.ts';
import { ratioSeries } from './measureSeries.ts';
import type { FindMeasure } from '../results/measureIndex.ts';
import { seenEnds } from '../results/seenEnds.ts';
import type { Compared } from './standings.ts';

/** Signs of the arms in the order of `effects`: open, mechanical, dialers, callees, all. */
const signs: Readonly<Record<EffectTerm, readonly number[]>> = {
  mechanical: [-1, 1, 0, 0, 0],
  dialers: [0, -1, 1, 0, 0],
  callees: [0, -1, 0, 1, 0],
  together: [0, 1, -1, -1, 1],
  total: [-1, 0, 0, 0, 1],
};

const told = metricCatalogue.filter(({ isPrimary }) => isPrimary);

/** `arms` as declared, the control first; intervals hold together over terms, arms and design points of one measure. */
export function decompositionOf(
  find: FindMeasure,
  { designPoints, arms, level, classes }: Compared & { readonly classes: readonly string[] },
): readonly Decomposition[] {
  const others = arms.slice(1);
  const each = 1 - (1 - level) / (effectTerms.length * Math.max(1, others.length * designPoints.length));
  return designPoints.flatMap((designPoint) =>
    others.flatMap((arm) =>
      told.flatMap(({ id }) =>
        [null, ...classes].flatMap((group) => {
          const terms = termsOf(find, { designPoint, arm, metric: id, class: group }, each);
          return terms === null ? [] : [{ designPoint, arm, metric: id, class: group, terms }];
        }),
      ),
    ),
  );
}

function termsOf(
  find: FindMeasure,
  key: Omit<Decomposition, 'terms'>,
  level: number,
): Decomposition['terms'] | null {
  const series = effects.flatMap((effect) => {
    const measure = find({ ...key, arm: effectArm(key.arm, effect) });
    return measure === undefined ? [] : [ratioSeries(measure)];
  });
  if (series.length < effects.length) return null;
  const term = (of: readonly number[]): AnswerEstimate => {
    const kept = series.filter((_, i) => of[i] !== 0);
    const pivot = ratioSumPivot(
      kept,
      of.filter((sign) => sign !== 0),
    );
    if (pivot === null) return { estimate: null, low: null, high: null };
    return seenEnds(pivotEstimate(pivot, level, 'jackknife'));
  };
  return Object.fromEntries(effectTerms.map((name) => [name, term(signs[name])])) as Decomposition['terms'];
}
