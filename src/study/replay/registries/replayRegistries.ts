/** What registries tell in a replay: lists that the user names, else those of the world that the trace comes from, else nothing. */
import type { Registries } from '../../../model/contracts/detector.ts';
import type { Need } from '../../../model/contracts/plugin.ts';
import type { PluginLookup } from '../../../model/contracts/pluginLookup.ts';
import { unknownCode } from '../../../model/calls/observed.ts';
import type { Failure } from '../../failures/failure.ts';
import { listAnswers } from './listedRegistries.ts';
import type { AskedList } from './listedRegistries.ts';
import type { NumberOrder } from '../rows/numberOrder.ts';
import type { ReadRows } from '../rows/readRows.ts';
import { needOfList } from './registryList.ts';
import { readRegistryList } from './registryListFile.ts';
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

/** Opens the sources for the rows that were read, or says what is wrong with them. */
export function openRegistries(
  sources: RegistrySources,
  rows: Pick<ReadRows, 'numbers' | 'recordings' | 'texts'>,
  plugins: PluginLookup,
): RegistryDesk | { readonly failures: readonly Failure[] } {
  const failures: Failure[] = [];
  const clock: ReplayClock = { nowMs: 0 };
  const lists = sources.lists.flatMap((use): readonly AskedList[] => {
    const read = readRegistryList(use);
    if (!('failures' in read)) return [{ registry: use.registry, rows: read }];
    failures.push(...read.failures);
    return [];
  });
  const world = sources.world === null ? noWorld : worldAnswers(sources.world, rows, { plugins, clock });
  if ('failures' in world) failures.push(...world.failures);
  if (failures.length > 0 || 'failures' in world) return { failures };
  return deskOf({ lists, world, clock }, rows.numbers);
}

const noWorld: WorldAnswers = { answers: [], registriesOf: () => silentRegistries };

function deskOf(
  { lists, world, clock }: { lists: readonly AskedList[]; world: WorldAnswers; clock: ReplayClock },
  numbers: NumberOrder,
): RegistryDesk {
  const listed = new Map(lists.map((list) => [needOfList(list.registry), listAnswers(list, numbers, clock)]));
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
