/** What a game came to: each arm under the operators' best answer, the arm to commit to, and the worst case. */
import { displayUnit } from '../../study/wording/displayUnits.ts';
import { estimateText, figure, intervalDecimals, scaled } from '../../study/wording/figures.ts';
import type { Estimated } from '../../study/wording/figures.ts';
import type { Results } from '../../study/results/results.ts';
import { lossMetric } from '../../study/results/gameOutcome.ts';
import type { GameOutcome, GameRule } from '../../study/results/gameOutcome.ts';
import { gridLines } from './gridLines.ts';
import type { GridStyle } from './gridLines.ts';
import { metricUnit } from './metricUnit.ts';
import type { MetricUnit } from './metricUnit.ts';
import { isUneven } from './uneven.ts';

export function gameLines(game: GameOutcome, results: Results, style: GridStyle): readonly string[] {
  const { played, operators, chosenOn, estimatedOn, strategies } = game;
  if (game.grown !== undefined) return grownLines(game, results, style);
  const title = style.strong(`game: ${operators} answer each arm with what earns them most`);
  if (played === null)
    return [title, 'not solved: it needs four replications in which every pay-off has data', ''];
  const loss = lossUnit(game, results);
  const { unit, factor } = loss;
  const gain = displayUnit(game.profit, results.world.currency);
  return [
    title,
    style.faint(
      `over the ${strategies.length} strategies listed; chosen on ${chosenOn} replications, estimated on ${estimatedOn} fresh ones; ± simulation error only`,
    ),
    '',
    ...gridLines(
      {
        heads: [
          ['nobody answers', unit],
          ['best answer', '(+ as good ones)'],
          ['with the answer', unit],
          ['comes back', '% of calls stopped'],
          ['operator gains', gain.unit],
        ],
        rows: played.rules.map((rule) => ({ name: rule.arm, cells: cellsOf(rule, factor, gain.factor) })),
      },
      style,
    ),
    '',
    ...commitmentLines(played, loss),
    ...worstLines(played, loss),
    '',
  ];
}

/** A game of which only the worst case was asked for. */
function grownLines(game: GameOutcome, results: Results, style: GridStyle): readonly string[] {
  const { grown, operators, chosenOn, estimatedOn, strategies } = game;
  const title = style.strong(`game: the worst case that ${operators} could make of the arms`);
  if (grown === undefined || grown === null)
    return [title, 'not solved: it needs four replications in which every pay-off has data', ''];
  const loss = lossUnit(game, results);
  const { pairs, asked, simulated, ofWhole } = grown;
  return [
    title,
    style.faint(
      `over the ${strategies.length} strategies listed; grown on ${chosenOn} replications, estimated on ${estimatedOn} fresh ones; ± simulation error only`,
    ),
    '',
    ...grown.growth.map(
      ({ arms, strategies: used, value }, round) =>
        `round ${round + 1}: ${figure(value * loss.factor, 2)} with ${arms.join(', ')} against ${used.join(', ')}`,
    ),
    '',
    ...worstLines(grown, loss),
    `simulated: ${asked} of ${pairs} pairs of arm and strategy, ${figure(simulated)} of ${figure(ofWhole)} arms over all replications`,
    '',
  ];
}

type Played = NonNullable<GameOutcome['played']>;

function lossUnit(game: GameOutcome, results: Results): MetricUnit {
  const metric = lossMetric(game);
  if (metric === null) return { name: 'weighted loss', unit: 'as weighted', factor: 1 };
  return metricUnit(metric, results);
}

/** `factor`: of losses; `gainFactor`: of what an operator wants. */
function cellsOf(rule: GameRule, factor: number, gainFactor: number): readonly string[] {
  const others = rule.candidates.length - 1;
  return [
    plusMinus(scaled(rule.unanswered, factor)),
    `${rule.answer}${others > 0 ? ` (+ ${others})` : ''}`,
    plusMinus(scaled(rule.answered, factor)),
    rule.recoveredShare === null ? '–' : plusMinus(scaled(rule.recoveredShare, 100)),
    plusMinus(scaled(rule.profitAdded, gainFactor)),
  ];
}

/** `1.3 ± 0.1`, or with both ends where they lie unevenly; a value without spread alone, one without an interval says so. */
export function plusMinus(of: Estimated): string {
  const { estimate, low, high } = of;
  if (estimate === null) return estimateText(of);
  if (low === null || high === null) return `${estimateText(of)} (no interval)`;
  if (low === high) return estimateText(of);
  const digits = intervalDecimals(of);
  if (isUneven({ estimate, low, high }))
    return `${estimateText(of)} (${figure(low, digits)} to ${figure(high, digits)})`;
  return `${estimateText(of)} ± ${figure((high - low) / 2, digits)}`;
}

function commitmentLines(
  { committed, naive, regret, rules }: Played,
  { name, unit, factor }: MetricUnit,
): string[] {
  const standing = rules.find(({ arm }) => arm === committed)?.standing;
  const certainty =
    standing === 'best' ? 'no other can be better' : 'which is best is not decided by the fresh replications';
  const line = `loses least under the answers: ${committed} (${certainty})`;
  if (regret === null) return [line];
  return [
    line,
    `had nobody answered, ${naive} would have been taken: its answer costs ${plusMinus(scaled(regret, factor))} more ${name} ${unit}`,
  ];
}

function worstLines(
  { worstCase, growth }: Pick<Played, 'worstCase' | 'growth'>,
  { name, unit, factor }: MetricUnit,
): string[] {
  const mixture = (of: readonly { readonly id: string; readonly share: number }[]): string =>
    of
      .filter(({ share }) => share >= 0.0005)
      .map(({ id, share }) => `${id} ${figure(share * 100, 1)} %`)
      .join(', ');
  const arms = mixture(worstCase.arms.map(({ arm, share }) => ({ id: arm, share })));
  const strategies = mixture(worstCase.strategies.map(({ strategy, share }) => ({ id: strategy, share })));
  // Both sides begin with one choice each.
  const [{ arms: control, strategies: base }] = growth;
  return [
    `worst case, operators who only want to harm: ${plusMinus(scaled(worstCase.loss, factor))} ${name} ${unit}`,
    `  regulator mixes ${arms}; operators mix ${strategies}`,
    `  reached from ${control.join()} and ${base.join()} by ${growth.length - 1} further ${growth.length === 2 ? 'round' : 'rounds'} of best answers on both sides`,
  ];
}
