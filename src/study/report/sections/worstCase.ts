/** The worst case of a game: operators who only want to harm, against a mixture of arms; and games of which nothing else was asked for. */
import type { GameOutcome } from '../../results/gameOutcome.ts';
import { figure, scaled, withInterval } from '../../wording/figures.ts';
import { texts } from '../../wording/speaking.ts';
import { dataTable } from '../page/dataTable.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import type { ReportContext } from '../reportContext.ts';
import { lossUnit } from './lossView.ts';
import type { LossView } from './lossView.ts';

/** A game of which only the worst case was asked for. */
export function grownSection(context: ReportContext, game: GameOutcome): Html {
  const { operators, strategies, chosenOn, estimatedOn, grown } = game;
  const { game: words, heads } = texts();
  const intro = words.introOfWorst({
    operators,
    strategies: figure(strategies.length),
    chosen: figure(chosenOn),
    fresh: figure(estimatedOn),
  });
  if (grown === undefined || grown === null) return markup`<p>${intro}</p><p>${words.unsolved}</p>`;
  const view = lossUnit(context, game);
  const counts = words.simulated({
    asked: figure(grown.asked),
    pairs: figure(grown.pairs),
    simulated: figure(grown.simulated),
    whole: figure(grown.ofWhole),
  });
  return markup`<p class="note">${intro} ${counts}</p>
${worst(view, grown)}
${dataTable({
  caption: words.growth,
  columns: [
    { head: words.round, isNumber: true },
    { head: heads.arm, isText: true },
    { head: heads.strategy, isText: true },
    { head: texts().words.inUnit(words.loss, view.unit), isNumber: true },
  ],
  rows: grown.growth.map(({ arms, strategies: used, value }, round) => [
    figure(round + 1),
    arms.join(texts().words.listed),
    used.join(texts().words.listed),
    figure(value * view.factor, 2),
  ]),
})}`;
}

export function worst(
  { factor, unit }: LossView,
  { worstCase, growth }: Pick<NonNullable<GameOutcome['played']>, 'worstCase' | 'growth'>,
): Html {
  const { game: words, heads } = texts();
  // The first step of the growth is what both sides begin with.
  const rounds = words.rounds(figure(growth.length - 1));
  return markup`<h3>${words.worst}</h3>
<p>${words.worstHelp(withInterval(scaled(worstCase.loss, factor)), unit)} ${rounds}</p>
${mixture(
  words.worstArms,
  heads.arm,
  worstCase.arms.map(({ arm, share }) => [arm, share]),
)}
${mixture(
  words.worstStrategies,
  heads.strategy,
  worstCase.strategies.map(({ strategy, share }) => [strategy, share]),
)}`;
}

/** What one side mixes; its shares add up to 100 %. */
function mixture(caption: string, head: string, parts: readonly (readonly [string, number])[]): Html {
  return dataTable({
    caption,
    columns: [{ head }, { head: texts().game.share, isNumber: true }],
    rows: parts.map(([name, share]) => [name, `${figure(share * 100, 1)} %`]),
  });
}
