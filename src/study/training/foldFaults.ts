/** What a fold must have before anything is learned from it. */
import { clockText } from '../wording/clockText.ts';
import { counted } from '../wording/figures.ts';
import { unwantedIn } from './examples.ts';
import type { Examples } from './examples.ts';
import { foldNames } from './folds.ts';
import type { Folds } from './folds.ts';

/** Of all folds together, in words for the user; null where there is something to tell apart. */
export function labelFault(examples: Examples): string | null {
  const { count, isUnwanted, withheld } = examples;
  const unwanted = isUnwanted.reduce((sum, value) => sum + value, 0);
  if (count === 0 && withheld > 0)
    return 'found no labelled call that shows a number, expected some: of calls that show none nothing can be learned';
  if (count === 0)
    return 'found no call with truth_is_wanted, expected a labelled trace: written without --no-truth, or imported with a `label`';
  if (unwanted > 0 && unwanted < count) return null;
  const found = unwanted === 0 ? 'unwanted' : 'wanted';
  const shown = withheld === 0 ? '' : ' that show a number';
  return `found no ${found} calls${shown}, expected both wanted and unwanted ones: truth_is_wanted tells them apart`;
}

/** Of a cut that has no call before it, or none whose label was known then, or none after it, in words for the user. */
export function cutFault({ timeMs }: Examples, { rows, cut, leftOut }: Folds): string | null {
  if (cut === null) return null;
  const [, , { length: later }] = rows;
  const earlier = timeMs.length - later;
  const at = `the cut at ${clockText(cut.cutMs)}`;
  if (earlier === 0 || later === 0) {
    const times = timeMs.toSorted();
    const found = later === 0 ? 'no call after' : 'no call before';
    return `found ${found} ${at}, expected some on both sides: labelled calls go from ${clockText(times[0])} to ${clockText(times[times.length - 1])}`;
  }
  if (leftOut < earlier) return null;
  return `found no call before ${at} whose label was known then, expected some to learn from: labels take ${counted(cut.labelDays, 'day')}, and what was reported later does not count`;
}

/** In words for the user, one a fold that lacks wanted or unwanted calls; empty when all folds of all turns have both. */
export function faultsOfTurns(examples: Examples, turns: readonly Folds[]): readonly string[] {
  const [first, ...further] = turns.map((folds) => foldFaults(examples, folds));
  if (first.length > 0) return first;
  const way = 'without --in-turn the first turn is the only one, and has both';
  return further.flatMap((faults, i) =>
    faults.map((fault) => `turn ${i + 2} of ${turns.length}: ${fault}; ${way}`),
  );
}

function foldFaults(examples: Examples, { rows }: Folds): readonly string[] {
  return rows.flatMap((fold, i) => {
    const unwanted = unwantedIn(examples, fold);
    if (unwanted > 0 && unwanted < fold.length) return [];
    const found = fold.length === 0 ? 'no calls' : unwanted === 0 ? 'no unwanted calls' : 'no wanted calls';
    return [`found ${found} in the ${foldNames[i]} fold, expected both wanted and unwanted ones`];
  });
}
