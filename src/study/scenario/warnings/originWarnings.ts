/** Warns of detectors that look at accounts, lines, SIMs or cells and stand where nobody sees these: they find nothing there. */
import { places } from '../../../model/contracts/detector.ts';
import type { Need } from '../../../model/contracts/plugin.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import type { Remark } from './remark.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

export function originRemarks(
  { world }: WorldVariant,
  { catalogue, loaded }: { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins },
): readonly Remark[] {
  const needsOf = (use: string): readonly Need[] =>
    (loaded.get(use) ?? catalogue.detector.find(({ id }) => id === use))?.needs ?? [];
  return places
    .filter((place) => place !== 'origin')
    .flatMap((place) =>
      world.screening[place].flatMap(({ use }, i): readonly Remark[] => {
        if (!needsOf(use).includes('origin')) return [];
        const says = `${use} finds nothing at ${place}: accounts, lines, SIMs and cells are seen at the origin alone`;
        return [{ path: ['screening', place, i, 'use'], says }];
      }),
    );
}
