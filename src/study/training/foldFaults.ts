/** What a fold must have before anything is learned from it. */
import { unwantedIn } from './examples.ts';
import type { Examples } from './examples.ts';
import { foldNames } from './folds.ts';
import type { Folds } from './folds.ts';

/** In words for the user, one a fold that lacks wanted or unwanted calls; empty when all have both. */
export function foldFaults(examples: Examples, { rows }: Folds): readonly string[] {
  return rows.flatMap((fold, i) => {
    const unwanted = unwantedIn(examples, fold);
    if (unwanted > 0 && unwanted < fold.length) return [];
    const found = fold.length === 0 ? 'no calls' : unwanted === 0 ? 'no unwanted calls' : 'no wanted calls';
    return [`found ${found} in the ${foldNames[i]} fold, expected both wanted and unwanted ones`];
  });
}
