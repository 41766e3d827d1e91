/**
 * Deals callers and replications out to folds. A call belongs to a fold when its caller and its replication do; other calls are left out, so
 * that no operator and no replication of the held-out fold has been learned from: numbers are rotated, rows of one campaign are alike.
 */
import { childKey, keyOfSeed, keyOfText } from '../../engine/random/key.ts';
import { mix } from '../../engine/random/mix.ts';
import type { ExampleCaller, Examples } from './examples.ts';

export const foldNames = ['training', 'validation', 'held-out'] as const;

/** What must not be shared between folds. */
const splits = ['operator-and-replication', 'operator', 'replication'] as const;
export type DealtSplit = (typeof splits)[number];

/** Every fifth row of deals: three to training, one each to the others; the first three reach all folds. */
const deal: readonly number[] = [0, 2, 1, 0, 0];

/** In each turn the deal begins one further on. */
export interface Dealing {
  readonly seed: number;
  /** From 0; below `turnsOf`. */
  readonly turn: number;
}

export interface Folds {
  /** Rows of the examples by fold, in their order. */
  readonly rows: readonly Int32Array[];
  /** Names of the operators, and replications, by fold; all of them in each where the split is by the other alone. */
  readonly operators: readonly (readonly string[])[];
  readonly replications: readonly (readonly number[])[];
  /** Calls whose caller and replication fell into different folds; of a split by time those whose label was not known at the cut. */
  readonly leftOut: number;
  /** Null where callers or replications were dealt out. */
  readonly cut: TimeCut | null;
}

/** Where a split by time cuts. */
export interface TimeCut {
  /** From here on calls are held out; on the trace’s clock, as all times. */
  readonly cutMs: number;
  readonly validationFromMs: number;
  readonly labelDays: number;
  /** Held-out calls of callers that made none before the cut, labelled or not. */
  readonly unseen: Int32Array;
}

/** Why examples cannot be dealt out, in words for the user; null when they can. */
export function splitFault(examples: Examples, split: DealtSplit): string | null {
  const { operators, replications } = countsOf(examples);
  const lacks: string[] = [];
  if (split !== 'replication' && operators < foldNames.length)
    lacks.push(`${operators} operators (callers of unwanted calls)`);
  if (split !== 'operator' && replications < foldNames.length) lacks.push(`${replications} replications`);
  if (lacks.length === 0) return null;
  const lacking = lacks.join(' and ').replace(/\b1 (operator|replication)s/g, '1 $1');
  const isEither = split === 'operator-and-replication' && lacks.length === 1;
  const other = operators < foldNames.length ? 'replication' : 'operator';
  const way = isEither ? `; --split ${other} holds out by the other alone` : '';
  return `found ${lacking}, expected at least ${foldNames.length} of each: one to learn from, one to stop by, one held out${way}`;
}

/**
 * How many turns there are until every operator, and every replication, of what the split deals out was held out. No call is held out in two of
 * them, and no wanted caller either: in five turns each was.
 */
export function turnsOf(examples: Examples, split: DealtSplit): number {
  const { operators, replications } = countsOf(examples);
  return Math.max(
    split === 'replication' ? 0 : cycleOf(operators),
    split === 'operator' ? 0 : cycleOf(replications),
  );
}

const countsOf = ({
  callers,
  replication,
}: Examples): Readonly<Record<'operators' | 'replications', number>> => ({
  operators: callers.filter(({ isOperator }) => isOperator).length,
  replications: new Set(replication).size,
});

/** Fewer than a whole deal take turns among themselves, so that each turn has some of them in all folds. */
const cycleOf = (count: number): number => Math.min(deal.length, count);

export function dealFolds(examples: Examples, split: DealtSplit, dealing: Dealing): Folds {
  const callerFold = foldOfCaller(examples.callers, dealing);
  const replications = [...new Set(examples.replication)].toSorted((a, b) => a - b);
  const cycle = cycleOf(replications.length);
  const replicationFold = new Map(
    shuffled(replications, String, dealing.seed).map((replication, i) => [
      replication,
      deal[(i + dealing.turn) % cycle],
    ]),
  );
  const foldOf = (row: number): number => {
    const byCaller = callerFold[examples.caller[row]];
    const byReplication = replicationFold.get(examples.replication[row]) ?? 0;
    if (split === 'operator') return byCaller;
    if (split === 'replication') return byReplication;
    return byCaller === byReplication ? byCaller : -1;
  };
  const rows: number[][] = foldNames.map(() => []);
  for (let row = 0; row < examples.count; row++) {
    const fold = foldOf(row);
    if (fold >= 0) rows[fold].push(row);
  }
  return {
    rows: rows.map((list) => Int32Array.from(list)),
    operators: foldNames.map((_, fold) =>
      examples.callers
        .filter(({ isOperator }, i) => isOperator && (split === 'replication' || callerFold[i] === fold))
        .map(({ name }) => name),
    ),
    replications: foldNames.map((_, fold) =>
      replications.filter((r) => split === 'operator' || replicationFold.get(r) === fold),
    ),
    leftOut: examples.count - rows.reduce((sum, list) => sum + list.length, 0),
    cut: null,
  };
}

/** Operators are dealt out in one go, so that each fold has some; of wanted callers each class on its own. */
function foldOfCaller(callers: readonly ExampleCaller[], { seed, turn }: Dealing): Int32Array {
  const folds = new Int32Array(callers.length);
  const groups = new Map<string, number[]>();
  for (const [i, { class: name, isOperator }] of callers.entries()) {
    const group = isOperator ? 'operators' : `class ${name}`;
    groups.set(group, [...(groups.get(group) ?? []), i]);
  }
  for (const group of [...groups.keys()].toSorted()) {
    const members = shuffled(groups.get(group) ?? [], (i) => callers[i].name, seed);
    const cycle = group === 'operators' ? cycleOf(members.length) : deal.length;
    for (const [at, member] of members.entries()) folds[member] = deal[(at + turn) % cycle];
  }
  return folds;
}

/** In an order that hangs on seed and names alone. */
function shuffled<Item>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
  seed: number,
): readonly Item[] {
  const key = keyOfSeed(seed, 0);
  const keyed = items.map((item) => {
    const name = nameOf(item);
    const { low, high } = childKey(key, keyOfText(name));
    return { item, name, rank: mix(low, high, 0, 0) };
  });
  return keyed.toSorted((a, b) => a.rank - b.rank || (a.name < b.name ? -1 : 1)).map(({ item }) => item);
}
