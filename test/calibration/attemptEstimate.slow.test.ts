/** How far the estimate before a run lies from what is played, over all shipped scenarios; the range stands in docs/guides/run-an-experiment.md. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { estimateOverPlayed, shippedScenario } from '../builders/attemptsPlayed.ts';

const files = readdirSync(new URL('../../scenarios/', import.meta.url)).filter((file) =>
  file.endsWith('.yaml'),
);

describe('the estimate of attempts', () => {
  it.each(files)('of %s lies above what is played, and within fifteen times of it', (file) => {
    const times = estimateOverPlayed(shippedScenario(file));
    console.log(`${file}: ${times.toFixed(2)} times what is played`);
    expect(times).toBeGreaterThan(0.99);
    expect(times).toBeLessThan(15);
  });
});
