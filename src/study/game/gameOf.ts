/** The game of an experiment, out of what was measured at its design points. */
import type { Measure } from '../experiment/results.ts';
import type { StudyOutline } from '../experiment/studyOutline.ts';
import type { GameOutcome } from './gameOutcome.ts';
import { payoffsOf } from './payoffs.ts';
import { playGame } from './playGame.ts';

/** Null where the experiment has no game. `replications`: those that are done. */
export function gameOf(
  { game, head }: StudyOutline,
  measures: readonly Measure[],
  of: { readonly replications: number; readonly level: number },
): GameOutcome | null {
  const player = head.callers.find(({ id }) => id === game?.operators);
  if (game === null || player === undefined) return null;
  const arms = head.arms.map(({ id }) => id);
  const strategies = ['base', ...Object.keys(game.strategies)];
  const points = head.designPoints.map(({ id }) => id);
  const chosenOn = choosingOf(of.replications, game.choosing);
  const isEnough = of.replications >= 4;
  const payoffs = isEnough ? payoffsOf(measures, game, { arms, points, class: player.class }) : null;
  return {
    operators: game.operators,
    class: player.class,
    loss: game.loss,
    profit: game.profit,
    chosenOn,
    estimatedOn: of.replications - chosenOn,
    strategies,
    played: payoffs === null ? null : playGame({ payoffs, arms, strategies, chosenOn, level: of.level }),
  };
}

/** At least two on either side, as far as there are. */
function choosingOf(replications: number, share: number): number {
  const wanted = Math.round(replications * share);
  return Math.max(Math.min(2, replications), Math.min(wanted, replications - 2));
}
