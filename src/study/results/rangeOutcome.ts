/** How far the assumptions move the outcome: part of `results.json`. */
import type { Turnover } from './turnover.ts';

/** Least and greatest value over the points; null where no point has data. */
export interface RangeEnds {
  readonly least: number | null;
  readonly greatest: number | null;
}

/** What a measure comes to over the points of the range over assumptions. */
export interface RangeMeasure extends RangeEnds {
  readonly metric: string;
  readonly arm: string;
  readonly class: string | null;
  readonly place: string | null;
  /** Of the paired difference from the control arm; null for the control itself. */
  readonly versusControl: RangeEnds | null;
  /** Over all classes; null for a class or a site, of which the ends are enough. */
  readonly perPoint: readonly (number | null)[] | null;
}

/** Of a primary metric: the order of the arms in the experiment itself, best first, and at what share of the points it holds. */
export interface Ranking {
  readonly metric: string;
  readonly order: readonly string[];
  /** Points at which every arm has data. */
  readonly points: number;
  /** No two arms change places (equal ones may); null without such points, or where all arms are equal. */
  readonly holdsShare: number | null;
  /** No arm is better than the one that is best in the experiment. */
  readonly bestHoldsShare: number | null;
}

/** Fewer points do not go through the ranges of hundreds of parameters. */
export const fewestRangePoints = 200;

/** How far the outcome moves over the ranges of everything that is assumed. */
export interface AssumptionRange {
  readonly points: number;
  /** Points left out because their values do not make a world together. */
  readonly impossible: number;
  readonly replications: number;
  readonly factor: number;
  readonly varied: readonly {
    readonly path: string;
    readonly unit: string;
    readonly low: number;
    readonly high: number;
    /** The file declares the range; otherwise it is the value divided and multiplied by the factor. */
    readonly isDeclared: boolean;
  }[];
  /** Assumed, but nothing that could be varied. */
  readonly fixed: readonly string[];
  readonly measures: readonly RangeMeasure[];
  readonly rankings: readonly Ranking[];
  /** Of each primary metric by which some arm is best in the experiment. */
  readonly turnovers: readonly Turnover[];
}

/** What a measure of an arm over all classes comes to, point by point; undefined where the range does not tell it. */
export function measureByPoint(
  measures: readonly RangeMeasure[],
  of: Pick<RangeMeasure, 'metric' | 'arm'>,
): (RangeMeasure & { readonly perPoint: readonly (number | null)[] }) | undefined {
  const found = measures.find(
    ({ metric, arm, perPoint }) => metric === of.metric && arm === of.arm && perPoint !== null,
  );
  return found === undefined ? undefined : { ...found, perPoint: found.perPoint ?? [] };
}
