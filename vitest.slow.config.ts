import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { compileCache } from './test/compileCache.ts';

// As for the quick tests: workers, and the threads that tests start, take it over.
process.env.NODE_COMPILE_CACHE ??= compileCache;

/** The long proofs: coverage of intervals, closed forms at 99.9 %, several runtimes, packing. */
export default defineConfig({
  test: {
    include: ['test/**/*.slow.test.ts'],
    setupFiles: ['test/fixedSeed.ts'],
    // Node loads the files itself, as the program does: each import of the test runner's own loader is a look-up in an object, with which a simulation takes up to twice as long.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // One worker a processor; by default one processor stands idle.
    maxWorkers: availableParallelism(),
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
