/** Pay-offs of a game by arm, strategy and replication, out of what was played at its design points. */
import type { MeasureRow } from '../../model/measures/metric.ts';
import { answeredMetric } from '../results/weighedMetrics.ts';
import type { GameDesign } from '../scenario/experiment/experiment.ts';
import type { TaskResult } from '../tasks/messages.ts';
import type { PairedPayoffs } from './leaderFollower.ts';
import { lossIn, payoffIn } from './payoffIn.ts';

export interface Payoffs {
  readonly losses: PairedPayoffs;
  readonly profits: PairedPayoffs;
  /** Unwanted calls answered. */
  readonly answered: PairedPayoffs;
}

export interface Sides {
  /** Ids, the control first. */
  readonly arms: readonly string[];
  /** Design points. */
  readonly points: number;
  /** Class of the operators. */
  readonly class: string;
}

export interface PlayedPoints {
  /** By replication, then design point. */
  readonly done: ReadonlyMap<number, TaskResult>;
  readonly replications: number;
}

/** Null where some replication of some pair has no data. */
export function payoffsOf(played: PlayedPoints, game: GameDesign, sides: Sides): Payoffs | null {
  const losses = tableOf(played, sides, (rows) => lossIn(rows, game));
  const profits = tableOf(played, sides, (rows) =>
    payoffIn(rows, { metric: game.profit, class: sides.class }),
  );
  const answered = tableOf(played, sides, (rows) => payoffIn(rows, { metric: answeredMetric, class: null }));
  return losses === null || profits === null || answered === null ? null : { losses, profits, answered };
}

type Read = (rows: readonly MeasureRow[]) => PairedPayoffs[number][number][number] | null;

function tableOf(
  { done, replications }: PlayedPoints,
  { arms, points }: Sides,
  read: Read,
): PairedPayoffs | null {
  let isWhole = true;
  const table = arms.map((arm) =>
    Array.from({ length: points }, (_, point) =>
      Array.from({ length: replications }, (__, replication) => {
        const outcomes = done.get(replication * points + point)?.outcomes ?? [];
        const payoff = read(outcomes.find((outcome) => outcome.arm === arm)?.rows ?? []);
        if (payoff === null) isWhole = false;
        return payoff ?? { value: NaN };
      }),
    ),
  );
  return isWhole ? table : null;
}
