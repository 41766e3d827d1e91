/** Any scenario file: a village or an experiment on a tiny one, of built-in parts or of some that a module beside it has. */
import fc from 'fast-check';
import { experimentArbitrary } from './experimentArbitrary.ts';
import { ownFamilies, withOwnParts } from './ownParts.ts';
import type { Plain } from './partArbitrary.ts';
import { scenarioArbitrary } from './scenarioArbitrary.ts';

export const fileArbitrary: fc.Arbitrary<Plain> = fc
  .record({
    tree: fc.oneof(scenarioArbitrary, experimentArbitrary),
    families: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.subarray([...ownFamilies])),
  })
  .map(({ tree, families }) => withOwnParts(tree, families));
