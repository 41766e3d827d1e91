/** The strategies of a game as design points: each is the world in which its operators follow it. */
import type { Failure } from '../../failures/failure.ts';
import type { GameDesign } from './experiment.ts';
import type { ArmVariant, PointVariants, StudyInput } from './studyParts.ts';
import { changedVariant, type Setting } from '../world/worldVariant.ts';

/** Id of the design point of a strategy; the world as written is the point `base`. */
export const strategyPointId = (strategy: string): string => `strategy=${strategy}`;

export function strategyPoints(
  input: StudyInput & { readonly game: GameDesign },
  arms: readonly ArmVariant[],
): { readonly points: readonly PointVariants[]; readonly failures: readonly Failure[] } {
  const failures: Failure[] = [];
  const points = Object.entries(input.game.strategies).map(([id, { set }]): PointVariants => {
    const settings = Object.entries(set).map(([path, value]): Setting => ({
      path: `callers.${input.game.operators}.${path}`,
      value,
      locate: (rest, part) =>
        input.file.experiment.locate(['game', 'strategies', id, 'set', path, ...rest], part),
    }));
    const variants = arms.map(({ variant }) => {
      const result = changedVariant(input.schema, variant, settings);
      failures.push(...result.failures);
      return result.variant ?? variant;
    });
    const written = Object.fromEntries(settings.map(({ path, value }) => [path, value]));
    return { id: strategyPointId(id), settings: written, variants };
  });
  return { points, failures: toldOnce(failures) };
}

/** A path that no arm has is told once, not once an arm. */
function toldOnce(failures: readonly Failure[]): readonly Failure[] {
  const known = new Set<string>();
  return failures.filter((failure) => {
    const text = JSON.stringify(failure);
    return known.has(text) ? false : known.add(text) !== undefined;
  });
}
