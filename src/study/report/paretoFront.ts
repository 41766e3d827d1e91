/**
 * The Pareto front of arms: those of which no other has fewer unwanted calls answered without fewer wanted ones getting through: those lost, in whichever way, less
 * those that only the arm lets through. So it does not matter which arm is called the control (decision 102).
 */
import { measureIndex } from '../results/measureIndex.ts';
import type { Measure, Results } from '../results/results.ts';
import { answeredMetric, gainedMetric, lostMetric } from '../results/weighedMetrics.ts';

/** What is weighed: less is better of the first two, and the third is taken from the second. */
export const weighed: readonly [answered: string, lost: string, gained: string] = [
  answeredMetric,
  lostMetric,
  gainedMetric,
];

/** Fewer arms have a front that everybody sees. */
const leastArms = 3;

export interface FrontMember {
  readonly arm: string;
  /** In how many replications the arm is on the front of that replication, and of how many. */
  readonly times: number;
  readonly replications: number;
}

export interface ParetoFront {
  /** Fewest unwanted calls answered first. */
  readonly members: readonly FrontMember[];
  /** Arms that have the same figures as the control, which is not said of each. */
  readonly unchanged: number;
}

type Pair = readonly [number, number];

/** Null where there is nothing to weigh: too few arms, or no data. */
export function paretoFront(results: Results, point: string): ParetoFront | null {
  const find = measureIndex(results.measures);
  const arms = results.arms.flatMap(({ id }) => {
    const [answered, lost, gained] = weighed.map((metric) => find({ metric, designPoint: point, arm: id }));
    if (answered === undefined || lost === undefined) return [];
    if (answered.estimate === null || lost.estimate === null) return [];
    const at: Pair = [answered.estimate, lost.estimate - (gained?.estimate ?? 0)];
    return [{ id, answered, lost, gained, at }];
  });
  const marked = results.arms.find(({ isControl }) => isControl);
  const control = arms.find(({ id }) => id === marked?.id);
  if (arms.length < leastArms || control === undefined) return null;
  const differing = arms.filter((arm) => arm === control || !isSame(arm.at, control.at));
  const all = differing.map(({ at }) => at);
  const replications = Math.min(...differing.map(({ answered }) => answered.perReplication.length));
  const members = differing
    .filter(({ at }) => isOnFront(at, all))
    .toSorted((a, b) => a.at[0] - b.at[0])
    .map(({ id, ...arm }) => {
      const times = Array.from({ length: replications }, (_, r) => r).filter((r) =>
        isOnFront(
          atReplication(arm, r),
          differing.map((other) => atReplication(other, r)),
        ),
      ).length;
      return { arm: id, times, replications };
    });
  return { members, unchanged: arms.length - differing.length };
}

/** Its members, each with how often it is one. */
export const membersText = ({ members }: ParetoFront): string =>
  members.map(({ arm, times, replications }) => `${arm} (${times}/${replications})`).join(', ');

/** The front in one line of text. */
export function frontText(front: ParetoFront): string {
  const { unchanged } = front;
  const names = membersText(front);
  return unchanged === 0
    ? names
    : `${names}; ${unchanged} more ${unchanged === 1 ? 'arm changes' : 'arms change'} neither`;
}

const isSame = (a: Pair, b: Pair): boolean => a[0] === b[0] && a[1] === b[1];

const isOnFront = (at: Pair, all: readonly Pair[]): boolean =>
  !all.some((other) => other[0] <= at[0] && other[1] <= at[1] && !isSame(other, at));

const atReplication = (
  { answered, lost, gained }: { answered: Measure; lost: Measure; gained: Measure | undefined },
  replication: number,
): Pair => [
  answered.perReplication[replication] ?? 0,
  (lost.perReplication[replication] ?? 0) - (gained?.perReplication[replication] ?? 0),
];
