/** Warns of detectors that look at accounts, lines, SIMs or cells and stand where nobody sees these: they find nothing there. */
import { places } from '../../../model/contracts/detector.ts';
import { needsOf } from '../../modules/catalogue.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import type { Remark } from './remark.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

export function originRemarks(
  { world }: WorldVariant,
  parts: { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins },
): readonly Remark[] {
  return places
    .filter((place) => place !== 'origin')
    .flatMap((place) =>
      world.screening[place].flatMap(({ use }, i): readonly Remark[] => {
        if (!needsOf(use, parts).includes('origin')) return [];
        const says = `${use} finds nothing at ${place}: accounts, lines, SIMs and cells are seen at the origin alone`;
        return [{ path: ['screening', place, i, 'use'], says }];
      }),
    );
}
