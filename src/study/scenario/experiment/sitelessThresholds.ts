/** Thresholds on detectors where their arm has none: a gate would play to its end and find nothing to judge. */
import { places } from '../../../model/contracts/detector.ts';
import type { Place } from '../../../model/contracts/detector.ts';
import { findMetric } from '../../../model/measures/catalogue.ts';
import type { World } from '../../../model/world/world.ts';
import { nearestHint, oneOf } from '../../reading/problem.ts';
import type { Problem } from '../../reading/problem.ts';
import type { GateThreshold } from './experiment.ts';
import type { ExperimentCheck } from './experimentCheck.ts';
import type { Study } from './studyParts.ts';

/** None of those whose arm has such a detector at some design point, or rules, which bring detectors of their own. */
export const sitelessProblems = ({ experiment, study }: ExperimentCheck): readonly Problem[] =>
  (experiment.gate?.thresholds ?? []).flatMap((threshold, i) => {
    const { metric, arm } = threshold;
    const worlds = worldsOf(study, arm);
    const isAsked = findMetric(metric)?.scope === 'site' && worlds.length > 0;
    if (!isAsked || worlds.some(({ rules }) => rules.length > 0)) return [];
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
function screenedPlaces(study: Study, arm: string): readonly Place[] {
  const worlds = worldsOf(study, arm);
  return places.filter((place) => worlds.some(({ screening }) => screening[place].length > 0));
}

/** Those of an arm, in whatever design point; none where there is no such arm, which is told elsewhere. */
function worldsOf({ arms, points }: Study, arm: string): readonly World[] {
  const index = arms.findIndex(({ id }) => id === arm);
  if (index < 0) return [];
  return [arms[index].variant, ...points.map(({ variants }) => variants[index])].map(({ world }) => world);
}
