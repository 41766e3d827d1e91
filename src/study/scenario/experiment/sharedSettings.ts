/** What every arm of an experiment shares: its days, its currency and its people; the head of the results says them once. */
import type { World } from '../../../model/world/world.ts';
import type { Experiment } from './experiment.ts';
import type { Problem } from '../../reading/problem.ts';
import type { Study } from './studyParts.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

/** Sections of the world that neither arms nor factors change. */
const shared: readonly string[] = ['clock', 'currency'];

const firstStep = (path: string): string => path.split('.')[0];

export interface SharedCheck {
  readonly experiment: Experiment;
  readonly base: WorldVariant;
  readonly study: Study;
  /** False when faulty values were cut out: people are then not counted. */
  readonly isWhole: boolean;
}

/** Arms and factors that change what is the same for all. */
export function sharedProblems({ experiment, base, study, isWhole }: SharedCheck): readonly Problem[] {
  const expected = 'what may differ from arm to arm: the clock and the currency are the same for all';
  const ofArms = Object.entries(experiment.arms).flatMap(([id, { set }]) =>
    Object.keys(set).map((path) => ({ path, at: ['arms', id, 'set', path], part: 'key' as const })),
  );
  const ofFactors = Object.entries(experiment.factors).map(([id, { path }]) => ({
    path,
    at: ['factors', id, 'path'],
    part: 'value' as const,
  }));
  return [
    ...[...ofArms, ...ofFactors]
      .filter(({ path }) => shared.includes(firstStep(path)))
      .map(({ path, at, part }) => ({ path: at, part, found: `\`${path}\``, expected })),
    ...(isWhole ? study.arms : []).flatMap(({ id, variant }) =>
      peopleProblems(experiment.arms[id].set, { id, variant, base }),
    ),
  ];
}

/** An arm of more people would have other calls, and measures for each of them could not be compared. */
function peopleProblems(
  set: Readonly<Record<string, unknown>>,
  { id, variant, base }: { readonly id: string; readonly variant: WorldVariant; readonly base: WorldVariant },
): readonly Problem[] {
  const path = Object.keys(set).findLast((name) => firstStep(name) === 'population');
  const [people, usual] = [peopleOf(variant.world), peopleOf(base.world)];
  if (path === undefined || people === usual) return [];
  const expected = `the ${usual} people of the world in every arm`;
  return [{ path: ['arms', id, 'set', path], part: 'key', found: `${people} people`, expected }];
}

const peopleOf = ({ population }: World): number =>
  population.reduce((sum, { parameters }) => sum + Number(parameters.subscribers), 0);
