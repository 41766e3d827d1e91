/** Reads a trace of any format back into batches. */
import { csvSyntax } from './csvSyntax.ts';
import { readTexts } from './cellStores.ts';
import { ndjsonSyntax } from './ndjsonSyntax.ts';
import { parquetParts } from './parquetReader.ts';
import type { TracePart, TraceReading, TraceReadingOptions } from './traceReading.ts';
import { RowTarget } from './rowTarget.ts';
import { foundInTable } from '../form/tableFault.ts';
import { textParts } from './textReader.ts';
import { traceFormatOf, traceFormats } from '../form/traceFormat.ts';

export type { TracePart, TraceReading, TraceReadingOptions } from './traceReading.ts';

const defaults: Required<Omit<TraceReadingOptions, 'texts'>> = {
  rowsPerBatch: 8192,
  maximumRows: 1e9,
  maximumFaults: 20,
};

function* partsOf(target: RowTarget): Generator<TracePart> {
  switch (traceFormatOf(target.path)) {
    case 'csv':
      yield* textParts(csvSyntax, target);
      return;
    case 'ndjson':
      yield* textParts(ndjsonSyntax, target);
      return;
    case 'parquet':
      yield* parquetParts(target);
      return;
    case undefined:
      yield target.lastFault({
        line: 0,
        found: 'another ending',
        expected: `a file ending in ${traceFormats.map((format) => `.${format}`).join(' ')}`,
        hint: '`ringfence import` makes a trace of call records of any form, of a workbook once its sheet is saved as CSV',
      });
  }
}

/** Whatever a file or the operating system throws becomes the last fault; mistakes of the caller's own loop are not caught. */
function* withoutErrors(target: RowTarget): Generator<TracePart> {
  const parts = partsOf(target);
  try {
    for (;;) {
      let next: IteratorResult<TracePart>;
      try {
        next = parts.next();
      } catch (error) {
        yield target.lastFault({
          line: 0,
          ...foundInTable(error),
          expected: 'a trace that can be read',
        });
        return;
      }
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    parts.return(undefined);
  }
}

/** Opens a trace for reading, its format told by the file's ending. Faults are parts, never exceptions; the file may come from anybody. */
export function readTrace(path: string, options: TraceReadingOptions = {}): TraceReading {
  const texts = options.texts ?? readTexts();
  const target = new RowTarget(path, { ...defaults, ...options, texts });
  const { callers, classes, carriers, arms, places } = texts.names;
  return {
    parts: withoutErrors(target),
    get columns() {
      return target.columns;
    },
    names: {
      callers: callers.texts,
      classes: classes.texts,
      carriers: carriers.texts,
      arms: arms.texts,
      places: places.texts,
    },
    get share() {
      return target.share;
    },
    e164: (number) => (number <= 0 ? '' : texts.numbers.texts[number - 1]),
  };
}
