/** Unpacks a block of LZ4, whose form is public: sequences of literals and of matches with what came before. */
import { TableFault } from '../form/tableFault.ts';

/** A length of this many goes on in further bytes. */
const lengthGoesOn = 15;
const leastMatch = 4;

/** Exactly `size` bytes; throws a TableFault for a block that is not whole. */
export function lz4Block(block: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  let from = 0;
  let to = 0;
  const lengthOf = (first: number): number => {
    let length = first;
    if (first === lengthGoesOn)
      for (let byte = 255; byte === 255; length += byte) {
        if (from >= block.length) throw damaged();
        byte = block[from++];
      }
    return length;
  };
  while (from < block.length) {
    const token = block[from++];
    const literals = lengthOf(token >> 4);
    if (literals > block.length - from || literals > size - to) throw damaged();
    out.set(block.subarray(from, from + literals), to);
    from += literals;
    to += literals;
    if (from >= block.length) break;
    const distance = block[from] | (block[from + 1] << 8);
    from += 2;
    const match = lengthOf(token & lengthGoesOn) + leastMatch;
    if (distance === 0 || distance > to || match > size - to) throw damaged();
    for (const end = to + match; to < end; to++) out[to] = out[to - distance];
  }
  if (to !== size) throw damaged();
  return out;
}

const damaged = (): TableFault => new TableFault('a damaged block of LZ4');
