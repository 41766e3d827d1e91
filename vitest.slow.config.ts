import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** The long proofs: coverage of intervals, closed forms at 99.9 %, several runtimes, packing. */
export default defineConfig({
  test: {
    include: ['test/**/*.slow.test.ts'],
    setupFiles: ['test/fixedSeed.ts'],
    // One worker a processor; by default one processor stands idle.
    maxWorkers: availableParallelism(),
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
