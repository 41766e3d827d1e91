/** Decodes Parquet's hybrid of runs and packed bits, with every count held against the bytes that are there. */
import { TableFault } from '../form/tableFault.ts';

const endsTooEarly = 'a page ends too early';

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
    if (!(count >= 0 && count <= this.bytes.length - start)) throw new TableFault(endsTooEarly);
    this.at = start + count;
    return start;
  }

  byte(): number {
    return this.bytes[this.pass(1)];
  }

  uint32(): number {
    return this.#view.getUint32(this.pass(4), true);
  }

  /** The next values of so many bytes each, as `read` finds them. */
  values<Value>(count: number, bytes: number, read: (view: DataView, at: number) => Value): Value[] {
    const start = this.pass(count * bytes);
    const values: Value[] = [];
    for (let i = 0; i < count; i++) values.push(read(this.#view, start + i * bytes));
    return values;
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

/** Integers of `width` bits, at most 24, one behind the other, the lowest bit first. */
export class PackedBits {
  readonly #bytes: Uint8Array;
  readonly #width: number;
  #from = 0;
  #waiting = 0;
  #bits = 0;

  constructor(bytes: Uint8Array, width: number) {
    this.#bytes = bytes;
    this.#width = width;
  }

  fill(values: Uint32Array): void {
    const bytes = this.#bytes;
    const width = this.#width;
    const mask = (1 << width) - 1;
    let [from, waiting, bits] = [this.#from, this.#waiting, this.#bits];
    if (values.length * width - bits > (bytes.length - from) * 8) throw new TableFault(endsTooEarly);
    for (let i = 0; i < values.length; i++) {
      for (; bits < width; bits += 8) waiting |= bytes[from++] << bits;
      values[i] = waiting & mask;
      waiting >>>= width;
      bits -= width;
    }
    [this.#from, this.#waiting, this.#bits] = [from, waiting, bits];
  }
}

/** Integers of `width` bits, at most 24, out of runs and packed groups: as many at a time as are asked for. */
export class RunReader {
  readonly #reader: ByteReader;
  readonly #width: number;
  /** Of the run in hand: values that are left, and what they are. */
  #left = 0;
  #run: PackedBits | number = 0;

  constructor(reader: ByteReader, width: number) {
    if (width > 24) throw new TableFault(`indices of ${width} bits`);
    this.#reader = reader;
    this.#width = width;
  }

  next(count: number): Uint32Array {
    const values = new Uint32Array(count);
    for (let at = 0; at < count;) {
      if (this.#left === 0) this.#begin();
      const end = Math.min(count, at + this.#left);
      this.#left -= end - at;
      if (typeof this.#run === 'number') values.fill(this.#run, at, end);
      else this.#run.fill(values.subarray(at, end));
      at = end;
    }
    return values;
  }

  #begin(): void {
    const reader = this.#reader;
    const width = this.#width;
    const header = reader.varint();
    const length = header >>> 1;
    if (length === 0) throw new TableFault('an empty run');
    if ((header & 1) === 1) {
      this.#left = length * 8;
      this.#run = new PackedBits(reader.take(length * width), width);
      return;
    }
    this.#left = length;
    this.#run = littleEndian(reader.take((width + 7) >> 3));
    if (this.#run >= 2 ** width) throw new TableFault(`a run of ${this.#run} in ${width} bits`);
  }
}

function littleEndian(bytes: Uint8Array): number {
  let value = 0;
  for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8) | bytes[i];
  return value;
}
