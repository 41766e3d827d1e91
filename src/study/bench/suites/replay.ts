/** Calls a second that a replay judges, by how many detectors judge side by side, and from the file to the table. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../../failures/scratchFolder.ts';
import { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { pluginLookup } from '../../parts/plugins.ts';
import { judgePlans } from '../../replay/judges/detectorSpec.ts';
import type { DetectorSpec } from '../../replay/judges/detectorSpec.ts';
import { noSources } from '../../replay/registries/registrySources.ts';
import { replayTrace } from '../../replay/replayTrace.ts';
import { openTraceWriter } from '../../traces/writing/openTraceWriter.ts';
import { benchCase } from '../benchCase.ts';
import type { BenchCase, Sample } from '../benchCase.ts';
import { benchE164, benchNames, benchRows, fillBatch } from '../traceRows.ts';

const detector = (use: string, parameters: DetectorSpec['parameters']): DetectorSpec => ({
  id: use,
  use,
  place: 'terminating',
  parameters,
  alarmAt: 0.5,
});

/** Cheap ones, so that the replay itself is what is measured. */
const specs: readonly DetectorSpec[] = [
  detector('volume-cap', { per: 'day', limitCalls: 200 }),
  detector('none', {}),
  detector('foreign-ingress', {}),
  detector('neighbour-match', { lastDigits: 4 }),
];

function writeTrace(path: string): void {
  const batch = new TraceBatch(8192);
  fillBatch(batch);
  const writer = openTraceWriter({
    path,
    format: 'parquet',
    hasTruth: true,
    names: benchNames,
    e164: benchE164,
  });
  const times = batch.float64('time_ms');
  const released = batch.float64('released_at_ms');
  for (let written = 0; written < benchRows; written += batch.length) {
    batch.int32('arm').fill(0);
    batch.int32('replication').fill(0);
    for (let row = 0; row < batch.length; row++) released[row] = times[row] + 60_000;
    writer.write(batch);
    for (let row = 0; row < batch.length; row++) times[row] += batch.length * 40;
  }
  writer.close();
}

async function sampleOf(count: number): Promise<Sample> {
  const folder = scratchFolder('bench');
  const path = join(folder, 'trace.parquet');
  try {
    writeTrace(path);
    const judges = specs.slice(0, count);
    const end = await replayTrace(
      {
        files: [path],
        specs: judges,
        modules: [],
        fileUses: [],
        registries: noSources,
        level: 0.95,
        clustering: 'caller',
        mapping: null,
        rejects: join(folder, 'rejects.csv'),
        trace: null,
        scores: null,
        scratch: folder,
      },
      {
        plugins: pluginLookup(new Map()),
        plans: judgePlans(judges, {
          loaded: new Map(),
          modules: [],
          files: [],
          children: new SharedArrayBuffer(4),
        }),
      },
    );
    if (end.kind !== 'done') throw new Error(`the replay ended as ${end.kind}`);
    const { speed } = end;
    const whole = speed.readSeconds + speed.judgeSeconds + speed.measureSeconds;
    return {
      value: speed.callsPerSecond,
      also: [
        { name: 'decisions', unit: 'decisions/s', value: speed.decisionsPerSecond },
        { name: 'from the file to the figures', unit: 'rows/s', value: benchRows / whole },
      ],
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const replayCases: readonly BenchCase[] = [1, specs.length].map((count) =>
  benchCase({
    name: `replay/judged-by-${count}`,
    unit: 'calls/s',
    better: 'more',
    sample: () => sampleOf(count),
  }),
);
