/** Whatever a detector said in a simulation it says again of the trace that the simulation left. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { recordedTrace } from '../../../builders/recordedTrace.ts';
import { bothScores, screenedWorld } from '../../../builders/replayedScores.ts';

const folder = mkdtempSync(join(tmpdir(), 'ringfence-agreement-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a replay says what the simulation said', () => {
  it('of a volume cap that rejects, call by call, also where the rows do not fit into memory', async () => {
    const capped = screenedWorld('volume-cap', { per: 'hour', limitCalls: 5 });
    for (const [name, rowsInMemory] of [
      ['a.parquet', undefined],
      ['b.csv', 512],
    ] as const) {
      const path = recordedTrace(capped, { folder, name });
      const { recorded, replayed } = await bothScores(
        path,
        'volume-cap,per=hour,limitCalls=5',
        rowsInMemory === undefined ? {} : { rowsInMemory },
      );
      expect(replayed).toEqual(recorded);
      expect(recorded.length).toBeGreaterThan(500);
      expect(recorded.filter((score) => score >= 500_000).length).toBeGreaterThan(20);
    }
  });

  it('of short-calls, which is told how calls end', async () => {
    const path = recordedTrace(screenedWorld('short-calls'), { folder, name: 'short.parquet' });
    const { recorded, replayed } = await bothScores(path, 'short-calls');
    expect(replayed).toEqual(recorded);
    expect(new Set(recorded).size).toBeGreaterThan(1);
  });
});
