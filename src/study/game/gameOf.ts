/** The game of an experiment, out of what was measured at its design points. */
import type { GameDesign } from '../scenario/experiment/experiment.ts';
import type { StudyOutline } from '../results/studyOutline.ts';
import { choosingOf, fewestReplications } from '../scenario/experiment/choosing.ts';
import type { GameOutcome } from '../results/gameOutcome.ts';
import { growthState } from './grownGame.ts';
import type { PlayedSoFar } from './grownGame.ts';
import { payoffRanges } from './payoffRanges.ts';
import { payoffsOf } from './payoffs.ts';
import type { PlayedPoints } from './payoffs.ts';
import { playGame } from './playGame.ts';

/** Null where the experiment has no game. `replications`: those that are whole. */
export function gameOf(
  outline: StudyOutline,
  of: PlayedSoFar & { readonly replications: number },
): GameOutcome | null {
  const { game, head } = outline;
  const player = head.callers.find(({ id }) => id === game?.operators);
  if (game === null || player === undefined) return null;
  const chosenOn = choosingOf(of.replications, game.choosing);
  const frame = {
    operators: game.operators,
    class: player.class,
    loss: game.loss,
    profit: game.profit,
    chosenOn,
    estimatedOn: of.replications - chosenOn,
    strategies: ['base', ...Object.keys(game.strategies)],
  };
  if (game.solution !== 'worst-case')
    return { ...frame, played: playedOf(outline, { ...of, ...frame, game }) };
  const state = growthState(outline, game, of);
  return { ...frame, grown: state.kind === 'grown' ? state.grown : null, played: null };
}

function playedOf(
  { head }: StudyOutline,
  of: Pick<GameOutcome, 'class' | 'chosenOn' | 'strategies'> &
    PlayedPoints & { readonly level: number; readonly game: GameDesign },
): GameOutcome['played'] {
  if (of.replications < fewestReplications) return null;
  const arms = head.arms.map(({ id }) => id);
  const payoffs = payoffsOf(of, of.game, { arms, points: head.designPoints.length, class: of.class });
  const { strategies, chosenOn, level } = of;
  return payoffs === null
    ? null
    : playGame({ payoffs, ranges: payoffRanges(of.game), arms, strategies, chosenOn, level });
}
