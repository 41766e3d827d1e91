/** How many attempts a world can come to at most, from the ceilings of its sources and the lines of its operators: no event is played. */
import { keyOfSeed } from '../../engine/random/key.ts';
import type { World } from '../world/world.ts';
import { countLines } from './buildOperators.ts';
import { buildSources } from './buildArm.ts';
import { candidatesInDays } from './candidates.ts';
import { IntentTable } from './intentTable.ts';
import { intentsPerCandidate } from './wantedSource.ts';
import { buildFrame } from './frame.ts';
import type { PluginLookup } from './pluginLookup.ts';

/** No line dials faster, whatever its pacing: set-up and a short ring. */
const secondsPerAttempt = 6;
const daysAWeek = 7;
/** Intents are numbered in 32 bits with a sign. */
const intentsAtMost = 0x80000000;
/** Candidates of one source that can be numbered, with all follow-ups that each could have. */
export const candidatesAtMost: number = intentsAtMost / intentsPerCandidate;

/** Attempts of one arm in one replication, pre-history included; an upper bound, since candidates may be thinned away. */
export function buildEstimate(world: World, plugins: PluginLookup): number {
  const frame = buildFrame(world, plugins, keyOfSeed(0, 0));
  const { days, preHistoryDays } = world.clock;
  let perWeek = 0;
  for (const source of buildSources(frame, new IntentTable(), false))
    perWeek += candidatesInDays(source, daysAWeek, frame.firstWeekday);
  return (
    (perWeek / daysAWeek) * days + countLines(frame) * (86_400 / secondsPerAttempt) * (days + preHistoryDays)
  );
}

/** Mean number of candidates of each wanted source in the longer of the times that it is played for, by ordinal of its declaration. */
export function candidatesBySource(world: World, plugins: PluginLookup): ReadonlyMap<number, number> {
  const frame = buildFrame(world, plugins, keyOfSeed(0, 0));
  const { days, preHistoryDays } = world.clock;
  return new Map(
    buildSources(frame, new IntentTable(), false).map((source) => {
      const settings = world.callers[source.caller];
      const isPlayedBefore = settings.kind === 'wanted' && plugins.caller(settings.use).membersFrom !== '';
      const longest = isPlayedBefore ? Math.max(days, preHistoryDays) : days;
      return [source.caller, candidatesInDays(source, longest, frame.firstWeekday)];
    }),
  );
}
