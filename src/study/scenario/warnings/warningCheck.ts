/** What warnings are made from. */
import type { PluginLookup } from '../../../model/contracts/pluginLookup.ts';
import type { Catalogue, LoadedPlugins } from '../../modules/catalogue.ts';
import type { Origin } from '../../reading/problem.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { ArmVariant } from '../experiment/studyParts.ts';
import type { WorldVariant } from '../world/worldVariant.ts';

export interface WarningCheck {
  readonly experiment: Experiment;
  readonly origin: Origin;
  /** Worlds that are warned of. */
  readonly variants: readonly WorldVariant[];
  /** Arms that are warned of, of those whose world could be made. */
  readonly arms: readonly ArmVariant[];
  /** Ids and uses of the rules of all arms, those that are not warned of too. */
  readonly ruleNames: readonly string[];
  readonly catalogue: Catalogue;
  readonly loaded: LoadedPlugins;
  /** With what worlds are asked what they come to; undefined: they are not. */
  readonly lookup: PluginLookup | undefined;
  /** Nothing is wrong with any of the worlds, so that they can be asked. */
  readonly isSound: boolean;
}
