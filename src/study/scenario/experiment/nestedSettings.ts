/** Settings of one arm, or of one strategy, of which one lies inside another: only one of the two could hold. */
import type { Experiment } from './experiment.ts';
import type { Path } from '../../reading/yaml/yamlPlace.ts';
import type { Problem } from '../../reading/problem.ts';

type Settings = Readonly<Record<string, unknown>>;

export function nestedProblems({ arms, game }: Experiment): readonly Problem[] {
  const ofArms = Object.entries(arms).flatMap(([id, { set }]) =>
    nestedIn(set, { at: ['arms', id, 'set'], who: 'arm' }),
  );
  const ofStrategies = Object.entries(game?.strategies ?? {}).flatMap(([id, { set }]) =>
    nestedIn(set, { at: ['game', 'strategies', id, 'set'], who: 'strategy' }),
  );
  return [...ofArms, ...ofStrategies];
}

function nestedIn(
  set: Settings,
  { at, who }: { readonly at: Path; readonly who: string },
): readonly Problem[] {
  const paths = Object.keys(set);
  return paths.flatMap((path): readonly Problem[] => {
    const outer = paths.find((other) => path.startsWith(`${other}.`));
    if (outer === undefined) return [];
    const found = `\`${path}\` inside \`${outer}\`, which the same ${who} sets`;
    const hint = `write it into the value of \`${outer}\``;
    return [{ path: [...at, path], part: 'key', found, expected: 'each value set once', hint }];
  });
}
