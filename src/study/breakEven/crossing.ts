/**
 * Search for the value of a lever at which a measure crosses a target, over paired replications.
 *
 * Every value is played with the same seeds, so the replications move together and the curve of their mean is smooth. The crossing of
 * the mean is the estimate. The ends of the interval are the crossings of the two ends of the measure's own interval: exactly the
 * values at which "the measure equals the target" cannot be rejected at the level (inversion of the test). It therefore covers as
 * often as the measure's interval does, wherever the measure moves in one direction; where it does not, the crossing nearest to the
 * beginning is meant and `isMonotone` is false.
 *
 * Replications that all show the same say less than their spread of nought: where a bound is known it is the end, and where nothing bounds the measure no value of the
 * lever at which that is so is ruled out.
 */
import { studentInterval } from '../../engine/statistics/student.ts';
import type { ReplicationValues } from '../../engine/statistics/student.ts';
import { crossingOf, sorted } from './curve.ts';
import type { Evaluate, Evaluation, OpenEnds } from './curve.ts';

/** What a value of the lever came to. */
export interface PlayedValue {
  /** The measure; null where a replication has no data. */
  readonly perReplication: ReplicationValues;
  /** Null: the replications' own interval holds. */
  readonly open: OpenEnds | null;
}

export interface Search {
  readonly from: number;
  readonly to: number;
  /** Values of the lever nearer to each other than this are the same. */
  readonly precision: number;
  readonly level: number;
  readonly target: number;
  /** Only whole values can be played. */
  readonly isWhole: boolean;
  play(value: number): Promise<PlayedValue>;
}

/**
 * `crosses`: an end is null where it lies beyond the range that was searched, and both are where there is no interval, because some value that was
 * played has none. `above`, `below`: the measure is on that side of the
 * target over the whole range. `equals`: it is the target at both ends, so that nothing crosses. `no-data`: somewhere it has no value.
 */
export type Crossing =
  | {
      readonly kind: 'crosses';
      readonly at: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly hasInterval: boolean;
    }
  | { readonly kind: 'above' | 'below' | 'equals' | 'no-data' };

export interface SearchEnd {
  readonly crossing: Crossing;
  /** Does the estimate move in one direction over the values that were played? */
  readonly isMonotone: boolean;
  /** In the order of the value. */
  readonly evaluations: readonly Evaluation[];
}

export async function findCrossing(search: Search): Promise<SearchEnd> {
  const played = new Map<number, Evaluation>();
  const evaluate = async (value: number): Promise<Evaluation | null> => {
    const known = played.get(value);
    if (known !== undefined) return known;
    const found = evaluationOf(value, await search.play(value), search);
    if (found !== null) played.set(value, found);
    return found;
  };
  const from = await evaluate(search.from);
  const to = await evaluate(search.to);
  const crossing = from === null || to === null ? noData : await locate(search, played, evaluate);
  const evaluations = sorted(played);
  return { crossing, isMonotone: isMonotone(evaluations), evaluations };
}

const noData = { kind: 'no-data' } as const;

async function locate(
  search: Search,
  played: ReadonlyMap<number, Evaluation>,
  evaluate: Evaluate,
): Promise<Crossing> {
  const of = { isWhole: search.isWhole, played, evaluate };
  const at = await crossingOf('estimate', { ...of, toleranceAt: () => search.precision });
  if (at === 'no-data' || at === 'no-interval') return noData;
  if (at === null) return { kind: sideOf([...played.values()]) };
  const heightAt = (value: number): number => (played.get(value) as Evaluation).estimate;
  // The end of an interval need be no more exact than a hundredth of its distance.
  const toleranceAt = (value: number): number => Math.max(search.precision, Math.abs(value - at) / 100);
  const one = await crossingOf('low', { ...of, toleranceAt, at });
  const other = await crossingOf('high', { ...of, toleranceAt, at });
  if (one === 'no-data' || other === 'no-data') return noData;
  if (one === 'no-interval' || other === 'no-interval')
    return { kind: 'crosses', at, low: null, high: null, hasInterval: false };
  // Where the measure falls, its lower end crosses first.
  const isFalling = heightAt(search.from) > 0 || (heightAt(search.from) === 0 && heightAt(search.to) < 0);
  const [low, high] = isFalling ? [one, other] : [other, one];
  return { kind: 'crosses', at, low, high, hasInterval: true };
}

/** Of a measure that does not cross. */
function sideOf(played: readonly Evaluation[]): 'above' | 'below' | 'equals' {
  if (played.every(({ estimate }) => estimate === 0)) return 'equals';
  return played[0].estimate > 0 ? 'above' : 'below';
}

function evaluationOf(
  value: number,
  { perReplication, open }: PlayedValue,
  search: Search,
): Evaluation | null {
  const found = studentInterval(perReplication, search.level);
  const { estimate } = found;
  if (estimate === null) return null;
  const { low, high } = open ?? found;
  const { target } = search;
  return {
    value,
    perReplication,
    estimate: estimate - target,
    low: low === null ? null : low - target,
    high: high === null ? null : high - target,
  };
}

function isMonotone(evaluations: readonly Evaluation[]): boolean {
  const steps = evaluations.slice(1).map(({ estimate }, i) => estimate - evaluations[i].estimate);
  return steps.every((step) => step <= 0) || steps.every((step) => step >= 0);
}
