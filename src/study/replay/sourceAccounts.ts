/** What a replay read, as its results name it: without folders, with hashes of the bytes. */
import { basename } from 'node:path';
import type { SourceFiles } from '../reading/sourceFiles.ts';
import type { RegistrySources } from './registries/registrySources.ts';
import type { RegistryAccount, ReplayResults } from './replayRequest.ts';

export const fileAccounts = (
  paths: readonly string[],
  sources: SourceFiles,
): ReplayResults['trace']['files'] =>
  paths.map((path) => ({ name: basename(path), sha256: digitsOf(path, sources) }));

/** Null where nothing speaks for any registry. */
export function registryAccount(
  { world, lists }: RegistrySources,
  sources: SourceFiles,
): RegistryAccount | null {
  if (world === null && lists.length === 0) return null;
  return {
    world: world === null ? null : { name: basename(world.file), hash: world.hash, seed: world.seed },
    lists: lists.map(({ registry, path }) => ({
      registry,
      name: basename(path),
      sha256: digitsOf(path, sources),
    })),
  };
}

const digitsOf = (path: string, sources: SourceFiles): string => sources.hashOf(path).slice('sha256:'.length);
