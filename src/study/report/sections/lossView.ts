/** How the loss of a game is shown: in which unit, times what. */
import type { GameOutcome } from '../../results/gameOutcome.ts';
import { displayUnit } from '../../wording/displayUnits.ts';
import { texts } from '../../wording/speaking.ts';
import type { ReportContext } from '../reportContext.ts';

export interface LossView {
  /** The loss is shown times this, in this unit. */
  readonly factor: number;
  readonly unit: string;
}

/** One metric alone in the unit in which it is read; several have none in common. */
export function lossUnit({ results }: ReportContext, { loss }: GameOutcome): LossView {
  const [[metric, weight], ...others] = Object.entries(loss).filter(([, each]) => each > 0);
  if (others.length > 0 || weight !== 1) return { factor: 1, unit: texts().game.weighted };
  const { factor, unit } = displayUnit(metric, results.world.currency);
  return { factor, unit };
}
