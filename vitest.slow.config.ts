import { defineConfig } from 'vitest/config';

/** The long proofs: coverage of intervals, closed forms at 99.9 %, several runtimes, packing. */
export default defineConfig({
  test: {
    include: ['test/**/*.slow.test.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
  },
});
