/** Thresholds on detectors where their arm has none: a gate would play to its end and find nothing to judge. */
import { places } from '../../../model/contracts/detector.ts';
import type { Place } from '../../../model/contracts/detector.ts';
import { findMetric } from '../../../model/measures/catalogue.ts';
import { nearestHint, oneOf } from '../../reading/problem.ts';
import type { Problem } from '../../reading/problem.ts';
import type { GateThreshold } from './experiment.ts';
import type { ExperimentCheck } from './experimentCheck.ts';
import type { Study } from './studyParts.ts';

/** None of those whose arm has such a detector at some design point. */
export const sitelessProblems = ({ experiment, study }: ExperimentCheck): readonly Problem[] =>
  (experiment.gate?.thresholds ?? []).flatMap((threshold, i) => {
    const { metric, arm } = threshold;
    const isKnown = study.arms.some(({ id }) => id === arm);
    if (findMetric(metric)?.scope !== 'site' || !isKnown) return [];
    const wrong = siteless(threshold, study);
    return wrong === null ? [] : [{ ...wrong, path: ['gate', 'thresholds', i, ...wrong.path] }];
  });

function siteless({ arm, place }: GateThreshold, study: Study): Problem | null {
  const screened = screenedPlaces(study, arm);
  if (screened.length === 0) return { path: ['arm'], ...withoutDetectors(arm, study) };
  if (place === undefined || screened.some((name) => name === place)) return null;
  return {
    path: ['place'],
    found: `"${place}", where arm "${arm}" has no detector`,
    expected: oneOf(screened),
    hint: nearestHint(place, screened),
  };
}

function withoutDetectors(arm: string, study: Study): Pick<Problem, 'found' | 'expected' | 'hint'> {
  const others = study.arms.map(({ id }) => id).filter((id) => screenedPlaces(study, id).length > 0);
  return {
    found: `arm "${arm}", which has no detector`,
    expected: others.length === 0 ? 'a detector in some arm' : `an arm with detectors: ${oneOf(others)}`,
    hint: nearestHint(arm, others),
  };
}

/** Places at which the arm has a detector, in whatever design point. */
function screenedPlaces({ arms, points }: Study, arm: string): readonly Place[] {
  const index = arms.findIndex(({ id }) => id === arm);
  const variants = [arms[index].variant, ...points.map((point) => point.variants[index])];
  return places.filter((place) => variants.some(({ world }) => world.screening[place].length > 0));
}
