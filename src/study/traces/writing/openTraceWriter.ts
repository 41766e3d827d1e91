/** Opens the writer of a trace in the format asked for. */
import { invariant } from '../../../engine/kernel/invariant.ts';
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { openParquetWriter } from './parquetWriter.ts';
import { csvStyle, ndjsonStyle } from './textStyle.ts';
import { openTextWriter } from './textWriter.ts';
import { nodeDisk } from '../form/traceFile.ts';
import type { TraceWriter, TraceWriterOptions } from './traceWriting.ts';

export type { TraceWriter, TraceWriterOptions } from './traceWriting.ts';

function open(options: Required<TraceWriterOptions>): TraceWriter {
  switch (options.format) {
    case 'parquet':
      return openParquetWriter(options);
    case 'csv':
      return openTextWriter(csvStyle, options);
    case 'ndjson':
      return openTextWriter(ndjsonStyle, options);
  }
}

/** Opens a trace for writing under a temporary name beside `path`. */
export function openTraceWriter(options: TraceWriterOptions): TraceWriter {
  const writer = open({ ...options, disk: options.disk ?? nodeDisk });
  let isOpen = true;
  const end = (step: () => void): void => {
    isOpen = false;
    step();
  };
  return {
    write(batch: TraceBatch): void {
      invariant(isOpen, 'a trace is written after its end');
      writer.write(batch);
    },
    close: () => {
      invariant(isOpen, 'a trace is closed twice');
      end(() => writer.close());
    },
    abort: () => end(() => writer.abort()),
  };
}
