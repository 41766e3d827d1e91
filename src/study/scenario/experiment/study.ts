/** The worlds of a study: one for each arm, and one for each arm at each design point. */
import { effects } from '../../../model/simulation/state/reactions.ts';
import type { Failure } from '../../failures/failure.ts';
import { type DesignLevels, designLevels, designSize } from './designPoints.ts';
import { leavesBelow } from '../../reading/placedLeaves.ts';
import { dottedPath, failureOf } from '../../reading/problem.ts';
import { strategyPoints } from './strategyPoints.ts';
import type { ArmVariant, PointVariants, Study, StudyInput } from './studyParts.ts';
import { changedVariant, havingPath, lostFailures, type Setting } from '../world/worldVariant.ts';

/** Worlds that a study may have, arms times design points. */
export const mostWorlds = 10_000;
/** All arms of a replication are in memory at once, and each takes some 80 kB of the results. */
const mostArms = 1000;

/** Arms first, then the factors on top of each arm; a factor whose path an arm does not have leaves that arm alone. */
export function studyOf(input: StudyInput): Study {
  const declared = Object.entries(input.experiment.arms);
  const failures = [...tooManyArms(input, declared.length)];
  const arms: ArmVariant[] = [];
  for (const [id, arm] of declared.slice(0, mostArms)) {
    const result = changedVariant(input.schema, input.base, armSettings(input, id, arm.set));
    failures.push(...result.failures);
    if (result.variant !== undefined) arms.push({ id, variant: result.variant });
  }
  const design = designOf(input, arms);
  return { arms, points: design.points, failures: [...failures, ...design.failures] };
}

function tooManyArms({ file, experiment }: StudyInput, count: number): readonly Failure[] {
  const played = experiment.mode === 'decompose' ? effects.length * (count - 1) + 1 : count;
  if (played <= mostArms) return [];
  const found = played === count ? `${count} arms` : `${count} arms, which \`decompose\` plays as ${played}`;
  const expected = `at most ${mostArms}; values of a parameter are levels of a factor`;
  return [failureOf({ path: ['arms'], part: 'key', found, expected }, file.experiment)];
}

function armSettings(
  { file }: StudyInput,
  id: string,
  set: Readonly<Record<string, unknown>>,
): readonly Setting[] {
  return Object.entries(set).map(([path, value]) => ({
    path,
    value,
    locate: (rest, part) => file.experiment.locate(['arms', id, 'set', path, ...rest], part),
  }));
}

function designOf(input: StudyInput, arms: readonly ArmVariant[]): Omit<Study, 'arms'> {
  const { design, factors, game } = input.experiment;
  const { experiment: origin } = input.file;
  const count = game === null ? designSize(design, factors) : Object.keys(game.strategies).length;
  const size = count * arms.length;
  if (size > mostWorlds) {
    const found = `${size} worlds (design points times arms)`;
    const expected = `at most ${mostWorlds}`;
    const path = [game === null ? 'factors' : 'game'];
    return { points: [], failures: [failureOf({ path, part: 'key', found, expected }, origin)] };
  }
  if (game !== null) return strategyPoints({ ...input, game }, arms);
  const lost = Object.entries(factors).filter(([, factor]) => havingPath(arms, factor.path).length === 0);
  const failures = lost.flatMap(([id, factor]): readonly Failure[] => {
    const locate: Setting['locate'] = () => origin.locate(['factors', id, 'path'], 'value');
    const variants = [input.base, ...arms.map(({ variant }) => variant)] as const;
    return lostFailures(variants, { path: factor.path, value: null, locate });
  });
  // The levels of the others are checked all the same.
  const known = Object.entries(factors).filter(([id]) => lost.every(([other]) => other !== id));
  const experiment = { ...input.experiment, factors: Object.fromEntries(known) };
  const ofLevels: Failure[] = [];
  const isWhole = (id: string): boolean => isCount(arms, factors[id].path);
  const points = designLevels(experiment, isWhole).map((point) =>
    pointOf({ ...input, experiment }, { arms, design: point, failures: ofLevels }),
  );
  return { points, failures: [...failures, ...ofLevels] };
}

/** Whether the parameter at the path is a count, in the first arm that has it. */
function isCount(arms: readonly ArmVariant[], path: string): boolean {
  for (const { variant } of arms) {
    const found = leavesBelow(variant.tree, []).find(
      (placed) => dottedPath(variant.tree, placed.path) === path,
    );
    if (found !== undefined) return found.leaf.type === 'count';
  }
  return false;
}

interface PointInput {
  readonly arms: readonly ArmVariant[];
  readonly design: DesignLevels;
  /** Grows. */
  readonly failures: Failure[];
}

function pointOf(
  { schema, file, experiment }: StudyInput,
  { arms, design: { id, levels }, failures }: PointInput,
): PointVariants {
  const settings = levels.map(({ factor, path, index, value }): Setting => {
    const list = 'levels' in experiment.factors[factor] ? 'levels' : 'range';
    // Between the ends of a range nothing is written but the range.
    const place = index === null ? [] : [index];
    const locate: Setting['locate'] = (rest, part) =>
      rest.length === 0 && part === 'key'
        ? file.experiment.locate(['factors', factor, 'path'], 'value')
        : file.experiment.locate(['factors', factor, list, ...place, ...rest], part);
    return { path, value, locate };
  });
  const havers = new Map(settings.map(({ path }) => [path, havingPath(arms, path)]));
  const variants = arms.map((arm) => {
    const { variant } = arm;
    const own = settings.filter(({ path }) => havers.get(path)?.includes(arm) === true);
    if (own.length === 0) return variant;
    const result = changedVariant(schema, variant, own);
    failures.push(...result.failures);
    return result.variant ?? variant;
  });
  const written = Object.fromEntries(levels.map((level) => [level.path, level.value]));
  return { id, settings: written, variants };
}
