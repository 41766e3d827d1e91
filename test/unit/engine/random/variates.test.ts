import { describe, expect, it } from 'vitest';
import { drawExponential } from '../../../../src/engine/random/exponential.ts';
import { drawGamma } from '../../../../src/engine/random/gamma.ts';
import { drawLogNormal } from '../../../../src/engine/random/logNormal.ts';
import { drawNormal, normalAt } from '../../../../src/engine/random/normal.ts';
import { drawPoisson } from '../../../../src/engine/random/poisson.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';

type Draw = (stream: KeyedStream) => number;

/** What a draw of one word takes further words from. */
const further = new KeyedStream();

const variates: readonly (readonly [string, Draw, readonly number[]])[] = [
  [
    'exponential',
    drawExponential,
    [1.3490980723880872, 0.3915513439756574, 2.0032044927728814, 1.786263558461942],
  ],
  [
    'normal',
    drawNormal,
    [-0.7597848013274177, 0.9159829680382874, -1.2412475882837066, -0.022561378335028817],
  ],
  [
    'normal of a key',
    (stream) => normalAt(further, stream.nextWord(), stream.nextWord(), 5),
    [1.0323848325149572, -0.5267992856641174, -0.39830084882050726, 0.4811495736523529],
  ],
  [
    'log-normal',
    (stream) => drawLogNormal(stream, 3, 0.8),
    [10.937225551537614, 41.79540371153692, 7.440975303048798, 19.726263044022073],
  ],
  [
    'gamma of shape 0.3',
    (stream) => drawGamma(stream, 0.3),
    [0.0018098702142116548, 0.5534987734611115, 0.002117302297375002, 0.38399723292858956],
  ],
  [
    'gamma of shape 4',
    (stream) => drawGamma(stream, 4),
    [2.3957304052303665, 5.715180371706988, 1.7664344104240508, 3.623634366059871],
  ],
  ['Poisson of mean 2.5', (stream) => drawPoisson(stream, 2.5), [4, 2, 3, 7]],
  ['Poisson of mean 250', (stream) => drawPoisson(stream, 250), [263, 247, 260, 226]],
];

describe.each(variates)('the %s draw', (_name, draw, golden) => {
  const stream = new KeyedStream();
  const at = (index: number): number => draw(stream.seek(7, 8, index, 9));

  it('has golden values', () => {
    expect([0, 1, 2, 3].map(at)).toEqual(golden);
  });

  it('of a key is the same in any order and after any other draw', () => {
    const forwards = Array.from({ length: 500 }, (_, index) => at(index));
    const backwards = Array.from({ length: 500 }, (_, index) => {
      drawNormal(stream.seek(1, 2, index, 3));
      return at(499 - index);
    });
    expect(backwards.reverse()).toEqual(forwards);
  });
});
