/** Decodes values that stand in a Parquet page as differences from those before, with every count held against what is there. */
import type { SchemaElement } from 'hyparquet';
import { fixedLength, plainValues, valuesOf } from './parquetPlain.ts';
import type { NextValues, RawValue } from './parquetPlain.ts';
import { ByteReader } from './parquetRuns.ts';
import { TableFault } from '../form/tableFault.ts';

/** Most bytes of a text that is made of the one before: those that follow could grow without end. */
const longestText = 65_536;
/** Most values of a block: writers take 128 to some thousands. */
const mostBlockValues = 1 << 20;

/** A whole number of up to 64 bits in bytes of seven. */
function varint(reader: ByteReader): bigint {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = reader.byte();
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  throw new TableFault('a number is too long');
}

const zigzag = (value: bigint): bigint => (value >> 1n) ^ -(value & 1n);

/** `width` bits from the bit `from` on, the lowest first. */
function bitsAt(bytes: Uint8Array, from: number, width: number): bigint {
  let value = 0n;
  for (let taken = 0; taken < width;) {
    const skipped = (from + taken) & 7;
    const count = Math.min(8 - skipped, width - taken);
    const bits = (bytes[(from + taken) >> 3] >> skipped) & ((1 << count) - 1);
    value |= BigInt(bits) << BigInt(taken);
    taken += count;
  }
  return value;
}

/** Integers, at most `most`, as packed differences (DELTA_BINARY_PACKED). */
class DeltaIntegers {
  readonly count: number;
  readonly #reader: ByteReader;
  readonly #bits: 32 | 64;
  readonly #groups: number;
  readonly #groupValues: number;
  #value: bigint;
  #told = 0;
  #least = 0n;
  #widths: Uint8Array = new Uint8Array(0);
  #group = 0;
  #packed: Uint8Array = new Uint8Array(0);
  /** Of the group in hand: values that were told. */
  #at: number;

  constructor(reader: ByteReader, bits: 32 | 64, most: number) {
    this.#reader = reader;
    this.#bits = bits;
    const blockValues = Number(varint(reader));
    this.#groups = Number(varint(reader));
    this.#groupValues = blockValues / this.#groups;
    this.count = Number(varint(reader));
    this.#value = BigInt.asIntN(bits, zigzag(varint(reader)));
    this.#at = this.#groupValues;
    const isPossible = blockValues <= mostBlockValues && this.#groupValues % 8 === 0 && this.#groupValues > 0;
    if (!isPossible) throw new TableFault(`blocks of ${blockValues} differences`);
    if (this.count > most) throw new TableFault(`${this.count} differences in a page of ${most} rows`);
  }

  next(): bigint {
    if (this.#told === this.count) throw new TableFault('a page has fewer values than rows');
    if (this.#told++ === 0) return this.#value;
    if (this.#at === this.#groupValues) this.#beginGroup();
    const width = this.#widths[this.#group];
    const difference = this.#least + bitsAt(this.#packed, this.#at++ * width, width);
    this.#value = BigInt.asIntN(this.#bits, this.#value + difference);
    return this.#value;
  }

  #beginGroup(): void {
    this.#group++;
    if (this.#group >= this.#widths.length) {
      this.#least = zigzag(varint(this.#reader));
      this.#widths = this.#reader.take(this.#groups);
      this.#group = 0;
    }
    const width = this.#widths[this.#group];
    if (width > 64) throw new TableFault(`differences of ${width} bits`);
    this.#packed = this.#reader.take((width * this.#groupValues) / 8);
    this.#at = 0;
  }
}

/** Integers of a column of either width. */
export function deltaIntegers(
  reader: ByteReader,
  { type }: SchemaElement,
  most: number,
): NextValues<RawValue> {
  if (type === 'INT64') {
    const values = new DeltaIntegers(reader, 64, most);
    return (count) => valuesOf(count, () => values.next());
  }
  if (type !== 'INT32') throw new TableFault('differences of what is no integer');
  const values = new DeltaIntegers(reader, 32, most);
  return (count) => valuesOf(count, () => Number(values.next()));
}

/** Lengths stand before what is as long as they say. */
function lengthsOf(reader: ByteReader, most: number): readonly number[] {
  const lengths = new DeltaIntegers(reader, 32, most);
  return valuesOf(lengths.count, () => Number(lengths.next()));
}

/** Texts behind all of their lengths (DELTA_LENGTH_BYTE_ARRAY). */
export function deltaLengths(reader: ByteReader, most: number): NextValues<RawValue> {
  const lengths = lengthsOf(reader, most);
  let told = 0;
  return (count) => valuesOf(count, () => reader.take(lengthAt(lengths, told++)));
}

/** Texts that begin as the one before does (DELTA_BYTE_ARRAY). */
export function deltaTexts(reader: ByteReader, most: number): NextValues<RawValue> {
  const shared = lengthsOf(reader, most);
  const lengths = lengthsOf(reader, most);
  let told = 0;
  let last: Uint8Array = new Uint8Array(0);
  const next = (): Uint8Array => {
    const kept = lengthAt(shared, told);
    const rest = reader.take(lengthAt(lengths, told++));
    if (kept < 0 || kept > last.length || kept + rest.length > longestText)
      throw new TableFault(`a text that shares ${kept} bytes with the one before`);
    const text = new Uint8Array(kept + rest.length);
    text.set(last.subarray(0, kept));
    text.set(rest, kept);
    last = text;
    return text;
  };
  return (count) => valuesOf(count, next);
}

function lengthAt(lengths: readonly number[], at: number): number {
  if (at >= lengths.length) throw new TableFault('a page has fewer values than rows');
  return lengths[at];
}

const splitWidths: Readonly<Partial<Record<string, number>>> = { FLOAT: 4, INT32: 4, DOUBLE: 8, INT64: 8 };

/** Values whose first bytes stand together, then their second ones, and so on (BYTE_STREAM_SPLIT). */
export function splitValues(reader: ByteReader, element: SchemaElement): NextValues<RawValue> {
  const width = splitWidths[element.type ?? ''] ?? fixedLength(element);
  const bytes = reader.take(reader.bytes.length - reader.at);
  if (bytes.length % width !== 0) throw new TableFault('a page ends within a value');
  const count = bytes.length / width;
  const joined = new Uint8Array(bytes.length);
  for (let byte = 0; byte < width; byte++)
    for (let i = 0; i < count; i++) joined[i * width + byte] = bytes[byte * count + i];
  return plainValues(new ByteReader(joined), element);
}
