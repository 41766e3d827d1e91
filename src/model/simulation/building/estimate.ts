/**
 * How many attempts a world comes to, on the upper side, from the rates of its sources and what the pacings of its operators allow: no event is
 * played.
 */
import type { CallerSource } from '../../contracts/caller.ts';
import type { World } from '../../world/world.ts';
import { attemptsAtMost } from './buildOperators.ts';
import type { LeastWork } from './buildOperators.ts';
import { buildSources } from './buildSources.ts';
import { timesOf } from './buildCarriage.ts';
import { candidatesBetween, candidatesInDays } from '../intents/candidates.ts';
import type { DaySpan } from '../intents/candidates.ts';
import { IntentTable } from '../intents/intentTable.ts';
import { intentsPerCandidate } from '../intents/wantedSource.ts';
import { anyReplication, buildFrame } from './frame.ts';
import type { Frame } from './frame.ts';
import type { PluginLookup } from '../../contracts/pluginLookup.ts';

/** Intents are numbered in 32 bits with a sign. */
const intentsAtMost = 0x80000000;
/** Candidates of one source that can be numbered, with all follow-ups that each could have. */
export const candidatesAtMost: number = intentsAtMost / intentsPerCandidate;

/** Of the calls of a dialer with agents at least so many are written up, unless nobody picks any up: assumed. */
const usuallyWrittenUpShare = 0.05;

/** What an arm makes in its measured time, and its pre-history before it, which all arms of a replication have in common. */
export interface ArmAttempts {
  readonly measured: number;
  readonly preHistory: number;
}

/** Of one replication, on the upper side. */
export interface WorldAttempts {
  /** Where agents have work with some of the calls of their dialers. */
  readonly mean: ArmAttempts;
  /** Where they have none, since all these calls are refused or nobody takes them, and their set-ups are as short as they come to be; wanted calls in the mean. */
  readonly most: ArmAttempts;
}

/** Where nobody answers, and every wanted call that fails is tried again. `mayRefuse`: some screening ends calls at once. */
export function estimateWorld(world: World, plugins: PluginLookup, mayRefuse: boolean): WorldAttempts {
  const frame = buildFrame(world, plugins, anyReplication);
  const { days, preHistoryDays } = world.clock;
  const before = { from: 0, to: preHistoryDays };
  const measured = { from: preHistoryDays, to: preHistoryDays + days };
  const { setupSeconds, setupSpread, failureToneSeconds } = timesOf(world.network);
  const carriedSeconds = setupSeconds + failureToneSeconds;
  const leastSeconds = mayRefuse ? setupSeconds : carriedSeconds;
  const calledBack = 1 + Math.max(...world.population.map((group) => Number(group.parameters.callBackShare)));
  const wanted = {
    measured: wantedAttempts(frame, measured, false),
    preHistory: wantedAttempts(frame, before, true),
  };
  const where = (work: Omit<LeastWork, 'holdingSeconds'>): ArmAttempts => {
    const dialled = (span: DaySpan, holdingSeconds: number): number =>
      attemptsAtMost(frame, span, { ...work, holdingSeconds });
    return {
      measured: wanted.measured + dialled(measured, leastSeconds) * calledBack,
      preHistory: wanted.preHistory + dialled(before, carriedSeconds),
    };
  };
  return {
    mean: where({ writtenUpShare: usuallyWrittenUpShare, spreadSeconds: 0 }),
    most: where({ writtenUpShare: 0, spreadSeconds: setupSeconds * setupSpread }),
  };
}

function wantedAttempts(frame: Frame, span: DaySpan, isPreHistory: boolean): number {
  if (span.to === span.from) return 0;
  return buildSources(frame, new IntentTable(), isPreHistory).reduce(
    (sum, source) =>
      sum + candidatesBetween(source, span, frame.firstWeekday) * attemptsPerCandidate(source.part),
    0,
  );
}

const attemptsPerCandidate = (source: CallerSource): number =>
  (source.intentsPerCandidate ?? 1) * attemptsPerIntent(source);

/** If every attempt fails, of the manner that is tried most often. */
export function attemptsPerIntent({ manners = [] }: CallerSource): number {
  const attempts = manners.map(({ reattemptShare, reattemptsAtMost }) => {
    let sum = 1;
    for (let r = 1, share = reattemptShare; r <= reattemptsAtMost; r++, share *= reattemptShare) sum += share;
    return sum;
  });
  return Math.max(1, ...attempts);
}

/** Mean number of candidates of each wanted source in the longer of the times that it is played for, by ordinal of its declaration. */
export function candidatesBySource(world: World, plugins: PluginLookup): ReadonlyMap<number, number> {
  const frame = buildFrame(world, plugins, anyReplication);
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
