/** Pay-offs of a game by arm, strategy and replication, out of the measures of its design points. */
import type { GameDesign } from '../scenario/experiment/experiment.ts';
import { measureIndex } from '../results/measureIndex.ts';
import type { MeasureKey } from '../results/measureIndex.ts';
import type { Measure } from '../results/results.ts';
import { answeredMetric } from '../results/weighedMetrics.ts';
import type { PairedPayoffs } from './leaderFollower.ts';

export interface Payoffs {
  readonly losses: PairedPayoffs;
  readonly profits: PairedPayoffs;
  /** Unwanted calls answered. */
  readonly answered: PairedPayoffs;
}

export interface Sides {
  /** The control first. */
  readonly arms: readonly string[];
  /** Design points, `base` first. */
  readonly points: readonly string[];
  /** Class of the operators. */
  readonly class: string;
}

/** Null where some replication of some pair has no data. */
export function payoffsOf(measures: readonly Measure[], game: GameDesign, sides: Sides): Payoffs | null {
  const find = measureIndex(measures);
  let isWhole = true;
  const valuesOf = (
    key: Pick<MeasureKey, 'metric' | 'class'>,
    arm: string,
    designPoint: string,
  ): readonly number[] => {
    const values = find({ ...key, arm, designPoint })?.perReplication ?? [null];
    const known = values.filter((value) => value !== null);
    if (known.length !== values.length) isWhole = false;
    return known;
  };
  const table = (read: (arm: string, point: string) => readonly number[]): PairedPayoffs =>
    sides.arms.map((arm) => sides.points.map((point) => read(arm, point)));
  const weights = Object.entries(game.loss).filter(([, weight]) => weight > 0);
  const losses = table((arm, point) =>
    weightedSum(weights.map(([metric, weight]) => ({ weight, values: valuesOf({ metric }, arm, point) }))),
  );
  const profits = table((arm, point) => valuesOf({ metric: game.profit, class: sides.class }, arm, point));
  const answered = table((arm, point) => valuesOf({ metric: answeredMetric }, arm, point));
  return isWhole ? { losses, profits, answered } : null;
}

function weightedSum(parts: readonly { weight: number; values: readonly number[] }[]): readonly number[] {
  return parts[0].values.map((_, i) =>
    parts.reduce((sum, { weight, values }) => sum + weight * values[i], 0),
  );
}
