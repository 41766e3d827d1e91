/** Encoders of text columns through a dictionary of each row group: names, codes and numbers. Hot path: traces. */
import { invariant } from '../../../engine/kernel/invariant.ts';
import { NumberTable } from '../../../engine/tables/numberTable.ts';
import { widestNumber } from './numberTexts.ts';
import type { NumberTexts } from './numberTexts.ts';
import { lengthBytes, markFrom, putLength, rowGroupRows, schemaElement } from './parquetChunk.ts';
import type { ChunkEncoder, EncodedChunk, Scratch } from './parquetChunk.ts';
import { textOutOf, textSlack } from './packedText.ts';
import type { TextOut } from './packedText.ts';
import type { TraceColumn } from '../form/traceFormat.ts';

/**
 * Turns indices (one 16-bit word each, behind the first byte of `values`) into the body of a page: the width in bits, the header of one
 * bit-packed run, the indices. Widths are whole bytes, which zstd packs better than odd bits; up to 256 entries take one byte.
 */
function packIndices(indices: Uint16Array, entries: number, values: Uint8Array): number {
  const count = indices.length;
  const groups = (count + 7) >> 3;
  const isNarrow = entries <= 256;
  values[0] = isNarrow ? 8 : 16;
  let at = 1;
  let header = (groups << 1) | 1;
  for (; header > 0x7f; header >>>= 7) values[at++] = (header & 0x7f) | 0x80;
  values[at++] = header;
  for (let i = 0; i < count; i++) {
    values[at++] = indices[i];
    if (!isNarrow) values[at++] = indices[i] >> 8;
  }
  const end = at + (groups * 8 - count) * (isNarrow ? 1 : 2);
  values.fill(0, at, end);
  return end;
}

const noBytes = textOutOf(new Uint8Array(0));
const widestPage = 1 + 3 + 2 * rowGroupRows;

interface Entries {
  /** Index of a value in the dictionary of this chunk, new values behind the others. */
  indexOf(value: number): number;
  /** Entries so far. */
  count(): number;
  /** Begins the next chunk's dictionary in these bytes. */
  begin(dictionary: TextOut): void;
  /** Bytes of the dictionary so far. */
  bytes(): number;
}

function encodeWith(entries: Entries, { cells, least, rows, indices, scratch }: IndexedCells): EncodedChunk {
  const isPresent = scratch.isPresent.subarray(0, rows);
  const nulls = markFrom(cells, least, isPresent);
  entries.begin(scratch.dictionary);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    if (isPresent[row] === 1) indices[count++] = entries.indexOf(cells[row]);
  }
  const valueBytes = packIndices(indices.subarray(0, count), entries.count(), scratch.values);
  const none = { minimum: undefined, maximum: undefined };
  if (count === 0) return { encoding: 'PLAIN', rows, nulls, valueBytes: 0, dictionary: undefined, ...none };
  return {
    encoding: 'RLE_DICTIONARY',
    rows,
    nulls,
    valueBytes,
    dictionary: { entries: entries.count(), bytes: entries.bytes() },
    ...none,
  };
}

interface IndexedCells {
  readonly cells: Int32Array;
  readonly least: number;
  readonly rows: number;
  readonly indices: Uint16Array;
  readonly scratch: Scratch;
}

/** Names and codes met in a chunk, each once. */
class ChoiceEntries implements Entries {
  readonly #texts: readonly Uint8Array[];
  readonly #indexOfOrdinal: Int32Array;
  #dictionary: TextOut = noBytes;
  #count = 0;
  #at = 0;

  constructor(texts: readonly Uint8Array[]) {
    this.#texts = texts;
    this.#indexOfOrdinal = new Int32Array(texts.length);
  }

  begin(dictionary: TextOut): void {
    this.#dictionary = dictionary;
    this.#indexOfOrdinal.fill(-1);
    this.#count = 0;
    this.#at = 0;
  }

  count(): number {
    return this.#count;
  }

  bytes(): number {
    return this.#at;
  }

  indexOf(value: number): number {
    invariant(value < this.#indexOfOrdinal.length, 'a name or code of the trace is not in its table');
    const index = this.#indexOfOrdinal[value];
    return index >= 0 ? index : this.#add(value);
  }

  #add(value: number): number {
    const text = this.#texts[value];
    putLength(this.#dictionary.bytes, this.#at, text.length);
    this.#dictionary.bytes.set(text, this.#at + lengthBytes);
    this.#at += lengthBytes + text.length;
    this.#indexOfOrdinal[value] = this.#count;
    return this.#count++;
  }
}

/** Names or codes by ordinal. */
export function choiceEncoder(
  { name }: TraceColumn,
  texts: readonly string[],
  indices: Uint16Array,
): ChunkEncoder {
  const encoder = new TextEncoder();
  const encoded = texts.map((text) => encoder.encode(text));
  const entries = new ChoiceEntries(encoded);
  return {
    schema: schemaElement(name, 'BYTE_ARRAY'),
    valueBytes: widestPage,
    dictionaryBytes: encoded.reduce((sum, { length }) => sum + lengthBytes + length, 0),
    encode: (batch, scratch) =>
      encodeWith(entries, { cells: batch.int32(name), least: 0, rows: batch.length, indices, scratch }),
  };
}

/** Numbers met in a chunk, each formed once. */
class NumberEntries implements Entries {
  readonly #texts: NumberTexts;
  readonly #table: NumberTable = new NumberTable(rowGroupRows);
  #dictionary: TextOut = noBytes;
  #at = 0;

  constructor(texts: NumberTexts) {
    this.#texts = texts;
  }

  begin(dictionary: TextOut): void {
    this.#dictionary = dictionary;
    this.#table.clear();
    this.#at = 0;
  }

  count(): number {
    return this.#table.count;
  }

  bytes(): number {
    return this.#at;
  }

  indexOf(value: number): number {
    const table = this.#table;
    const before = table.count;
    const index = table.rowOrAdd(value);
    if (table.count > before) {
      const end = this.#texts.put(this.#dictionary, this.#at + lengthBytes, value);
      putLength(this.#dictionary.bytes, this.#at, end - this.#at - lengthBytes);
      this.#at = end;
    }
    return index;
  }
}

/** Numbers by index into the numbering plan; 0, withheld, is null. */
export function numberEncoder({ name }: TraceColumn, texts: NumberTexts, indices: Uint16Array): ChunkEncoder {
  const entries = new NumberEntries(texts);
  return {
    schema: schemaElement(name, 'BYTE_ARRAY'),
    valueBytes: widestPage,
    dictionaryBytes: rowGroupRows * (lengthBytes + widestNumber) + textSlack,
    encode: (batch, scratch) =>
      encodeWith(entries, { cells: batch.int32(name), least: 1, rows: batch.length, indices, scratch }),
  };
}
