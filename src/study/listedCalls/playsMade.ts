/** Makes the detectors of listed calls without a call, so that what is wrong with them is told before any is played. */
import type { Failure } from '../failures/failure.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { failsWhenMade } from '../parts/failsWhenMade.ts';
import type { ListedCalls, ListedPlay } from './listedCalls.ts';
import { modulesOfPlay } from './modulesOfPlay.ts';
import { watchedPlaysMade } from './watchedListedCalls.ts';

/** What is wrong with which play. */
type Messages = ReadonlyMap<ListedPlay, string>;

/** Of every play of a third party's detector what fails, at its `use`. */
export async function playsMade(
  listed: ListedCalls,
  modules: readonly ModuleUse[],
): Promise<readonly Failure[]> {
  const placed = listed.plays.flatMap((play) =>
    modulesOfPlay(modules, play).flatMap(({ named }) => named.map((place) => ({ play, place }))),
  );
  const messages = await messagesOf({ ...listed, plays: placed.map(({ play }) => play) }, modules);
  return placed.flatMap(({ play, place }) => {
    const message = messages.get(play);
    return message === undefined ? [] : [failsWhenMade(place, 'detector', message)];
  });
}

/** All in one thread; where one ends it, or leaves behind what does, in threads for fewer of them. */
async function messagesOf(listed: ListedCalls, modules: readonly ModuleUse[]): Promise<Messages> {
  const { plays } = listed;
  if (plays.length === 0) return new Map();
  const used = modules.filter(({ reference }) => plays.some(({ use }) => use === reference));
  const end = await watchedPlaysMade(listed, used);
  if (end.kind === 'made') return new Map(end.faults.map(({ play, message }) => [plays[play], message]));
  const { play, blamed, message } = end.fault;
  if (plays.length === 1) return new Map([[plays[0], message]]);
  const parts =
    blamed === undefined
      ? [plays.slice(0, play), plays.slice(play, play + 1), plays.slice(play + 1)]
      : plays.map((one) => [one]);
  const found: (readonly [ListedPlay, string])[] = [];
  for (const part of parts) found.push(...(await messagesOf({ ...listed, plays: part }, modules)));
  // None by itself: together they fail in a run, too.
  return new Map(found.length > 0 ? found : [[plays[play], message]]);
}
