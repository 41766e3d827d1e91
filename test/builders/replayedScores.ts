/** Scores of a simulation and of a replay of its trace. */
import { mkdtempSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pluginLookup } from '../../src/study/parts/plugins.ts';
import type { Failure } from '../../src/study/failures/failure.ts';
import { RowField } from '../../src/study/replay/rows/callRow.ts';
import { childCells } from '../../src/study/hosts/childProcesses.ts';
import { judgePlans } from '../../src/study/replay/judges/detectorSpec.ts';
import { NumberOrder } from '../../src/study/replay/rows/numberOrder.ts';
import { readRows } from '../../src/study/replay/rows/readRows.ts';
import type { ReadRows } from '../../src/study/replay/rows/readRows.ts';
import { noSources } from '../../src/study/replay/registries/registrySources.ts';
import type { RegistrySources } from '../../src/study/replay/registries/registrySources.ts';
import { openRegistries } from '../../src/study/replay/registries/replayRegistries.ts';
import type { RegistryDesk } from '../../src/study/replay/registries/replayRegistries.ts';
import { ReplayLoop } from '../../src/study/replay/replayLoop.ts';
import { readDetectors } from '../../src/study/replay/judges/detectorArguments.ts';
import type { World } from '../../src/model/world/world.ts';
import { readTexts } from '../../src/study/traces/reading/cellStores.ts';
import { readTrace } from '../../src/study/traces/reading/readTrace.ts';
import { robots, siteOf, smallWorld, wantedCallers } from './smallWorld.ts';

export interface Said {
  readonly recorded: number[];
  readonly replayed: number[];
}

/** Scores of the simulation and of the replay, in the order of the calls; a small memory makes the replay lay rows aside. */
export async function bothScores(
  path: string,
  argument: string,
  {
    rowsInMemory,
    called,
    sources = noSources,
  }: { rowsInMemory?: number; called?: readonly string[]; sources?: RegistrySources } = {},
): Promise<Said> {
  const { specs, failures } = readDetectors([argument], {
    loaded: new Map(),
    search: { folder: undefined, allowed: [] },
    earlier: [],
  });
  if (failures.length > 0) throw new Error(JSON.stringify(failures));
  const rows = readRows([path], readTrace, {
    scratch: mkdtempSync(join(dirname(path), 'scratch-')),
    called,
    ...(rowsInMemory === undefined ? {} : { rowsInMemory }),
  });
  if (rows === null || 'failures' in rows) throw new Error(JSON.stringify(rows));
  const registries = openRegistries(sources, rows, { plugins: pluginLookup(new Map()) });
  if (registries === null || 'failures' in registries) throw new Error(JSON.stringify(registries));
  const said: Said = { recorded: [], replayed: [] };
  const loop = new ReplayLoop(
    judgePlans(specs, { loaded: new Map(), modules: [], files: [], children: childCells() }),
    rows.numbers,
    {
      registries,
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

/** Registries for a trace, or for a recording of nothing but these numbers, whose indices come with them. */
export function openedRegistries(
  trace: string | readonly string[],
  sources: RegistrySources,
):
  | { readonly desk: RegistryDesk; readonly indices: readonly number[] }
  | { readonly failures: readonly Failure[] } {
  const rows = typeof trace === 'string' ? readTraceRows(trace) : rowsOfNumbers(trace);
  const desk = openRegistries(sources, rows, { plugins: pluginLookup(new Map()) });
  if (desk === null) throw new Error('interrupted by nobody');
  if ('failures' in desk) return desk;
  return { desk, indices: rows.texts.numbers.texts.map((_, i) => rows.numbers.indexOf(i + 1)) };
}

function readTraceRows(path: string): ReadRows {
  const scratch = mkdtempSync(join(dirname(path), 'scratch-'));
  const rows = readRows([path], readTrace, { scratch });
  if (rows === null || 'failures' in rows) throw new Error(JSON.stringify(rows));
  return rows;
}

function rowsOfNumbers(numbers: readonly string[]): Pick<ReadRows, 'numbers' | 'texts' | 'recordings'> {
  const texts = readTexts();
  for (const number of numbers) texts.numbers.ordinalOf(number);
  return {
    numbers: new NumberOrder(numbers),
    texts,
    recordings: [{ arm: null, replication: null, calls: 0 }],
  };
}

/** A detector that rejects at the end of the path. */
export const screenedWorld = (use: string, parameters: Readonly<Record<string, unknown>> = {}): World =>
  smallWorld({
    subscribers: 200,
    network: { use: 'single-exchange', circuits: 60 },
    callers: { ...wantedCallers, robots: robots({ list: { use: 'sequential', blocks: ['mobile-a'] } }) },
    screening: { terminating: [siteOf('reject', { id: 'own', use, ...parameters })] },
  });
