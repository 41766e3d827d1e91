/** What was read and checked, put together into a resolved scenario. */
import { hashOf } from '../reading/canonicalJson.ts';
import { plainTree } from '../reading/leaf.ts';
import { assumptionsOf } from './assumptions.ts';
import type { Experiment } from './experiment/experiment.ts';
import type { Study } from './experiment/studyParts.ts';
import type { Assumption, ResolvedScenario } from './resolved.ts';
import type { ScenarioFile } from './world/scenarioFile.ts';
import { whatIsStudied } from './whatIsStudied.ts';
import type { WorldVariant } from './world/worldVariant.ts';

/** A scenario without a fault; what is named as in `ResolvedScenario` goes there as it is. */
export interface CheckedScenario extends Pick<
  ResolvedScenario,
  'modules' | 'undescribed' | 'files' | 'assumptionPoints' | 'sensitivityPoints'
> {
  readonly file: ScenarioFile;
  readonly base: WorldVariant;
  readonly experiment: Experiment;
  readonly study: Study;
}

export function putTogether({
  file,
  base,
  experiment: read,
  study,
  ...asItIs
}: CheckedScenario): ResolvedScenario {
  const experiment = plainTree(read) as Experiment;
  return {
    id: file.id,
    title: { ...file.title },
    world: base.world,
    worldPlain: base.plain,
    experiment,
    arms: armsOf(study, experiment),
    ...pointsPlayed(study, experiment),
    assumptions: [...assumptionsOf(base.tree), ...armAssumptions(study, experiment)],
    ...asItIs,
    hashes: { world: hashOf(base.plain), experiment: hashOf(whatIsStudied(experiment)) },
  };
}

const armsOf = (study: Study, { arms, control }: Experiment): ResolvedScenario['arms'] =>
  study.arms.map(({ id, variant }) => ({
    id,
    isControl: id === control,
    settings: arms[id].set,
    world: variant.world,
  }));

/** The base and the points of the design; those of a game whose growth decides what is played are kept as worlds. */
function pointsPlayed(
  study: Study,
  { game }: Experiment,
): Pick<ResolvedScenario, 'designPoints' | 'gameWorlds'> {
  const base = { id: 'base', settings: {}, worlds: study.arms.map(({ variant }) => variant.world) };
  const points = study.points.map(({ id, settings, variants }) => ({
    id,
    settings,
    worlds: variants.map(({ world }) => world),
  }));
  return game?.solution === 'worst-case'
    ? { designPoints: [base], gameWorlds: points.map(({ worlds }) => worlds) }
    : { designPoints: [base, ...points], gameWorlds: null };
}

/** Values that an arm sets, under `arms.<arm>`. */
function armAssumptions(study: Study, experiment: Experiment): readonly Assumption[] {
  return study.arms.flatMap(({ id, variant }) => {
    const paths = Object.keys(experiment.arms[id].set);
    const isSet = (path: string): boolean => paths.some((set) => path === set || path.startsWith(`${set}.`));
    return assumptionsOf(variant.tree)
      .filter(({ path }) => isSet(path))
      .map((assumption) => ({ ...assumption, path: `arms.${id}.${assumption.path}` }));
  });
}
