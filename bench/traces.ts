/** Rows a second of the trace writers, in all formats: `node bench/traces.ts [format …]`. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bench } from 'tinybench';
import { callColumns } from '../src/model/calls/callColumns.ts';
import { TraceBatch } from '../src/model/traces/traceBatch.ts';
import { openTraceWriter } from '../src/study/traces/openTraceWriter.ts';
import { traceFormats } from '../src/study/traces/traceFormat.ts';
import type { TraceFormat } from '../src/study/traces/traceFormat.ts';

/** Four row groups; the cells of a batch change between writes, so that no text repeats more than in a real trace. */
const rows = 1 << 18;
const names = {
  callers: ['couriers', 'friends', 'clinics', 'robots'],
  classes: ['courier', 'personal', 'clinic', 'robot'],
  carriers: ['carrier-a', 'carrier-b', 'carrier-c'],
  arms: ['none', 'daily-cap'],
  places: [],
};
const e164 = (number: number): string => `+86138${String(number % 100_000_000).padStart(8, '0')}`;

/** Cells of each column spread like those of a scenario; numbers shown are random for a robot, of 30 000 callers otherwise. */
function fill(batch: TraceBatch): void {
  let state = 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  const choices = { carrier: 3, class: 4, caller: 4, arm: 1, place: 1 };
  for (let row = 0; row < batch.capacity; row++) {
    callColumns.forEach(({ text, name }, i) => {
      const cells = batch.columns[i];
      if (text.as === 'boolean') cells[row] = below(20) === 0 ? 1 : 0;
      else if (text.as === 'name') cells[row] = below(choices[text.of]);
      else if (text.as === 'code') cells[row] = below(below(4) + 1) % text.codes.length;
      else if (name === 'time_ms') cells[row] = row * 40;
      else if (name === 'calling_number') cells[row] = 1 + below(below(4) === 0 ? 100_000_000 : 30_000);
      else if (name === 'called_number') cells[row] = 1 + below(100_000);
      else if (name === 'ring_ms' || name === 'conversation_ms')
        cells[row] = below(3) === 0 ? 0 : below(30_000);
      else if (name === 'release_cause') cells[row] = below(3) === 0 ? 480 : 200;
      else if (text.as === 'integer')
        cells[row] = name.startsWith('truth_') && below(2) === 0 ? -1 : below(3);
    });
    batch.callKey.caller[row] = below(4);
    batch.callKey.entity[row] = below(2_000);
    batch.callKey.intent[row] = row;
    batch.callKey.attempt[row] = below(below(4) + 1);
  }
  batch.length = batch.capacity;
}

const batch = new TraceBatch(8192);

function writeTrace(path: string, format: TraceFormat): void {
  fill(batch);
  const writer = openTraceWriter({ path, format, hasTruth: true, names, e164 });
  const times = batch.float64('time_ms');
  const { intent } = batch.callKey;
  const called = batch.int32('called_number');
  for (let written = 0; written < rows; written += batch.length) {
    writer.write(batch);
    for (let row = 0; row < batch.length; row++) {
      times[row] += batch.length * 40;
      intent[row] += batch.length;
      called[row] = 1 + ((called[row] * 1_103 + 12_345) % 100_000);
    }
  }
  writer.close();
}

const folder = mkdtempSync(join(tmpdir(), 'ringfence-bench-'));
try {
  const chosen = process.argv.slice(2);
  const bench = new Bench({ time: 2_000, iterations: 5, warmupTime: 500, warmupIterations: 2 });
  for (const format of traceFormats) {
    const path = join(folder, `trace.${format}`);
    if (chosen.length === 0 || chosen.includes(format)) bench.add(format, () => writeTrace(path, format));
  }
  await bench.run();
  for (const { name, result } of bench.tasks) {
    if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
    const bytes = statSync(join(folder, `trace.${name}`)).size / rows;
    const million = rows / result.latency.min / 1_000;
    console.log(`${name}: ${million.toFixed(2)} M rows/s at best, ${bytes.toFixed(1)} bytes a row`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
