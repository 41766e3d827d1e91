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
import type { BenchCase, BenchProgram, Sample } from '../benchCase.ts';
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

interface RowWork {
  readonly format: TraceFormat;
  /** The work on a trace that lies there. */
  readonly turnOf: (path: string) => () => void;
}

/** Measures in a folder of its own, which goes afterwards. */
async function inFolder({ measuring }: BenchProgram, { format, turnOf }: RowWork): Promise<Sample> {
  const folder = scratchFolder('bench');
  const path = join(folder, `trace.${format}`);
  try {
    const { value } = await rateOf({ work: benchRows, turn: turnOf(path) }, measuring);
    return { value, also: [{ name: 'bytes a row', unit: '', value: statSync(path).size / benchRows }] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const rowCase = (what: string, work: RowWork): BenchCase =>
  benchCase({
    name: `traces/${what}-${work.format}`,
    unit: 'rows/s',
    better: 'more',
    sample: (program) => inFolder(program, work),
  });

export const traceCases: readonly BenchCase[] = traceFormats.flatMap((format) => [
  rowCase('write', { format, turnOf: (path) => () => writeTrace(path, format) }),
  rowCase('read', {
    format,
    turnOf: (path) => {
      writeTrace(path, format);
      return () => readWhole(path);
    },
  }),
]);
