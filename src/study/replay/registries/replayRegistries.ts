/** What registries tell in a replay: lists that the user names, else those of the world that the trace comes from, else nothing. */
import type { Registries } from '../../../model/contracts/detector.ts';
import type { Need } from '../../../model/contracts/plugin.ts';
import type { PluginLookup } from '../../../model/contracts/pluginLookup.ts';
import { unknownCode } from '../../../model/calls/observed.ts';
import type { Failure } from '../../failures/failure.ts';
import { listedRegistry } from './listedRegistries.ts';
import type { ReadRows } from '../rows/readRows.ts';
import { needOfList } from './registryList.ts';
import { readRegistryList } from './registryListFile.ts';
import type { ListOptions } from './registryListFile.ts';
import type { RegistrySources } from './registrySources.ts';
import type { ReplayClock } from './replayClock.ts';
import { worldAnswers } from './worldRegistries.ts';
import type { WorldAnswers } from './worldRegistries.ts';

/** Registries of a replay. */
export interface RegistryDesk {
  readonly clock: ReplayClock;
  isAnswered(need: Need): boolean;
  /** Of a recording, by its ordinal, for a detector that has these needs. */
  registriesOf(recording: number, needs: readonly Need[]): Registries;
}

const unknown = (): number => unknownCode;
/** Every registry answers 'unknown'. */
const silentRegistries: Registries = {
  isAllocated: unknown,
  isOutboundPermitted: unknown,
  hasConsent: unknown,
  isOnDoNotCallList: unknown,
  isOnDoNotOriginateList: unknown,
  isDomestic: unknown,
};

/** Where no source is named. */
export const silentDesk = (): RegistryDesk => ({
  clock: { nowMs: 0 },
  isAnswered: () => false,
  registriesOf: () => silentRegistries,
});

type AskedRows = Pick<ReadRows, 'numbers' | 'recordings' | 'texts'>;

/** Opens the sources for the rows that were read, or says what is wrong with them; null when it was interrupted. */
export function openRegistries(
  sources: RegistrySources,
  rows: AskedRows,
  { plugins, ...options }: ListOptions & { readonly plugins: PluginLookup },
): RegistryDesk | { readonly failures: readonly Failure[] } | null {
  const clock: ReplayClock = { nowMs: 0 };
  const lists = readLists(sources.lists, { rows, clock, options });
  if (lists === null) return null;
  const world = sources.world === null ? noWorld : worldAnswers(sources.world, rows, { plugins, clock });
  const ofWorld = 'failures' in world ? world.failures : [];
  const failures = [...lists.failures, ...ofWorld];
  if (failures.length > 0 || 'failures' in world) return { failures };
  return deskOf({ listed: lists.listed, world, clock });
}

type ListAnswers = ReadonlyMap<Need, Partial<Registries>>;

interface ReadLists {
  readonly listed: ListAnswers;
  readonly failures: readonly Failure[];
}

function readLists(
  lists: RegistrySources['lists'],
  { rows, clock, options }: { rows: AskedRows; clock: ReplayClock; options: ListOptions },
): ReadLists | null {
  const listed = new Map<Need, Partial<Registries>>();
  const failures: Failure[] = [];
  if (lists.length === 0) return { listed, failures };
  const numbers = { order: rows.numbers, known: new Set(rows.texts.numbers.texts) };
  for (const use of lists) {
    const { take, answers } = listedRegistry(use.registry, numbers, clock);
    const wrong = readRegistryList(use, take, options);
    if (wrong === null) return null;
    failures.push(...wrong);
    listed.set(needOfList(use.registry), answers);
  }
  return { listed, failures };
}

const noWorld: WorldAnswers = { answers: [], registriesOf: () => silentRegistries };

function deskOf({
  listed,
  world,
  clock,
}: {
  readonly listed: ListAnswers;
  readonly world: WorldAnswers;
  readonly clock: ReplayClock;
}): RegistryDesk {
  return {
    clock,
    isAnswered: (need) => listed.has(need) || world.answers.includes(need),
    registriesOf: (recording, needs) => {
      const answers = needs.map((need) => listed.get(need) ?? {});
      return answers.reduce<Registries>(
        (known, further) => ({ ...known, ...further }),
        world.registriesOf(recording, needs),
      );
    },
  };
}
