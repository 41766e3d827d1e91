import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { compileCache } from './test/compileCache.ts';

// Workers take it over: to strip a worker's share of the sources of their types takes some three seconds.
process.env.NODE_COMPILE_CACHE ??= compileCache;

/** The quick tests: everything except the long proofs named `*.slow.test.ts`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.slow.test.ts'],
    setupFiles: ['test/fixedSeed.ts'],
    // One module graph a worker instead of one a file: a fifth of the time. Modules hold no state that outlives a test.
    isolate: false,
    // Node loads the files itself, as the program does: a seventh of the time.
    // Its loader of mocks would parse every test file once more; no test mocks a module.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    // One worker more than processors: many tests wait for a program that they started.
    maxWorkers: availableParallelism() + 1,
    // Short lives: with room for what is soon forgotten, less is copied. A twentieth of the time.
    // Threads that help to collect garbage would take processors from other workers.
    execArgv: ['--max-semi-space-size=64', '--single-threaded-gc'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
