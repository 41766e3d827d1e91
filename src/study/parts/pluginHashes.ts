/** Which parts a scenario uses and in what version: the number of a built-in part, the hash of a module. */
import type { Family } from '../../model/contracts/plugin.ts';
import type { World } from '../../model/world/world.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { placedParts } from '../scenario/world/placedParts.ts';
import { builtInCatalogue } from './plugins.ts';

type Use = readonly [Family, string];

/** All parts of a world, by family and name. */
export const usesOf = (world: World): readonly Use[] =>
  placedParts(world).map(({ family, part }) => [family, part.use]);

/** By name, sorted; over all arms and design points; the files that parameters name too. */
export function pluginHashes(resolved: ResolvedScenario): Readonly<Record<string, string>> {
  const hashes = new Map<string, string>();
  for (const { worlds } of resolved.designPoints)
    for (const world of worlds)
      for (const [family, use] of usesOf(world)) {
        const module = resolved.modules.find(({ reference }) => reference === use);
        const builtIn = builtInCatalogue[family].find(({ id }) => id === use);
        hashes.set(
          use,
          module === undefined
            ? String(builtIn?.version ?? '')
            : `sha256:${module.sha256.replace(/^sha256:/, '')}`,
        );
      }
  for (const { reference, sha256 } of resolved.files) hashes.set(reference, sha256);
  return Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
}
