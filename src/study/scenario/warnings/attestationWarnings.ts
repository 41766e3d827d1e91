/** Warns of detectors that go by attestations alone in a single exchange, where nobody signs: one call is to them as any other. */
import type { Catalogue } from '../../modules/catalogue.ts';
import type { WorldVariant } from '../world/worldVariant.ts';
import type { Remark } from './remark.ts';
import { standingDetectors } from './standingDetectors.ts';

export function attestationRemarks({ world }: WorldVariant, catalogue: Catalogue): readonly Remark[] {
  if (world.network.use !== 'single-exchange') return [];
  const isBlind = (use: string): boolean => {
    const reads = catalogue.detector.find(({ id }) => id === use)?.reads ?? [];
    return reads.length > 0 && reads.every((column) => column === 'attestation');
  };
  return standingDetectors(world, catalogue)
    .filter(({ use }) => isBlind(use))
    .map(({ name, path }) => ({
      path,
      says: `${name} tells no call from another: nobody signs in a single exchange; carriers of a network \`use: carrier-graph\` do`,
    }));
}
