/** Rows a second of the writers and readers of traces, in all formats, and bytes a row. */
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../../failures/scratchFolder.ts';
import { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { openTraceWriter } from '../../traces/writing/openTraceWriter.ts';
import { readTrace } from '../../traces/reading/readTrace.ts';
import { traceFormats } from '../../traces/form/traceFormat.ts';
import type { TraceFormat } from '../../traces/form/traceFormat.ts';
import { benchCase } from '../benchCase.ts';
import type { BenchCase, Sample } from '../benchCase.ts';
import { rateOf } from '../timing.ts';
import { benchE164, benchNames, benchRows, fillBatch } from '../traceRows.ts';

function writeTrace(path: string, format: TraceFormat): void {
  const batch = new TraceBatch(8192);
  fillBatch(batch);
  const writer = openTraceWriter({ path, format, hasTruth: true, names: benchNames, e164: benchE164 });
  const times = batch.float64('time_ms');
  const { intent } = batch.callKey;
  const called = batch.int32('called_number');
  for (let written = 0; written < benchRows; written += batch.length) {
    writer.write(batch);
    for (let row = 0; row < batch.length; row++) {
      times[row] += batch.length * 40;
      intent[row] += batch.length;
      called[row] = 1 + ((called[row] * 1_103 + 12_345) % 100_000);
    }
  }
  writer.close();
}

function readWhole(path: string): void {
  let rows = 0;
  for (const part of readTrace(path).parts) {
    if (part.kind === 'fault') throw new Error(`${path}: ${part.fault.found}`);
    rows += part.batch.length;
  }
  if (rows !== benchRows) throw new Error(`${path}: ${rows} rows instead of ${benchRows}`);
}

/** Measures in a folder of its own, which goes afterwards. */
async function inFolder(format: TraceFormat, turnOf: (path: string) => () => void): Promise<Sample> {
  const folder = scratchFolder('bench');
  const path = join(folder, `trace.${format}`);
  try {
    const { value } = await rateOf({ work: benchRows, turn: turnOf(path) });
    return { value, also: [{ name: 'bytes a row', unit: '', value: statSync(path).size / benchRows }] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rowCase = (what: string, format: TraceFormat, turnOf: (path: string) => () => void): BenchCase =>
  benchCase({
    name: `traces/${what}-${format}`,
    unit: 'rows/s',
    better: 'more',
    sample: () => inFolder(format, turnOf),
  });

export const traceCases: readonly BenchCase[] = traceFormats.flatMap((format) => [
  rowCase('write', format, (path) => () => writeTrace(path, format)),
  rowCase('read', format, (path) => {
    writeTrace(path, format);
    return () => readWhole(path);
  }),
]);
