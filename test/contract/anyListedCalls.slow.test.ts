/** What holds of any listed calls and any detector: they are played to their end, the same again, and in ways that should not matter. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { isScore } from '../../src/model/contracts/score.ts';
import { listedWatchBytes, playListedCalls } from '../../src/study/listedCalls/playListedCalls.ts';
import { readListedCalls } from '../../src/study/listedCalls/readListedCalls.ts';
import { listedCallsArbitrary } from '../builders/listedCallsArbitrary.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-listed-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('they are played to their end, and neither rows nor what comes later makes a difference', () => {
  const path = join(folder, 'calls.yaml');
  const judging = new Set<string>();
  fc.assert(
    fc.property(listedCallsArbitrary, (file) => {
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
      if (first.some((score) => score > 0)) judging.add(listed.plays[0].use);
      return undefined;
    }),
    { numRuns: 600 },
  );
  expect(judging.size).toBeGreaterThan(20);
});
