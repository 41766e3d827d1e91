/** How many calls of a day can show one number, on the upper side: what a threshold of calls must lie below to be reached. No event is played. */
import { renewalsAtMost } from '../../../engine/random/countAtMost.ts';
import type { PluginLookup } from '../../contracts/pluginLookup.ts';
import type { OperatorSettings, World } from '../../world/world.ts';
import { candidatesBetween } from '../intents/candidates.ts';
import { IntentTable } from '../intents/intentTable.ts';
import { attemptsADayAtMost } from './buildOperators.ts';
import { buildSources } from './buildSources.ts';
import { timesOf } from './buildCarriage.ts';
import { attemptsPerIntent } from './estimate.ts';
import { buildFrame, whicheverReplication } from './frame.ts';
import type { Frame } from './frame.ts';

/** Nobody calls more often on his own account: assumed, some sixty times the mean of facts A4. */
const callsOfAPersonAtMost = 200;
/**
 * An operator that rents its numbers, or draws another one for every call, shows none more often than it calls. Those that borrow a number, or forge
 * known ones, may all show the same, and it is somebody's who calls with it too. Of a wanted class the busiest member counts, on a
 * day on which it calls most.
 */
export function callsOfOneNumberADay(world: World, plugins: PluginLookup): number {
  const frame = buildFrame(world, plugins, whicheverReplication);
  // A call that is refused at once takes a line as long as its set-up, and nobody writes it up.
  const { setupSeconds, setupSpread } = timesOf(world.network);
  const operators = attemptsADayAtMost(frame, {
    holdingSeconds: setupSeconds,
    spreadSeconds: setupSeconds * setupSpread,
    writtenUpShare: 0,
  });
  const alone = operators.map(({ attempts }) => attempts);
  const shared = operators
    .filter(({ caller }) => sharesNumbers(caller, plugins))
    .reduce((sum, { caller, attempts }) => sum + caller.operators * attempts, 0);
  return Math.max(...alone, shared + callsOfAWantedNumber(frame));
}

/** One of its strategies may show a number that others show too. */
const sharesNumbers = ({ callingNumber, alternatives }: OperatorSettings, plugins: PluginLookup): boolean =>
  [callingNumber, ...alternatives.callingNumber].some(({ use }) => {
    const { numbersFrom, isScattered = false } = plugins.callingNumber(use);
    return numbersFrom === '' && !isScattered;
  });

/** Of organisations the busiest member of all, on the busiest of the measured days. */
function callsOfAWantedNumber(frame: Frame): number {
  const { world, plugins, firstWeekday } = frame;
  const { preHistoryDays, days } = world.clock;
  let most = callsOfAPersonAtMost;
  for (const source of buildSources(frame, new IntentTable(), false)) {
    const settings = world.callers[source.caller];
    if (settings.kind !== 'wanted' || plugins.caller(settings.use).membersFrom === '') continue;
    for (let day = preHistoryDays; day < preHistoryDays + days; day++) {
      const candidates = candidatesBetween(source, { from: day, to: day + 1 }, firstWeekday);
      const mean = candidates * (source.part.busiestShare ?? 1) * attemptsPerIntent(source.part);
      most = Math.max(most, renewalsAtMost(mean, 1));
    }
  }
  return most;
}
