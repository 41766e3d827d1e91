/** The exchangeable parts that a scenario may name: descriptors by family, passed in as an argument. */
import type { CallerPlugin } from '../../model/contracts/caller.ts';
import type { DetectorPlugin } from '../../model/contracts/detector.ts';
import type { BooksPlugin } from '../../model/contracts/operator/books.ts';
import type { CallingNumberPlugin } from '../../model/contracts/operator/callingNumber.ts';
import type { EvasionPlugin } from '../../model/contracts/operator/evasion.ts';
import type { ListPlugin } from '../../model/contracts/operator/list.ts';
import type { PacingPlugin } from '../../model/contracts/operator/pacing.ts';
import type { ScriptPlugin } from '../../model/contracts/operator/script.ts';
import type { Family, Need } from '../../model/contracts/plugin.ts';
import type { RulePlugin } from '../../model/contracts/rule.ts';

/** The plug-in type of each family. */
export interface PluginOf {
  readonly caller: CallerPlugin;
  readonly pacing: PacingPlugin;
  readonly list: ListPlugin;
  readonly 'calling-number': CallingNumberPlugin;
  readonly script: ScriptPlugin;
  readonly evasion: EvasionPlugin;
  readonly books: BooksPlugin;
  readonly detector: DetectorPlugin;
  readonly rule: RulePlugin;
}

/** Any plug-in, of whatever family. */
export type AnyPlugin = PluginOf[Family];

/** All descriptors, by family, in the order in which they are listed. */
export type Catalogue = { readonly [F in Family]: readonly PluginOf[F][] };

/** Third parties' plug-ins that were loaded, by their reference (`./mine.ts#detector`). */
export type LoadedPlugins = ReadonlyMap<string, AnyPlugin>;

/** What a detector asks to be told; nothing of one that is not known. */
export const needsOf = (
  use: string,
  { catalogue, loaded }: { readonly catalogue: Catalogue; readonly loaded: LoadedPlugins },
): readonly Need[] => (loaded.get(use) ?? catalogue.detector.find(({ id }) => id === use))?.needs ?? [];
