/** Walks a stranger's Thrift structure before a parser is let at it: a few bytes may claim lists of gigabytes, and a byte may become an object of a hundred. */
import { TableFault } from '../form/tableFault.ts';

/** Deeper than any structure of Parquet's. */
const deepest = 24;
/** What becomes an object of its own (structures, lists, texts), and values of whatever kind: a column of a row group has some twelve and thirty, in a hundred bytes. */
const mostObjects = 3_000_000;
const mostValues = 8_000_000;
/** Bytes of the longest integer of 64 bits. */
const longestVarint = 10;

/** Types of the compact protocol (Apache Thrift, thrift-compact-protocol.md). */
const stop = 0;
const double = 7;
const binary = 8;
const list = 9;
const struct = 12;

class Walk {
  readonly #bytes: Uint8Array;
  at: number;
  #objects = 0;
  #values = 0;

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes;
    this.at = at;
  }

  #byte(): number {
    if (this.at >= this.#bytes.length) throw new TableFault('a structure goes on behind its end');
    return this.#bytes[this.at++];
  }

  #varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < longestVarint; i++, scale *= 128) {
      const byte = this.#byte();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
    throw new TableFault('an integer of more than 64 bits');
  }

  #skip(count: number): void {
    if (count > this.#bytes.length - this.at) throw new TableFault('a structure goes on behind its end');
    this.at += count;
  }

  struct(depth: number): void {
    if (depth > deepest) throw new TableFault('a structure is nested too deeply');
    for (;;) {
      const head = this.#byte();
      const type = head & 15;
      if (type === stop) return;
      if (head >> 4 === 0) this.#varint();
      // A field holds a truth value in its type, an element of a list in a byte.
      if (type > 2) this.#element(type, depth);
    }
  }

  #element(type: number, depth: number): void {
    if (++this.#values > mostValues) throw new TableFault(`a structure of more than ${mostValues} values`);
    if (type >= binary && ++this.#objects > mostObjects)
      throw new TableFault(`a structure of more than ${mostObjects} parts`);
    if (type <= 3) this.#skip(1);
    else if (type < double) this.#varint();
    else if (type === double) this.#skip(8);
    else if (type === binary) this.#skip(this.#varint());
    else if (type === list) this.#list(depth + 1);
    else if (type === struct) this.struct(depth + 1);
    else throw new TableFault('a structure has an unknown type');
  }

  #list(depth: number): void {
    if (depth > deepest) throw new TableFault('a structure is nested too deeply');
    const head = this.#byte();
    const size = head >> 4 === 15 ? this.#varint() : head >> 4;
    for (let i = 0; i < size; i++) this.#element(head & 15, depth);
  }
}

/** Position behind the structure at `at`; throws a TableFault when it is not whole, deep, or claims more than it has. */
export function walkStruct(bytes: Uint8Array, at: number): number {
  const walk = new Walk(bytes, at);
  walk.struct(0);
  return walk.at;
}
