/**
 * How many attempts a world comes to, on the upper side, from the rates of its sources and what the pacings of its operators allow: no event is
 * played.
 */
import { groupedAtMost } from '../../../engine/random/countAtMost.ts';
import type { CallerSource } from '../../contracts/caller.ts';
import type { World } from '../../world/world.ts';
import { attemptsAtMost, shortestRingTimeout } from './buildOperators.ts';
import { buildSources } from './buildSources.ts';
import { timesOf } from './buildCarriage.ts';
import { candidatesBetween, candidatesInDays } from '../intents/candidates.ts';
import type { DaySpan } from '../intents/candidates.ts';
import { IntentTable } from '../intents/intentTable.ts';
import {
  attemptsPerIntent as attemptsPerIntentAtMost,
  intentsPerCandidate,
} from '../intents/wantedSource.ts';
import { anyReplication, buildFrame, whicheverReplication } from './frame.ts';
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
  /**
   * Where they have none, since all these calls are refused or nobody takes them, where set-ups and pauses are as short and wishes as many as they come to
   * be, and where every day is busy for every class.
   */
  readonly most: ArmAttempts;
}

/** Where nobody answers, and every wanted call that fails is tried again. `mayRefuse`: some screening ends calls at once. */
export function estimateWorld(world: World, plugins: PluginLookup, mayRefuse: boolean): WorldAttempts {
  return {
    mean: attemptsOf(buildFrame(world, plugins, anyReplication), mayRefuse, inTheMean),
    most: attemptsOf(buildFrame(world, plugins, whicheverReplication), mayRefuse, atMost),
  };
}

/** How much of what is known by its mean is reckoned with. */
interface Counts {
  readonly wanted: (mean: number, attemptsPerCandidateAtMost: number) => number;
  readonly calledBack: (mean: number) => number;
  readonly writtenUpShare: number;
  /** Share of the spread of set-ups. */
  readonly spread: number;
  /** For how long a call rings that somebody can be rung with. */
  readonly ringSeconds: (frame: Frame) => number;
}

const inTheMean: Counts = {
  wanted: (mean) => mean,
  calledBack: (mean) => mean,
  writtenUpShare: usuallyWrittenUpShare,
  spread: 0,
  ringSeconds: () => Infinity,
};
const atMost: Counts = {
  wanted: groupedAtMost,
  calledBack: (mean) => groupedAtMost(mean, 1),
  writtenUpShare: 0,
  spread: 1,
  ringSeconds: leastRingSeconds,
};

function attemptsOf(frame: Frame, mayRefuse: boolean, counts: Counts): ArmAttempts {
  const { network, clock, population } = frame.world;
  const { days, preHistoryDays } = clock;
  const { setupSeconds, setupSpread, failureToneSeconds } = timesOf(network);
  const { writtenUpShare } = counts;
  const spreadSeconds = counts.spread * setupSeconds * setupSpread;
  const dialled = (span: DaySpan, holdingSeconds: number): number =>
    attemptsAtMost(frame, span, { writtenUpShare, spreadSeconds, holdingSeconds });
  const before = { from: 0, to: preHistoryDays };
  const measured = { from: preHistoryDays, to: preHistoryDays + days };
  const carriedSeconds = setupSeconds + Math.min(failureToneSeconds, counts.ringSeconds(frame));
  const calls = dialled(measured, mayRefuse ? setupSeconds : carriedSeconds);
  const callBackShare = Math.max(...population.map((group) => Number(group.parameters.callBackShare)));
  return {
    measured: wantedAttempts(frame, measured, counts) + calls + counts.calledBack(calls * callBackShare),
    preHistory: wantedAttempts(frame, before, counts) + dialled(before, carriedSeconds),
  };
}

/** For how long a call rings at least, in the mean of those whose callees answer; evasion may have any call ring as shortly. */
function leastRingSeconds(frame: Frame): number {
  const { network, population, callers } = frame.world;
  if (callers.some((caller) => caller.kind === 'operator' && caller.evasion.length > 0)) return 0;
  const medians = population.map((group) => Number(group.parameters.ringMedianSeconds));
  return Math.min(timesOf(network).ringTimeoutSeconds, shortestRingTimeout(frame), ...medians);
}

function wantedAttempts(frame: Frame, span: DaySpan, { wanted }: Counts): number {
  if (span.to === span.from) return 0;
  let mean = 0;
  for (const source of buildSources(frame, new IntentTable(), span.from < frame.world.clock.preHistoryDays))
    mean += candidatesBetween(source, span, frame.firstWeekday) * attemptsPerCandidate(source.part);
  return wanted(mean, intentsPerCandidate * attemptsPerIntentAtMost);
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
