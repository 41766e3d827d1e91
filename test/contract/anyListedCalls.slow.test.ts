/** What holds of any listed calls and any detector: they are played to their end, the same again, and in ways that should not matter. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { DetectorPlugin } from '../../src/model/contracts/detector.ts';
import { isScore } from '../../src/model/contracts/score.ts';
import { listedWatchBytes, playListedCalls } from '../../src/study/listedCalls/playListedCalls.ts';
import { readListedCalls } from '../../src/study/listedCalls/readListedCalls.ts';
import { judgeAlone, listedCallsArbitrary } from '../builders/listedCallsArbitrary.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-listed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const runsEach = 20;

/** Plays files of listed calls to this detector; whether any call of them scored. */
function judged(detector: DetectorPlugin): boolean {
  const path = join(folder, 'calls.yaml');
  let scored = 0;
  fc.assert(
    fc.property(listedCallsArbitrary(detector), (file) => {
      writeFileSync(path, JSON.stringify(file));
      const { listed, failures } = readListedCalls(path, []);
      // What does not fit together is refused.
      if (listed === undefined) return expect(failures).not.toEqual([]);
      const play = () =>
        playListedCalls(listed, new Map(), new Int32Array(listedWatchBytes / Int32Array.BYTES_PER_ELEMENT));
      const end = play();
      expect(play()).toEqual(end);
      const [first, ...others] = end.kind === 'scores' ? end.scores : [];
      expect(first).toHaveLength(listed.calls.length);
      expect(first.filter((score) => !isScore(score))).toEqual([]);
      for (const scores of others) expect(scores).toEqual(first);
      scored += first.filter((score) => score > 0).length;
      return undefined;
    }),
    { numRuns: runsEach },
  );
  return scored > 0;
}

it('they are played to their end, and neither rows nor what comes later makes a difference', () => {
  const judging = judgeAlone.filter(judged).map(({ id }) => id);
  // With any seed: twenty have calls to judge in two files of five, six others now and then; of the rest the registries say nothing.
  expect(judging.length, judging.join(' ')).toBeGreaterThan(20);
});
