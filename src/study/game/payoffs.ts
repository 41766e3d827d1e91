/** Pay-offs of a game by arm, strategy and replication, out of the measures of its design points. */
import type { GameDesign } from '../scenario/experiment/experiment.ts';
import type { Measure } from '../results/results.ts';
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

export const answeredMetric = 'unwanted.answered.perSubscriberDay';

/** Null where some replication of some pair has no data. */
export function payoffsOf(measures: readonly Measure[], game: GameDesign, sides: Sides): Payoffs | null {
  const index = new Map(
    measures.filter(({ place }) => place === null).map((m) => [keyOf(m), m.perReplication]),
  );
  let isWhole = true;
  const valuesOf = (
    key: Omit<Key, 'arm' | 'designPoint'>,
    arm: string,
    designPoint: string,
  ): readonly number[] => {
    const values = index.get(keyOf({ ...key, arm, designPoint })) ?? [null];
    const known = values.filter((value) => value !== null);
    if (known.length !== values.length) isWhole = false;
    return known;
  };
  const table = (read: (arm: string, point: string) => readonly number[]): PairedPayoffs =>
    sides.arms.map((arm) => sides.points.map((point) => read(arm, point)));
  const weights = Object.entries(game.loss).filter(([, weight]) => weight > 0);
  const losses = table((arm, point) =>
    weightedSum(
      weights.map(([metric, weight]) => ({ weight, values: valuesOf({ metric, class: null }, arm, point) })),
    ),
  );
  const profits = table((arm, point) => valuesOf({ metric: game.profit, class: sides.class }, arm, point));
  const answered = table((arm, point) => valuesOf({ metric: answeredMetric, class: null }, arm, point));
  return isWhole ? { losses, profits, answered } : null;
}

type Key = Pick<Measure, 'metric' | 'class' | 'arm' | 'designPoint'>;

const keyOf = ({ metric, class: of, arm, designPoint }: Key): string =>
  JSON.stringify([metric, of, arm, designPoint]);

function weightedSum(parts: readonly { weight: number; values: readonly number[] }[]): readonly number[] {
  return parts[0].values.map((_, i) =>
    parts.reduce((sum, { weight, values }) => sum + weight * values[i], 0),
  );
}
