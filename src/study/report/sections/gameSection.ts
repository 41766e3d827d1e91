/** The game: what is left of each arm once operators have chosen their best answer to it. */
import type { GameOutcome, GameRule } from '../../results/gameOutcome.ts';
import { intervalChart } from '../charts/intervalChart.ts';
import { drawBoth } from '../charts/drawChart.ts';
import { figure, scaled, withInterval } from '../../wording/figures.ts';
import type { Estimated } from '../../wording/figures.ts';
import { displayUnit } from '../../wording/displayUnits.ts';
import type { DisplayUnit } from '../../wording/displayUnits.ts';
import { armMark } from '../page/armMark.ts';
import { dataTable, foldedTable } from '../page/dataTable.ts';
import { figureBlock } from '../page/figureBlock.ts';
import { markup } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { estimateCell, intervalCell, withIntervalCell } from '../page/valueCell.ts';
import type { ReportContext, StyledArm } from '../reportContext.ts';
import { lossUnit } from './lossView.ts';
import type { LossView } from './lossView.ts';
import { grownSection, worst } from './worstCase.ts';
import { texts } from '../../wording/speaking.ts';

interface View extends LossView {
  /** Of what an operator wants. */
  readonly gain: DisplayUnit;
  readonly context: ReportContext;
  readonly played: NonNullable<GameOutcome['played']>;
}

export async function gameSection(context: ReportContext, game: GameOutcome): Promise<Html> {
  const { operators, strategies, chosenOn, estimatedOn, played } = game;
  const { game: words } = texts();
  const intro = words.intro({
    operators,
    strategies: figure(strategies.length),
    chosen: figure(chosenOn),
    fresh: figure(estimatedOn),
  });
  if (game.grown !== undefined) return grownSection(context, game);
  if (played === null) return markup`<p>${intro}</p><p>${words.unsolved}</p>`;
  const gain = displayUnit(game.profit, context.results.world.currency);
  const view = { context, played, gain, ...lossUnit(context, game) };
  return markup`<p class="lead">${commitment(view)}</p>
<ul class="arms">${played.rules.map((rule) => markup`<li>${sentence(rule, context)}</li>`)}</ul>
<p class="note">${intro}</p>
${await chart(view)}
${ruleTable(view)}
${cellTable(view)}
${worst(view, played)}`;
}

function commitment({ played, factor, unit }: View): string {
  const { game: words } = texts();
  const standing = played.rules.find(({ arm }) => arm === played.committed)?.standing;
  const first = `${words.committed(played.committed)}${standing === 'best' ? words.certain : words.uncertain}`;
  if (played.regret === null) return first;
  return `${first}${words.regret(played.naive, withInterval(scaled(played.regret, factor)), unit)}`;
}

function sentence(rule: GameRule, { control }: ReportContext): string {
  const { arm, answer, recoveredShare } = rule;
  const { game: words } = texts();
  if (answer === 'base') return words.stays(arm);
  if (arm === control?.id) return bestOf(rule);
  if (recoveredShare !== null) return words.recovers(arm, answer, withInterval(scaled(recoveredShare, 100)));
  return words.nothingStopped(arm);
}

/** What earns most of all; or may, beside others. */
function bestOf({ arm, answer, candidates }: GameRule): string {
  const { game: words, words: common } = texts();
  const others = candidates.filter((id) => id !== answer);
  return others.length === 0
    ? words.best(arm, answer)
    : words.mayBeBest(arm, answer, others.join(common.listed));
}

async function chart({ context, played, factor, unit }: View): Promise<Html> {
  const rows = played.rules.flatMap((rule) => {
    const { colour, shape } = styled(context, rule.arm);
    const row = (label: string, of: Estimated) => ({ label, colour, shape, ...scaled(of, factor) });
    const { game: words } = texts();
    const before = row(words.nobodyAnswers(rule.arm), rule.unanswered);
    // Who goes on as before has no answer to draw beside it.
    if (rule.answer === 'base') return [before];
    return [before, row(words.answeredBy(rule.arm, rule.answer), rule.answered)];
  });
  const caption = texts().game.rules;
  const drawing = await drawBoth((width) => intervalChart({ rows, axisTitle: unit }, width), caption);
  return figureBlock({ caption, drawing });
}

/** An arm that the results no longer name has no mark of its own. */
const styled = ({ arms }: ReportContext, id: string): StyledArm =>
  arms.find((arm) => arm.id === id) ?? { ...arms[0], id };

/** Whoever goes on as before has nothing come back and gains nothing, by definition. */
const againstBase = (of: Estimated): Html =>
  of.estimate === 0 && of.low === of.high ? estimateCell(of) : withIntervalCell(of);

function ruleTable({ context, played, factor, unit, gain }: View): Html {
  const { game: words, heads } = texts();
  return dataTable({
    caption: words.rules,
    columns: [
      { head: heads.arm },
      { head: texts().words.inUnit(words.unanswered, unit), isNumber: true },
      { head: words.answer },
      { head: words.candidates, isText: true },
      { head: texts().words.inUnit(words.answered, unit), isNumber: true },
      { head: words.comesBack, isNumber: true },
      { head: texts().words.inUnit(words.gains, gain.unit), isNumber: true },
    ],
    rows: played.rules.map((rule) => [
      armMark(styled(context, rule.arm)),
      withIntervalCell(scaled(rule.unanswered, factor)),
      rule.answer,
      rule.candidates.join(texts().words.listed),
      withIntervalCell(scaled(rule.answered, factor)),
      rule.recoveredShare === null ? '\u2013' : againstBase(scaled(rule.recoveredShare, 100)),
      againstBase(scaled(rule.profitAdded, gain.factor)),
    ]),
  });
}

function cellTable({ context, played, factor, unit, gain }: View): Html {
  const { game: words, heads } = texts();
  return foldedTable({
    caption: words.cells,
    columns: [
      { head: heads.arm },
      { head: heads.strategy },
      { head: texts().words.inUnit(words.loss, unit), isNumber: true },
      { head: heads.interval, isNumber: true },
      { head: texts().words.inUnit(words.profit, gain.unit), isNumber: true },
      { head: heads.interval, isNumber: true },
    ],
    rows: played.cells.map(({ arm, strategy, loss, profit }) => [
      armMark(styled(context, arm)),
      strategy,
      estimateCell(scaled(loss, factor)),
      intervalCell(scaled(loss, factor)),
      estimateCell(scaled(profit, gain.factor)),
      intervalCell(scaled(profit, gain.factor)),
    ]),
  });
}
