/** Where the answers of registries come from in a replay: plain data between threads. */
import type { World } from '../../../model/world/world.ts';
import type { RegistryListUse } from './registryList.ts';

/** A scenario and the seed that it was run with. */
export interface WorldSource {
  /** As the user named it. */
  readonly file: string;
  /** Hash of the world, as results have it. */
  readonly hash: string;
  readonly seed: number;
  readonly arms: readonly { readonly id: string; readonly world: World }[];
}

export interface RegistrySources {
  readonly world: WorldSource | null;
  readonly lists: readonly RegistryListUse[];
}

export const noSources: RegistrySources = { world: null, lists: [] };
