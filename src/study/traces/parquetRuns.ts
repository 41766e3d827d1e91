/** Decodes Parquet's hybrid of runs and packed bits, and its plain values, with every count held against the bytes that are there. */
import type { ParquetType } from 'hyparquet';
import { TableFault } from './tableFault.ts';

/** Bytes with a position; reading behind the end throws a TableFault. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at = 0;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** Position before the next `count` bytes, which are passed over. */
  pass(count: number): number {
    const start = this.at;
    if (!(count >= 0 && count <= this.bytes.length - start)) throw new TableFault('a page ends too early');
    this.at = start + count;
    return start;
  }

  byte(): number {
    return this.bytes[this.pass(1)];
  }

  uint32(): number {
    return this.#view.getUint32(this.pass(4), true);
  }

  int32(): number {
    return this.#view.getInt32(this.pass(4), true);
  }

  int64(): bigint {
    return this.#view.getBigInt64(this.pass(8), true);
  }

  float64(): number {
    return this.#view.getFloat64(this.pass(8), true);
  }

  take(count: number): Uint8Array {
    const start = this.pass(count);
    return this.bytes.subarray(start, start + count);
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = this.byte();
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw new TableFault('a run is too long');
  }
}

/** The next `count` integers of `width` bits, at most 24, out of runs and packed groups. */
export function readRuns(reader: ByteReader, width: number, count: number): Uint32Array {
  if (width > 24) throw new TableFault(`indices of ${width} bits`);
  const values = new Uint32Array(count);
  let at = 0;
  while (at < count) {
    const header = reader.varint();
    const isPacked = (header & 1) === 1;
    const length = (header >>> 1) * (isPacked ? 8 : 1);
    const end = Math.min(count, at + length);
    if (length === 0) throw new TableFault('an empty run');
    if (isPacked) unpack(reader.take((header >>> 1) * width), width, values.subarray(at, end));
    else values.fill(littleEndian(reader.take((width + 7) >> 3)), at, end);
    at = end;
  }
  return values;
}

function littleEndian(bytes: Uint8Array): number {
  let value = 0;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8) | bytes[i];
  return value;
}

function unpack(bytes: Uint8Array, width: number, values: Uint32Array): void {
  const mask = (1 << width) - 1;
  let waiting = 0;
  let bits = 0;
  let from = 0;
  for (let i = 0; i < values.length; i++) {
    for (; bits < width; bits += 8) waiting |= bytes[from++] << bits;
    values[i] = waiting & mask;
    waiting >>>= width;
    bits -= width;
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The next `count` plain values of a physical type: numbers, bigints, truth values, texts. */
export function readPlainValues(reader: ByteReader, type: ParquetType, count: number): unknown[] {
  switch (type) {
    case 'BOOLEAN': {
      const bits = reader.take((count + 7) >> 3);
      return Array.from({ length: count }, (_, i) => ((bits[i >> 3] >> (i & 7)) & 1) === 1);
    }
    case 'INT32':
      return valuesOf(count, () => reader.int32());
    case 'INT64':
      return valuesOf(count, () => reader.int64());
    case 'DOUBLE':
      return valuesOf(count, () => reader.float64());
    case 'BYTE_ARRAY':
      return valuesOf(count, () => decoder.decode(reader.take(reader.uint32())));
    case 'FIXED_LEN_BYTE_ARRAY':
    case 'FLOAT':
    case 'INT96':
      throw new TableFault(`values of the type ${type}`);
  }
}

/** Grows with what is there, not with what is claimed. */
function valuesOf(count: number, next: () => unknown): unknown[] {
  const values: unknown[] = [];
  for (let i = 0; i < count; i++) values.push(next());
  return values;
}
