/**
 * Unpacks a block of Snappy, whose form is public: its length, then literals and copies of what came before. hyparquet's own goes round for
 * ever where a literal says that it is longer than 2 GiB.
 */
import { ByteReader } from './parquetRuns.ts';
import { TableFault } from '../form/tableFault.ts';

/** What the two low bits of a tag say; all others are copies, too. */
const literal = 0;
const nearCopy = 1;
/** Bytes behind the tag of a copy, by kind: how far back it begins. */
const distanceBytes = [0, 1, 2, 4];
const leastNearCopy = 4;

/** A literal of more bytes says how many behind its tag, in 1 to 4 bytes. */
const mostShortLiteral = 60;

/** Exactly `size` bytes; throws a TableFault for a block that is not whole. */
export function snappyBlock(block: Uint8Array, size: number): Uint8Array {
  const from = new ByteReader(block);
  if (from.varint() !== size) throw damaged();
  const out = new Uint8Array(size);
  let to = 0;
  while (from.at < block.length) {
    const tag = from.byte();
    const kind = tag & 3;
    let length = (tag >> 2) + 1;
    if (kind === literal) {
      if (length > mostShortLiteral) length = littleEndFirst(from, length - mostShortLiteral) + 1;
      const bytes = from.take(length);
      if (length > size - to) throw damaged();
      out.set(bytes, to);
      to += length;
      continue;
    }
    let distance = littleEndFirst(from, distanceBytes[kind]);
    if (kind === nearCopy) {
      length = leastNearCopy + ((tag >> 2) & 7);
      distance += (tag >> 5) << 8;
    }
    if (distance === 0 || distance > to || length > size - to) throw damaged();
    for (const end = to + length; to < end; to++) out[to] = out[to - distance];
  }
  if (to !== size) throw damaged();
  return out;
}

/** A whole number without a sign. */
function littleEndFirst(from: ByteReader, bytes: number): number {
  let value = 0;
  for (let i = 0, weight = 1; i < bytes; i++, weight *= 256) value += from.byte() * weight;
  return value;
}

const damaged = (): TableFault => new TableFault('a damaged block of Snappy');
