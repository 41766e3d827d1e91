/** Writes imported calls as a trace, in the order of time: what any other verb and any other program reads. */
import { millisecondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { columnOfField, RowField } from './callRow.ts';
import type { ReadRows } from './readRows.ts';
import { openTraceWriter } from '../../traces/writing/openTraceWriter.ts';
import { traceFormatOf } from '../../traces/form/traceFormat.ts';

const rowsPerBatch = 8192;

/** Times count from midnight of the first call's day. `path` ends in the name of a format. */
export function writeTrace({ spool, texts, columns }: ReadRows, path: string): void {
  const { names, numbers } = texts;
  const writer = openTraceWriter({
    path,
    format: traceFormatOf(path) ?? 'parquet',
    hasTruth: columns.some((column) => column.startsWith('truth_')),
    names: {
      callers: names.callers.texts,
      classes: names.classes.texts,
      carriers: names.carriers.texts,
      arms: names.arms.texts,
      places: names.places.texts,
    },
    e164: (number) => numbers.texts[number - 1],
  });
  const rows = spool.sorted();
  const batch = new TraceBatch(rowsPerBatch);
  const cells = columnOfField.map(([field, name]) => [field, batch.int32(name)] as const);
  const time = batch.float64('time_ms');
  const complained = batch.float64('complained_at_ms');
  const released = batch.float64('released_at_ms');
  let originMs = NaN;
  try {
    for (let run = rows.first; run !== undefined; rows.advance(), run = rows.first) {
      const { buffer, row } = run;
      if (Number.isNaN(originMs))
        originMs = Math.floor(buffer.timeMs(row) / millisecondsADay) * millisecondsADay;
      const to = batch.length++;
      for (const [field, column] of cells) column[to] = buffer.at(row, field);
      time[to] = buffer.timeMs(row) - originMs;
      complained[to] = buffer.complainedAtMs(row) - originMs;
      released[to] = buffer.releasedAtMs(row) - originMs;
      batch.callKey.caller[to] = buffer.at(row, RowField.caller);
      batch.callKey.entity[to] = buffer.at(row, RowField.entity);
      batch.callKey.intent[to] = buffer.at(row, RowField.intent);
      batch.callKey.attempt[to] = buffer.at(row, RowField.attempt);
      if (batch.length < rowsPerBatch) continue;
      writer.write(batch);
      batch.length = 0;
    }
    if (batch.length > 0) writer.write(batch);
    writer.close();
  } catch (error) {
    writer.abort();
    throw error;
  } finally {
    rows.close();
  }
}
