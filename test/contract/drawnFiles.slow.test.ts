/** Random files that the program accepts take all of the grammar, to the ends of what its numbers may be, but for what is named with a reason. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { grammarMetrics, grammarPaths } from '../builders/drawn/grammarPaths.ts';
import { undrawn, undrawnIn } from '../builders/drawn/undrawn.ts';
import { fileArbitrary } from '../builders/fileArbitrary.ts';
import { ownModule, ownParts } from '../builders/ownParts.ts';
import type { Plain } from '../builders/partArbitrary.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-drawn-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'own.mts'), ownModule);

function isAccepted(tree: Plain): boolean {
  const input = { text: JSON.stringify(tree), file: 'any.yaml', folder };
  const { resolved } = resolveScenario(input, builtInCatalogue, {
    loaded: ownParts,
    metrics: grammarMetrics,
  });
  return resolved !== undefined;
}

/** A file that shows much at once takes long to ask about, and most of what it shows a small one shows too. */
const smallestFirst = (trees: readonly Plain[]): readonly Plain[] =>
  trees
    .map((tree) => ({ tree, length: JSON.stringify(tree).length }))
    .toSorted((a, b) => a.length - b.length)
    .map(({ tree }) => tree);

const mostRounds = 60;

it('take all that the grammar has, and nothing that it has not', () => {
  const known = grammarPaths.known();
  const taken = new Set<string>();
  for (let round = 0; round < mostRounds && undrawnIn(known, taken).length > 0; round++)
    for (const tree of smallestFirst(fc.sample(fileArbitrary, { numRuns: 400, seed: round }))) {
      const fresh = [...grammarPaths.takenBy(tree)].filter((path) => !taken.has(path));
      // To ask whether a file is accepted takes longer than to draw one.
      if (fresh.length > 0 && isAccepted(tree)) for (const path of fresh) taken.add(path);
    }
  expect(undrawnIn(known, taken)).toEqual([]);
  expect([...taken].filter((path) => !known.has(path))).toEqual([]);
  // A reason is for what is not taken.
  expect([...taken].filter((path) => undrawn.some(({ paths }) => paths.test(path)))).toEqual([]);
});
