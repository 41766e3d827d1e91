/** What holds of every experiment file with one fault in it: the fault is told with its place, or nothing was wrong and it plays. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { metricCatalogue } from '../../src/model/measures/catalogue.ts';
import { estimateAttempts } from '../../src/study/experiment/estimateAttempts.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { Resolution } from '../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { playFirstTask } from '../builders/playFirstTask.ts';
import { damagedArbitrary } from '../builders/damagedArbitrary.ts';
import { experimentArbitrary } from '../builders/experimentArbitrary.ts';

const metrics = metricCatalogue.map(({ id }) => id);
const mostAttempts = 100_000;

const resolve = (tree: unknown): Resolution =>
  resolveScenario({ text: JSON.stringify(tree, null, 1), file: 'any.yaml' }, builtInCatalogue, {
    metrics,
  });

const experiments = experimentArbitrary.filter((tree) => resolve(tree).resolved !== undefined);

it('tells what is wrong, and where, or plays', () => {
  fc.assert(
    fc.property(experiments.chain(damagedArbitrary), (tree) => {
      const { failures, resolved } = resolve(tree);
      expect(failures.filter(({ line, expected }) => line < 1 || expected === '')).toEqual([]);
      expect(resolved === undefined).toBe(failures.length > 0);
      if (resolved === undefined || estimateAttempts(resolved).total > mostAttempts) return;
      expect(playFirstTask(resolved).length).toBeGreaterThan(0);
    }),
    { numRuns: 100 },
  );
});
