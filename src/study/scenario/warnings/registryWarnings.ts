/** Warns of detectors that ask a registry which the world does not have: they find nothing. */
import type { Need } from '../../../model/contracts/plugin.ts';
import type { World } from '../../../model/world/world.ts';
import { needsOf } from '../../modules/catalogue.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';
import { standingDetectors } from './standingDetectors.ts';

/** Registries that a world has only where it declares them, by the need of whoever asks. */
const declared: readonly (readonly [need: Need, registry: keyof World['registries']])[] = [
  ['registry:consent', 'consent'],
  ['registry:do-not-originate', 'doNotOriginate'],
];

export function registryRemarks(
  { world }: WorldVariant,
  parts: { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins },
): readonly Remark[] {
  const isMissing = (use: string, [need, registry]: (typeof declared)[number]): boolean =>
    needsOf(use, parts).includes(need) && world.registries[registry] === null;
  return standingDetectors(world, parts.catalogue).flatMap(({ use, name, path }): readonly Remark[] => {
    const missing = declared.find((registry) => isMissing(use, registry));
    if (missing === undefined) return [];
    return [{ path, says: `${name} finds nothing: the world has no registry \`${missing[1]}\`` }];
  });
}
