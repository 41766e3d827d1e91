/** What the sides of a game have of one replication of an arm. */
import { weightedSum } from '../../engine/statistics/pieces.ts';
import type { PiecedValue } from '../../engine/statistics/pieces.ts';
import type { MeasureRow } from '../../model/measures/metric.ts';
import { rowIn } from '../../model/measures/ratioIn.ts';
import type { MeasureKey } from '../../model/measures/ratioIn.ts';
import type { GameDesign } from '../scenario/experiment/experiment.ts';

/** A measure; null without data. */
export function payoffIn(rows: readonly MeasureRow[], key: MeasureKey): PiecedValue | null {
  const row = rowIn(rows, key);
  if (row === undefined || row.denominator === 0) return null;
  const { numerator, denominator, pieces } = row;
  const value = numerator / denominator;
  if (pieces === undefined) return { value };
  const { paid, expected, squares, greatest } = pieces;
  return {
    value,
    pieces: {
      paid: paid / denominator,
      expected: expected / denominator,
      squares: squares / denominator / denominator,
      greatest: greatest / denominator,
    },
  };
}

/** What the regulator loses; null where some metric has no data. */
export function lossIn(rows: readonly MeasureRow[], { loss }: Pick<GameDesign, 'loss'>): PiecedValue | null {
  const parts: { readonly weight: number; readonly of: PiecedValue }[] = [];
  for (const [metric, weight] of Object.entries(loss).filter(([, each]) => each > 0)) {
    const of = payoffIn(rows, { metric, class: null });
    if (of === null) return null;
    parts.push({ weight, of });
  }
  return weightedSum(parts);
}
