/** Writes CSV and NDJSON traces row by row into the file's own buffer. Hot path: traces. */
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { NumberTexts } from './numberTexts.ts';
import { packed, putText, textOutOf, textSlack } from './packedText.ts';
import { textCells } from './textCells.ts';
import type { TextStyle } from './textStyle.ts';
import { TraceFile } from '../form/traceFile.ts';
import { traceColumns } from '../form/traceFormat.ts';
import type { TraceWriter, TraceWriterOptions } from './traceWriting.ts';

/** Opens a text trace. */
export function openTextWriter(style: TextStyle, options: Required<TraceWriterOptions>): TraceWriter {
  const columns = traceColumns(options.hasTruth);
  const numbers = new NumberTexts((number) => style.quote(options.e164(number)));
  const cells = columns.map((column, i) =>
    textCells(column, style.before(column, i === 0), { style, names: options.names, numbers }),
  );
  const rowEnd = packed(style.rowEnd);
  const widestRow = cells.reduce((sum, { widest }) => sum + widest, rowEnd.length + textSlack);
  const file = new TraceFile(options.path, options.disk, widestRow);
  const out = textOutOf(file.bytes);
  const count = cells.length;
  file.append(new TextEncoder().encode(style.header(columns)));

  const write = (batch: TraceBatch): void => {
    for (const column of cells) column.bind(batch);
    const rows = batch.length;
    for (let row = 0; row < rows; row++) {
      file.room(widestRow);
      let at = file.at;
      for (let i = 0; i < count; i++) at = cells[i].put(out, at, row);
      file.at = putText(out, at, rowEnd);
    }
  };
  return { write, close: () => file.close(), abort: () => file.abort() };
}
