/** What a check of a world may look up beside the world itself. */
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';

export interface WorldCheck {
  readonly catalogue: Catalogue;
  readonly loaded: LoadedPlugins;
  /** Of all worlds of the experiment: what operators may be said to keep. */
  readonly ruleNames: readonly string[];
  /** False when faulty values were cut out: sums are then not checked. */
  readonly isWhole: boolean;
}
