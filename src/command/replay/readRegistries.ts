/** Reads what registries are to tell in a replay: the world that the trace comes from, and lists; prints what is wrong with them. */
import { fileReadAgain, otherThanFile, pathStatus } from '../../study/failures/pathStatus.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import { readListArgument } from '../../study/replay/registries/registryList.ts';
import type { RegistryListUse } from '../../study/replay/registries/registryList.ts';
import type { RegistrySources, WorldSource } from '../../study/replay/registries/registrySources.ts';
import { readScenario } from '../invocation/readScenario.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { say } from '../terminal/say.ts';

export interface AskedRegistries extends OwnCheck {
  readonly world?: string;
  /** A scenario of which is told by then what is wrong with it. */
  readonly screening?: string;
  readonly seed?: number;
  readonly registry?: readonly string[];
  readonly allowModule?: readonly string[];
}

export interface ReadRegistries {
  readonly sources: RegistrySources;
  /** Parts of the world that come from outside. */
  readonly modules: readonly ModuleUse[];
}

/** Null where something is wrong, which is told by then. */
export async function readRegistries(asked: AskedRegistries): Promise<ReadRegistries | null> {
  const lists = listsOf(asked.registry ?? []);
  const world = asked.world === undefined ? null : await worldOf(asked.world, asked);
  if (lists === null || world === 'faulty') return null;
  return {
    sources: { world: world?.source ?? null, lists },
    modules: world?.modules ?? [],
  };
}

function listsOf(texts: readonly string[]): readonly RegistryListUse[] | null {
  const lists: RegistryListUse[] = [];
  let isFaulty = false;
  for (const text of texts) {
    const read = readListArgument(text);
    const wrong = typeof read === 'string' ? read : wrongWith(read, lists);
    if (typeof read !== 'string' && wrong === null) lists.push(read);
    else say(String(wrong));
    isFaulty ||= wrong !== null;
  }
  return isFaulty ? null : lists;
}

function wrongWith({ registry, path }: RegistryListUse, before: readonly RegistryListUse[]): string | null {
  if (before.some((earlier) => earlier.registry === registry))
    return `--registry ${registry}=${path}: found a second list for ${registry}, expected one`;
  const status = pathStatus(path);
  if (status === undefined) return `--registry ${registry}=${path}: found no such file`;
  const other = otherThanFile(status);
  return other === null ? null : `--registry ${registry}=${path}: found ${other}, expected ${fileReadAgain}`;
}

async function worldOf(
  file: string,
  { seed, screening, allowModule, isOnlyChecked }: AskedRegistries,
): Promise<{ readonly source: WorldSource; readonly modules: readonly ModuleUse[] } | 'faulty'> {
  const { resolution } = await readScenario(file, {
    isLoading: true,
    isOnlyChecked,
    allowedModules: allowModule ?? [],
    isSilent: file === screening,
    overrides: {},
  });
  const { resolved } = resolution;
  if (resolved === undefined) return 'faulty';
  return {
    source: {
      file,
      hash: resolved.hashes.world,
      seed: seed ?? resolved.experiment.seed,
      arms: resolved.arms.map(({ id, world }) => ({ id, world })),
    },
    modules: resolved.modules,
  };
}
