/** Warns of detectors that are composed of others and cannot alarm, or have weights for nobody. */
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import { placedParts } from '../world/placedParts.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';

export function compositionRemarks(
  { world }: WorldVariant,
  { catalogue, loaded }: { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins },
): readonly Remark[] {
  return placedParts(world).flatMap(
    ({ family, part: { use, parameters: values }, path }): readonly Remark[] => {
      if (family !== 'detector') return [];
      const plugin = catalogue.detector.find(({ id }) => id === use) ?? loaded.get(use);
      const [name] = Object.entries(plugin?.parameters ?? {}).find(([, { type }]) => type === 'sites') ?? [];
      if (name === undefined) return [];
      const members = values[name] as readonly string[];
      if (members.length === 0) return [{ path, says: `${use} without ${name} never alarms` }];
      const { weights } = values;
      if (!Array.isArray(weights)) return [];
      const at = [...path, 'weights'];
      if (weights.length > members.length)
        return [
          {
            path: at,
            says: `more weights (${weights.length}) than ${name} (${members.length}): those left over have no effect`,
          },
        ];
      const isNothing = weights.length === members.length && weights.every((weight) => weight === 0);
      return isNothing ? [{ path: at, says: `${use} whose weights are all 0 never alarms` }] : [];
    },
  );
}
