/** One column of one row group: which rows hold a value, the values as Parquet wants them, the dictionary. Hot path: traces. */
import type { Encoding, ParquetType, SchemaElement } from 'hyparquet';
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import type { TextOut } from './packedText.ts';

/** Rows of a row group: the indices of any dictionary fit 16 bits, and 28 columns of them take 8 MB. */
export const rowGroupRows = 65_536;

/** Bytes that every chunk of a writer shares, one after the other. */
export interface Scratch {
  readonly values: Uint8Array;
  readonly dictionary: TextOut;
  /** 1 where a row holds a value; one byte for each row of the group. */
  readonly isPresent: Uint8Array;
}

/** What a column left in the scratch. */
export interface EncodedChunk {
  readonly encoding: Encoding;
  readonly rows: number;
  readonly nulls: number;
  readonly valueBytes: number;
  readonly dictionary: { readonly entries: number; readonly bytes: number } | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
}

/** Encodes one column; `valueBytes` and `dictionaryBytes` say how much scratch a full row group may need. */
export interface ChunkEncoder {
  readonly schema: SchemaElement;
  readonly valueBytes: number;
  readonly dictionaryBytes: number;
  encode(batch: TraceBatch, scratch: Scratch): EncodedChunk;
}

/**
 * An optional column of the physical type: text, signed integers, or truth values. The annotation of integers is the older one, because
 * hyparquet-writer 0.17.0 writes the width of the newer one as an i32 where the format asks for an i8, and DuckDB refuses such a file.
 */
export function schemaElement(name: string, type: ParquetType): SchemaElement {
  const element: SchemaElement = { name, type, repetition_type: 'OPTIONAL' };
  if (type === 'BYTE_ARRAY') return { ...element, converted_type: 'UTF8', logical_type: { type: 'STRING' } };
  if (type === 'INT64') return { ...element, converted_type: 'INT_64' };
  if (type === 'INT32') return { ...element, converted_type: 'INT_32' };
  return element;
}

/** Marks the rows whose cell is at least `least`, as many as `isPresent` is long; answers how many are not. */
export function markFrom(cells: Int32Array, least: number, isPresent: Uint8Array): number {
  const rows = isPresent.length;
  let nulls = 0;
  for (let row = 0; row < rows; row++) {
    const isValue = cells[row] >= least ? 1 : 0;
    isPresent[row] = isValue;
    nulls += 1 - isValue;
  }
  return nulls;
}

/** Marks the rows whose cell is a number, as many as `isPresent` is long; answers how many are not. */
export function markKnown(cells: Float64Array, isPresent: Uint8Array): number {
  const rows = isPresent.length;
  let nulls = 0;
  for (let row = 0; row < rows; row++) {
    const isValue = Number.isNaN(cells[row]) ? 0 : 1;
    isPresent[row] = isValue;
    nulls += 1 - isValue;
  }
  return nulls;
}

/** Writes the four bytes that stand before a text in a plain page. */
export function putLength(out: Uint8Array, at: number, length: number): number {
  out[at] = length;
  out[at + 1] = length >> 8;
  out[at + 2] = length >> 16;
  out[at + 3] = length >> 24;
  return at + lengthBytes;
}

/** Bytes of a text's length in a plain page. */
export const lengthBytes = 4;
