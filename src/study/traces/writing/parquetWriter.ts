/**
 * Writes Parquet traces row group by row group. hyparquet-writer does the header, the page headers and the footer; the pages are formed
 * here from typed arrays, because its own way from values a cell writes 0.3 million rows a second. Hot path: traces.
 */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { NumberTexts } from './numberTexts.ts';
import { rowGroupRows } from './parquetChunk.ts';
import type { ChunkEncoder, Scratch } from './parquetChunk.ts';
import { choiceEncoder, numberEncoder } from './parquetDictionary.ts';
import { booleanEncoder, integerEncoder, keyEncoder, timeEncoder } from './parquetEncoders.ts';
import { textOutOf } from './packedText.ts';
import { writeChunk } from './parquetPages.ts';
import { TraceFile } from '../form/traceFile.ts';
import { traceColumns, traceFormatVersion } from '../form/traceFormat.ts';
import type { TraceColumn } from '../form/traceFormat.ts';
import { nameTables } from '../form/traceNames.ts';
import type { TraceWriter, TraceWriterOptions } from './traceWriting.ts';

interface EncoderSources {
  readonly names: TraceWriterOptions['names'];
  readonly numbers: NumberTexts;
  readonly indices: Uint16Array;
}

function encoderOf(column: TraceColumn, { names, numbers, indices }: EncoderSources): ChunkEncoder {
  const { text } = column;
  switch (text.as) {
    case 'integer':
      return integerEncoder(column);
    case 'milliseconds':
      return timeEncoder(column);
    case 'boolean':
      return booleanEncoder(column);
    case 'e164':
      return numberEncoder(column, numbers, indices);
    case 'callKey':
      return keyEncoder(column, names.callers);
    case 'name':
      return choiceEncoder(column, names[nameTables[text.of]], indices);
    case 'code':
      return choiceEncoder(column, text.codes, indices);
  }
}

/** Copies rows `start` … `end` − 1 of a batch behind those of another. */
function copyRows(from: TraceBatch, to: TraceBatch, { start, end }: { start: number; end: number }): void {
  const at = to.length;
  from.columns.forEach((cells, i) => to.columns[i].set(cells.subarray(start, end), at));
  const parts = ['entity', 'intent', 'attempt'] as const;
  for (const part of parts) to.callKey[part].set(from.callKey[part].subarray(start, end), at);
  to.length += end - start;
}

function scratchFor(encoders: readonly ChunkEncoder[]): Scratch {
  const most = (of: (encoder: ChunkEncoder) => number): number => Math.max(...encoders.map(of));
  // Whole words, because integers are written through an Int32Array over the same bytes.
  const words = Math.ceil(most(({ valueBytes }) => valueBytes) / 8);
  return {
    values: new Uint8Array(words * 8),
    dictionary: textOutOf(new Uint8Array(most(({ dictionaryBytes }) => dictionaryBytes))),
    isPresent: new Uint8Array(rowGroupRows),
  };
}

const keyValues = (columns: readonly TraceColumn[]): { key: string; value: string }[] => [
  { key: 'ringfence.format', value: traceFormatVersion },
  {
    key: 'ringfence.columns',
    value: JSON.stringify(columns.map(({ name, unit, says }) => ({ name, unit, says }))),
  },
];

/** The rows of the next row group and all that turns them into bytes. */
class RowGroups {
  readonly #encoders: readonly ChunkEncoder[];
  readonly #scratch: Scratch;
  readonly #staged: TraceBatch = new TraceBatch(rowGroupRows);
  readonly #out: ByteWriter = new ByteWriter(1 << 20);
  readonly #parquet: ParquetWriter;
  readonly #file: TraceFile;

  constructor(options: Required<TraceWriterOptions>) {
    const columns = traceColumns(options.hasTruth);
    const indices = new Uint16Array(rowGroupRows);
    const sources = { names: options.names, numbers: new NumberTexts(options.e164), indices };
    this.#encoders = columns.map((column) => encoderOf(column, sources));
    this.#scratch = scratchFor(this.#encoders);
    this.#parquet = new ParquetWriter({
      writer: this.#out,
      schema: [
        { name: 'trace', num_children: columns.length },
        ...this.#encoders.map(({ schema }) => schema),
      ],
      codec: 'ZSTD',
      kvMetadata: keyValues(columns),
      createdBy: 'ringfence',
    });
    this.#file = new TraceFile(options.path, options.disk);
  }

  write(batch: TraceBatch): void {
    const staged = this.#staged;
    for (let start = 0; start < batch.length;) {
      const end = Math.min(batch.length, start + rowGroupRows - staged.length);
      copyRows(batch, staged, { start, end });
      start = end;
      if (staged.length === rowGroupRows) this.#writeRowGroup();
    }
  }

  close(): void {
    if (this.#staged.length > 0) this.#writeRowGroup();
    void this.#parquet.finish();
    this.#drain();
    this.#file.close();
  }

  abort(): void {
    this.#file.abort();
  }

  #writeRowGroup(): void {
    const staged = this.#staged;
    const out = this.#out;
    const scratch = this.#scratch;
    const start = out.offset;
    const columns = this.#encoders.map((encoder) =>
      writeChunk(out, encoder.encode(staged, scratch), { schema: encoder.schema, scratch }),
    );
    this.#parquet.row_groups.push({
      columns,
      total_byte_size: columns.reduce(
        (sum, { meta_data }) => sum + (meta_data?.total_uncompressed_size ?? 0n),
        0n,
      ),
      num_rows: BigInt(staged.length),
      total_compressed_size: BigInt(out.offset - start),
    });
    this.#parquet.num_rows += BigInt(staged.length);
    staged.length = 0;
    this.#drain();
  }

  #drain(): void {
    this.#file.append(this.#out.getBytes());
    this.#out.index = 0;
  }
}

/** Opens a Parquet trace: zstd level 1, row groups of 65 536 rows, one page a column. */
export const openParquetWriter = (options: Required<TraceWriterOptions>): TraceWriter =>
  new RowGroups(options);
