/** Random files take every key, alternative and word of the grammar, but for those that are named with a reason. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { undrawnIn } from '../builders/drawn/undrawn.ts';
import { grammarPaths } from '../builders/drawn/grammarPaths.ts';
import { fileArbitrary } from '../builders/fileArbitrary.ts';

/** Ends of numbers and metrics are drawn too seldom for a quick test: `drawnFiles.slow.test.ts`. */
const isSeldom = (path: string): boolean => path.includes('~') || path.startsWith('(metric)');

const mostRounds = 12;

it('take all that the grammar has, and nothing that it has not', () => {
  const known = grammarPaths.known();
  const taken = new Set<string>();
  const missing = (): readonly string[] => undrawnIn(known, taken).filter((path) => !isSeldom(path));
  for (let round = 0; round < mostRounds && missing().length > 0; round++)
    for (const tree of fc.sample(fileArbitrary, { numRuns: 200, seed: round }))
      for (const path of grammarPaths.takenBy(tree)) taken.add(path);
  expect(missing()).toEqual([]);
  expect([...taken].filter((path) => !known.has(path))).toEqual([]);
});
