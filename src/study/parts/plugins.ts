/** All plug-ins that a worker can use: the built-in catalogues and the modules that the scenario named. */
import type { PluginLookup } from '../../model/contracts/pluginLookup.ts';
import { callerCatalogue } from '../../plugins/callers/catalogue.ts';
import { detectorCatalogue } from '../../plugins/detectors/catalogue.ts';
import {
  booksCatalogue,
  callingNumberCatalogue,
  evasionCatalogue,
  listCatalogue,
  pacingCatalogue,
  scriptCatalogue,
} from '../../plugins/dialers/catalogue.ts';
import { ruleCatalogue } from '../../plugins/rules/catalogue.ts';
import type { Family } from '../../model/contracts/plugin.ts';
import type { DetectorPlugin } from '../../model/contracts/detector.ts';
import type { FileUse } from '../reading/fileReference.ts';
import { hostedDetectors } from '../hosts/hostedCatalogue.ts';
import { withFiles } from './fileContents.ts';
import type { AnyPlugin, Catalogue, LoadedPlugins, PluginOf } from '../modules/catalogue.ts';

/** The parts that come with the program. */
export const builtInCatalogue: Catalogue = {
  caller: callerCatalogue,
  pacing: pacingCatalogue,
  list: listCatalogue,
  'calling-number': callingNumberCatalogue,
  script: scriptCatalogue,
  evasion: evasionCatalogue,
  books: booksCatalogue,
  detector: [...detectorCatalogue, ...hostedDetectors],
  rule: ruleCatalogue,
};

/**
 * Finds a part by the name that the scenario uses; validated scenarios name only known ones. A module under the id of a built-in part stands for it.
 * `standInOf`: a part in the place of one that is not loaded, where there is to be one.
 */
export function pluginLookup(
  loaded: LoadedPlugins,
  files: readonly FileUse[] = [],
  standInOf: (family: Family, use: string) => AnyPlugin | null = () => null,
): PluginLookup {
  const detectors = new Map<string, DetectorPlugin>();
  const find = <F extends Family>(family: F, use: string): PluginOf[F] => {
    const builtIn: readonly AnyPlugin[] = builtInCatalogue[family];
    const module = loaded.get(use);
    const found =
      module?.family === family ? module : (standInOf(family, use) ?? builtIn.find(({ id }) => id === use));
    if (found === undefined) throw new Error(`no ${family} named ${use}`);
    return found as PluginOf[F];
  };
  return {
    caller: (use) => find('caller', use),
    pacing: (use) => find('pacing', use),
    list: (use) => find('list', use),
    callingNumber: (use) => find('calling-number', use),
    script: (use) => find('script', use),
    evasion: (use) => find('evasion', use),
    books: (use) => find('books', use),
    detector: (use) => {
      const known = detectors.get(use) ?? withFiles(find('detector', use), files);
      detectors.set(use, known);
      return known;
    },
    rule: (use) => find('rule', use),
  };
}
