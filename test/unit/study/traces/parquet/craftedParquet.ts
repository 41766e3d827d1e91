/** Parquet files whose pages claim what their writer likes: a few bytes for millions of rows. */
import { writeFileSync } from 'node:fs';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ColumnChunk, PageHeader, ParquetType } from 'hyparquet';
import { writePageHeader } from 'hyparquet-writer/src/datapage.js';
import { zstdCompressSync } from 'node:zlib';
import type { TraceColumn } from '../../../../../src/study/traces/form/traceFormat.ts';

/** One column of a file: every row has the same value of its dictionary. */
export interface CraftedColumn {
  readonly name: string;
  readonly type: ParquetType;
  /** Plain values of the dictionary page. */
  readonly dictionary: Uint8Array;
  /** Entries that the dictionary page claims. */
  readonly entries: number;
  /** What the levels say of all rows; 1 (default): the value is there. */
  readonly level?: number;
  /** Position of the value of all rows in the dictionary; default 0. */
  readonly index?: number;
  /** Pages without a row before all others, each of which claims 256 MiB. */
  readonly emptyPages?: number;
}

const largestPage = 2 ** 28;

/** A text as a plain page holds it. */
const textValue = (text: string): Uint8Array => {
  const bytes = new ByteWriter();
  bytes.appendUint32(text.length);
  bytes.appendBytes(new TextEncoder().encode(text));
  return bytes.getBytes();
};

const texts = { e164: '+861', callKey: 'a.1.1.1', name: 'x' } as const;

/** Of a trace’s column: the least value of its kind. */
export function craftedColumn({ name, text }: TraceColumn): CraftedColumn {
  const numbers = { milliseconds: ['INT64', 8], integer: ['INT32', 4], boolean: ['BOOLEAN', 1] } as const;
  if (text.as === 'milliseconds' || text.as === 'integer' || text.as === 'boolean') {
    const [type, bytes] = numbers[text.as];
    return { name, type, dictionary: new Uint8Array(bytes), entries: 1 };
  }
  const value = text.as === 'code' ? text.codes[0] : texts[text.as];
  return { name, type: 'BYTE_ARRAY', dictionary: textValue(value), entries: 1 };
}

/** A run as long as the row group: two bytes or so for all its rows. */
function run(rows: number, value: number): Uint8Array {
  const bytes = new ByteWriter();
  bytes.appendVarInt(rows << 1);
  bytes.appendUint8(value);
  return bytes.getBytes();
}

function writePage(out: ByteWriter, header: Partial<PageHeader>, parts: readonly Uint8Array[]): void {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  writePageHeader(out, { compressed_page_size: length, uncompressed_page_size: length, ...header } as never);
  for (const part of parts) out.appendBytes(part);
}

function writeColumn(
  out: ByteWriter,
  { name, type, dictionary, entries, level = 1, index = 0, emptyPages = 0 }: CraftedColumn,
  rows: number,
): ColumnChunk {
  const start = out.offset;
  writePage(
    out,
    {
      type: 'DICTIONARY_PAGE',
      uncompressed_page_size: dictionary.length,
      dictionary_page_header: { num_values: entries, encoding: 'PLAIN' },
    },
    [zstdCompressSync(dictionary)],
  );
  const pageStart = out.offset;
  const levels = run(rows, level);
  const headOf = (values: number, levelBytes: number): Partial<PageHeader> => ({
    type: 'DATA_PAGE_V2',
    data_page_header_v2: {
      num_values: values,
      num_nulls: 0,
      num_rows: values,
      encoding: 'RLE_DICTIONARY',
      definition_levels_byte_length: levelBytes,
      repetition_levels_byte_length: 0,
      is_compressed: false,
    },
  });
  for (let page = 0; page < emptyPages; page++)
    writePage(out, { ...headOf(0, 0), uncompressed_page_size: largestPage }, []);
  writePage(out, headOf(rows, levels.length), [levels, Uint8Array.of(1), run(rows, index)]);
  return {
    file_offset: BigInt(start),
    meta_data: {
      type,
      encodings: ['PLAIN', 'RLE_DICTIONARY'],
      path_in_schema: [name],
      codec: 'ZSTD',
      num_values: BigInt(rows),
      total_uncompressed_size: BigInt(out.offset - start),
      total_compressed_size: BigInt(out.offset - start),
      data_page_offset: BigInt(pageStart),
      dictionary_page_offset: BigInt(start),
    },
  };
}

/** A file of one row group. */
export function writeCrafted(path: string, columns: readonly CraftedColumn[], rows: number): void {
  const out = new ByteWriter();
  const schema = columns.map(({ name, type }) => ({ name, type, repetition_type: 'OPTIONAL' as const }));
  const parquet = new ParquetWriter({
    writer: out,
    schema: [{ name: 'trace', num_children: columns.length }, ...schema],
    codec: 'ZSTD',
  });
  parquet.row_groups.push({
    columns: columns.map((column) => writeColumn(out, column, rows)),
    total_byte_size: 0n,
    num_rows: BigInt(rows),
  });
  parquet.num_rows = BigInt(rows);
  void parquet.finish();
  writeFileSync(path, out.getBytes());
}
