/** Writes raw int32 words of one axis to standard output until the reader closes it: `node words.ts index [reversed]`. */
import process from 'node:process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { namedAxes, reverseBits, type WordAt } from './axes.ts';

const blockWords = 16_384;

const [axis = '', order = ''] = process.argv.slice(2);
const wordAt = namedAxes[axis];
if (wordAt === undefined || !['', 'reversed'].includes(order)) {
  process.stderr.write(`usage: words.ts <axis> [reversed]; axes: ${Object.keys(namedAxes).join(', ')}\n`);
  process.exit(2);
}
await pipeline(Readable.from(blocks(wordAt, order === 'reversed')), process.stdout).catch(
  (error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  },
);

function* blocks(word: WordAt, isReversed: boolean): Generator<Uint8Array> {
  let count = 0;
  let lap = 0;
  for (;;) {
    const block = new Int32Array(blockWords);
    for (let place = 0; place < blockWords; place++) {
      const value = word(count, lap);
      block[place] = isReversed ? reverseBits(value) : value;
      count = (count + 1) | 0;
      if (count === 0) lap++;
    }
    yield new Uint8Array(block.buffer);
  }
}
