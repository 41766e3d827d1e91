/** How the loss of a game is shown: in which unit, times what. */
import { lossMetric } from '../../results/gameOutcome.ts';
import type { GameOutcome } from '../../results/gameOutcome.ts';
import { displayUnit } from '../../wording/displayUnits.ts';
import { texts } from '../../wording/speaking.ts';
import type { ReportContext } from '../reportContext.ts';

export interface LossView {
  /** The loss is shown times this, in this unit. */
  readonly factor: number;
  readonly unit: string;
}

export function lossUnit({ results }: ReportContext, game: GameOutcome): LossView {
  const metric = lossMetric(game);
  if (metric === null) return { factor: 1, unit: texts().game.weighted };
  const { factor, unit } = displayUnit(metric, results.world.currency);
  return { factor, unit };
}
