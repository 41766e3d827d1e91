/** Scores of a simulation and of a replay of its trace. */
import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { RowField } from '../../src/study/replay/callRow.ts';
import { childCells } from '../../src/study/hosts/childProcesses.ts';
import { judgePlans } from '../../src/study/replay/judgeSpec.ts';
import { readRows } from '../../src/study/replay/readRows.ts';
import { ReplayLoop } from '../../src/study/replay/replayLoop.ts';
import { readDetectors } from '../../src/study/replay/detectorArguments.ts';
import type { World } from '../../src/model/world/world.ts';
import { readTrace } from '../../src/study/traces/readTrace.ts';
import { robots, siteOf, smallWorld, wantedCallers } from './smallWorld.ts';

export interface Said {
  readonly recorded: number[];
  readonly replayed: number[];
}

/** Scores of the simulation and of the replay, in the order of the calls; a small memory makes the replay lay rows aside. */
export async function bothScores(path: string, argument: string, rowsInMemory?: number): Promise<Said> {
  const { specs, failures } = readDetectors([argument], {
    loaded: new Map(),
    search: { folder: undefined, allowed: [] },
    earlier: [],
  });
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  const rows = readRows([path], (file, texts) => readTrace(file, { texts }), {
    scratch: mkdtempSync(join(dirname(path), 'scratch-')),
    ...(rowsInMemory === undefined ? {} : { rowsInMemory }),
  });
  if (rows === null || 'failures' in rows) throw new Error(JSON.stringify(rows));
  const said: Said = { recorded: [], replayed: [] };
  const loop = new ReplayLoop(
    judgePlans(specs, { loaded: new Map(), modules: [], files: [], children: childCells() }),
    rows.numbers,
    {
      batchRows: 700,
      slots: 4096,
    },
  );
  await loop.run(rows.spool.sorted(), {
    take({ rows: count, calls, scores }) {
      for (let row = 0; row < count; row++) {
        said.recorded.push(calls.at(row, RowField.score));
        said.replayed.push(scores[0][row]);
      }
    },
    end: () => undefined,
  });
  return said;
}

/** A detector that rejects at the end of the path. */
export const screenedWorld = (use: string, parameters: Readonly<Record<string, unknown>> = {}): World =>
  smallWorld({
    subscribers: 200,
    network: { use: 'single-exchange', circuits: 60 },
    callers: { ...wantedCallers, robots: robots({ list: { use: 'sequential', blocks: ['mobile-a'] } }) },
    screening: { terminating: [siteOf('reject', { id: 'own', use, ...parameters })] },
  });
