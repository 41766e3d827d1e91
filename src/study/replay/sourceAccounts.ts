/** What a replay read, as its results name it: without folders, with hashes of the bytes. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { RegistrySources } from './registries/registrySources.ts';
import type { RegistryAccount, ReplayResults } from './replayRequest.ts';

export const fileAccounts = (paths: readonly string[]): Promise<ReplayResults['trace']['files']> =>
  Promise.all(paths.map(async (path) => ({ name: basename(path), sha256: await hashOf(path) })));

/** Null where nothing speaks for any registry. */
export async function registryAccount({ world, lists }: RegistrySources): Promise<RegistryAccount | null> {
  if (world === null && lists.length === 0) return null;
  return {
    world: world === null ? null : { name: basename(world.file), hash: world.hash, seed: world.seed },
    lists: await Promise.all(
      lists.map(async ({ registry, path }) => ({
        registry,
        name: basename(path),
        sha256: await hashOf(path),
      })),
    ),
  };
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
