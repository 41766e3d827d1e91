/** Makes the detectors of listed calls without a call, so that what is wrong with them is told before any is played. */
import type { Failure } from '../failures/failure.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { failsWhenMade } from '../parts/failsWhenMade.ts';
import type { ListedCalls } from './listedCalls.ts';
import { modulesOfPlay } from './modulesOfPlay.ts';
import { watchedListedCalls } from './watchedListedCalls.ts';

/** Of every play of a third party's detector what fails, at its `use`. */
export async function playsMade(
  listed: ListedCalls,
  modules: readonly ModuleUse[],
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const play of listed.plays) {
    const used = modulesOfPlay(modules, play);
    const [place] = used.flatMap(({ named }) => named);
    if (place === undefined) continue;
    const end = await watchedListedCalls({ ...listed, expect: null, plays: [play], calls: [] }, used);
    if (end.kind === 'scores') continue;
    failures.push(failsWhenMade(place, 'detector', end.fault.message));
  }
  return failures;
}
