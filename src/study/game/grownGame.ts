/**
 * The zero-sum game alone, with only those pay-offs simulated that its double oracle asks for: mixtures grow on the first replications, and
 * what both sides then mix is played on the others, where it is estimated.
 */
import type { Range } from '../../engine/statistics/within.ts';
import type { TaskResult } from '../tasks/messages.ts';
import type { StudyOutline } from '../results/studyOutline.ts';
import type { GameDesign } from '../scenario/experiment/experiment.ts';
import { choosingOf, fewestReplications } from '../scenario/experiment/choosing.ts';
import { growFrom } from './doubleOracle.ts';
import type { Growth, Pair } from './doubleOracle.ts';
import type { GrownGame } from '../results/gameOutcome.ts';
import { pairIndex } from './gameTasks.ts';
import { mean } from './leaderFollower.ts';
import type { Payoff } from './leaderFollower.ts';
import { lossIn } from './payoffIn.ts';
import { payoffRanges } from './payoffRanges.ts';
import { estimated, growthRounds, worstCaseOf } from './worstCase.ts';

export interface PlayedSoFar {
  /** Of the experiment: the operators as written, in every arm. */
  readonly done: ReadonlyMap<number, TaskResult>;
  /** Of the other strategies, by index. */
  readonly doneGame: ReadonlyMap<number, TaskResult>;
  readonly level: number;
}

/** `tasks`: indexes that have to be played next; `unsolved`: some pay-off has no data, or there are too few replications. */
export type GrowthState =
  | { readonly kind: 'needs'; readonly tasks: readonly number[] }
  | { readonly kind: 'grown'; readonly grown: GrownGame }
  | { readonly kind: 'unsolved' };

export function growthState(outline: StudyOutline, game: GameDesign, played: PlayedSoFar): GrowthState {
  const table = new PayoffTable(outline, game, played);
  if (table.replications < fewestReplications) return { kind: 'unsolved' };
  const growth = table.solving(() =>
    growFrom({ ...table.size, loss: table.chosenLoss }, { row: 0, column: 0 }),
  );
  if (growth === null) return { kind: 'unsolved' };
  if ('needs' in growth) return { kind: 'needs', tasks: table.tasksOf(growth.needs, 0, table.chosenOn) };
  const fresh = table.freshPairs(growth);
  const tasks = table
    .tasksOf(fresh, table.chosenOn, table.replications)
    .filter((at) => !played.doneGame.has(at));
  if (tasks.length > 0) return { kind: 'needs', tasks };
  const grown = table.solving(() => outcomeOf(table, growth, { fresh, level: played.level }));
  return grown === null ? { kind: 'unsolved' } : { kind: 'grown', grown };
}

/** A pay-off that is not there at all, in a task that was played. */
class NoData extends Error {}

class PayoffTable {
  readonly arms: readonly string[];
  readonly strategies: readonly string[];
  readonly replications: number;
  readonly chosenOn: number;
  readonly lossRange: Range;
  readonly size: { readonly rows: number; readonly columns: number };
  readonly #game: GameDesign;
  readonly #played: PlayedSoFar;
  readonly #indexing: { readonly arms: number; readonly strategies: number };

  constructor(outline: StudyOutline, game: GameDesign, played: PlayedSoFar) {
    this.arms = outline.head.arms.map(({ id }) => id);
    this.strategies = ['base', ...Object.keys(game.strategies)];
    this.size = { rows: this.arms.length, columns: this.strategies.length };
    this.replications = played.done.size;
    this.chosenOn = choosingOf(this.replications, game.choosing);
    this.lossRange = payoffRanges(game).loss;
    this.#game = game;
    this.#played = played;
    this.#indexing = { arms: this.arms.length, strategies: this.strategies.length };
  }

  /** Null where a pay-off has no data. */
  solving<Found>(solve: () => Found): Found | null {
    try {
      return solve();
    } catch (error) {
      if (error instanceof NoData) return null;
      throw error;
    }
  }

  /** In one replication; null: not played yet. */
  #loss(pair: Pair, replication: number): Payoff[number] | null {
    const { done, doneGame } = this.#played;
    const task =
      pair.column === 0
        ? done.get(replication)
        : doneGame.get(pairIndex({ ...pair, replication }, this.#indexing));
    if (task === undefined) return null;
    const outcome = pair.column === 0 ? task.outcomes[pair.row] : task.outcomes[task.outcomes.length - 1];
    const loss = lossIn(outcome.rows, this.#game);
    if (loss === null) throw new NoData('a pay-off has no data');
    return loss;
  }

  #losses(pair: Pair, from: number, to: number): Payoff | null {
    const losses: Payoff[number][] = [];
    for (let replication = from; replication < to; replication++) {
      const loss = this.#loss(pair, replication);
      if (loss === null) return null;
      losses.push(loss);
    }
    return losses;
  }

  chosenLoss = (row: number, column: number): number | null => {
    const losses = this.#losses({ row, column }, 0, this.chosenOn);
    return losses === null ? null : mean(losses);
  };

  freshLosses(pair: Pair): Payoff | null {
    return this.#losses(pair, this.chosenOn, this.replications);
  }

  tasksOf(pairs: readonly Pair[], from: number, to: number): readonly number[] {
    return pairs
      .filter(({ column }) => column > 0)
      .flatMap((pair) =>
        Array.from({ length: to - from }, (_, i) =>
          pairIndex({ ...pair, replication: from + i }, this.#indexing),
        ),
      );
  }

  /** What both sides mix, and the single strategy that is worst for the arms' mixture. */
  freshPairs({ solution }: Growth): readonly Pair[] {
    const rows = solution.rows.flatMap((share, row) => (share > 0 ? [row] : []));
    const worst = this.worstColumn(solution.rows);
    const columns = this.strategies.flatMap((_, column) =>
      solution.columns[column] > 0 || column === worst ? [column] : [],
    );
    return rows.flatMap((row) => columns.map((column) => ({ row, column })));
  }

  /** Against the arms' mixture; every pair of an arm in it is known. */
  worstColumn(rows: readonly number[]): number {
    const harm = this.strategies.map((_, column) =>
      rows.reduce(
        (sum, share, row) => sum + (share > 0 ? share * (this.chosenLoss(row, column) ?? NaN) : 0),
        0,
      ),
    );
    return harm.indexOf(Math.max(...harm));
  }
}

function outcomeOf(
  table: PayoffTable,
  growth: Growth,
  { fresh, level }: { readonly fresh: readonly Pair[]; readonly level: number },
): GrownGame {
  const { arms, strategies, replications, chosenOn } = table;
  const nothing = Array.from({ length: replications - chosenOn }, () => ({ value: 0 }));
  const isFresh = (row: number, column: number): boolean =>
    fresh.some((pair) => pair.row === row && pair.column === column);
  // What nobody mixes has probability 0: its pay-offs are never looked at.
  const losses = arms.map((_, row) =>
    strategies.map((__, column) =>
      isFresh(row, column) ? (table.freshLosses({ row, column }) ?? nothing) : nothing,
    ),
  );
  const worstColumn = table.worstColumn(growth.solution.rows);
  const terms = { level, range: table.lossRange };
  const beside = (pairs: readonly Pair[]): number => pairs.filter(({ column }) => column > 0).length;
  return {
    cells: fresh.map(({ row, column }) => ({
      arm: arms[row],
      strategy: strategies[column],
      loss: estimated(losses[row][column], terms),
    })),
    worstCase: worstCaseOf({ arms, strategies, ...terms }, growth, { losses, worstColumn }),
    growth: growthRounds({ arms, strategies }, growth),
    pairs: arms.length * strategies.length,
    asked: growth.asked.length,
    simulated:
      arms.length * replications +
      beside(growth.asked) * chosenOn +
      beside(fresh) * (replications - chosenOn),
    ofWhole: arms.length * strategies.length * replications,
  };
}
