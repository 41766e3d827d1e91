/** Nanoseconds a draw of the keyed randomness. Each batch makes 1,000 draws under changing keys. */
import { AliasTable } from '../../../engine/random/aliasTable.ts';
import { drawExponential } from '../../../engine/random/exponential.ts';
import { drawGamma } from '../../../engine/random/gamma.ts';
import { deriveHigh, deriveLow, scrambleOneWay } from '../../../engine/random/key.ts';
import { drawLogNormal } from '../../../engine/random/logNormal.ts';
import { mix } from '../../../engine/random/mix.ts';
import { drawNormal } from '../../../engine/random/normal.ts';
import { permute, unpermute } from '../../../engine/random/permute.ts';
import { drawPoisson } from '../../../engine/random/poisson.ts';
import { KeyedStream, unitAt } from '../../../engine/random/stream.ts';
import { benchCase, CannotMeasure } from '../benchCase.ts';
import type { BenchCase } from '../benchCase.ts';
import { nanosecondsOf } from '../timing.ts';

const draws = 1000;
const stream = new KeyedStream();
const alias = new AliasTable([1, 2, 3, 4, 5, 6, 7, 8]);

/** Read at the end, so that no draw may be left out. */
let total = 0;

/** Each loop stands by itself: a shared one would call its draw through a pointer, which costs more than most draws. */
const tasks: Readonly<Record<string, () => void>> = {
  mix() {
    for (let at = 0; at < draws; at++) total ^= mix(at * 7, at, at, 3);
  },
  'mix-one-key'() {
    for (let at = 0; at < draws; at++) total ^= mix(5, 6, at, 3);
  },
  'unit-at'() {
    let below = 0;
    for (let at = 0; at < draws; at++) if (unitAt(at * 7, at, at, 3) < 0.1) below++;
    total += below;
  },
  'derived-key'() {
    for (let at = 0; at < draws; at++) total ^= deriveLow(at * 7, at, at, 3) ^ deriveHigh(at * 7, at, at, 3);
  },
  'one-way-word'() {
    for (let at = 0; at < draws; at++) total ^= scrambleOneWay(at * 7, at, at, 3);
  },
  'next-word'() {
    for (let at = 0; at < draws; at++) total ^= stream.nextWord();
  },
  'seek-next-unit'() {
    let sum = 0;
    for (let at = 0; at < draws; at++) sum += stream.seek(at * 7, at, at, 3).nextUnit();
    total += Math.trunc(sum);
  },
  'next-below'() {
    for (let at = 0; at < draws; at++) total ^= stream.nextBelow(100);
  },
  exponential() {
    let sum = 0;
    for (let at = 0; at < draws; at++) sum += drawExponential(stream);
    total += Math.trunc(sum);
  },
  'seek-exponential'() {
    let sum = 0;
    for (let at = 0; at < draws; at++) sum += drawExponential(stream.seek(at * 7, at, at, 3));
    total += Math.trunc(sum);
  },
  normal() {
    let sum = 0;
    for (let at = 0; at < draws; at++) sum += drawNormal(stream);
    total += Math.trunc(sum);
  },
  'log-normal'() {
    let sum = 0;
    for (let at = 0; at < draws; at++) sum += drawLogNormal(stream, 3, 0.8);
    total += Math.trunc(sum);
  },
  'gamma-shape-2.5'() {
    let sum = 0;
    for (let at = 0; at < draws; at++) sum += drawGamma(stream, 2.5);
    total += Math.trunc(sum);
  },
  'gamma-shape-0.5'() {
    let sum = 0;
    for (let at = 0; at < draws; at++) sum += drawGamma(stream, 0.5);
    total += Math.trunc(sum);
  },
  'poisson-mean-2'() {
    for (let at = 0; at < draws; at++) total ^= drawPoisson(stream, 2);
  },
  'poisson-mean-100'() {
    for (let at = 0; at < draws; at++) total ^= drawPoisson(stream, 100);
  },
  alias() {
    for (let at = 0; at < draws; at++) total ^= alias.draw(stream);
  },
  'permute-12'() {
    for (let at = 0; at < draws; at++) total ^= permute(at % 12, 12, at, 6);
  },
  'permute-1000'() {
    for (let at = 0; at < draws; at++) total ^= permute(at, 1000, 5, 6);
  },
  'permute-2-to-20'() {
    for (let at = 0; at < draws; at++) total ^= permute(at, 1 << 20, 5, 6);
  },
  'permute-10000000'() {
    for (let at = 0; at < draws; at++) total ^= permute(at, 10_000_000, 5, 6);
  },
  'unpermute-10000000'() {
    for (let at = 0; at < draws; at++) total ^= unpermute(at, 10_000_000, 5, 6);
  },
};

/** Batches a turn: the bench's own work between turns takes a microsecond. */
const batchesATurn = 200;

function turnOf(batch: () => void): () => void {
  return () => {
    for (let turn = 0; turn < batchesATurn; turn++) batch();
  };
}

export const randomCases: readonly BenchCase[] = Object.entries(tasks).map(([name, batch]) =>
  benchCase({
    name: `random/${name}`,
    unit: 'ns',
    better: 'less',
    sample: async ({ measuring }) => {
      const sample = await nanosecondsOf({ work: draws * batchesATurn, turn: turnOf(batch) }, measuring);
      if (!Number.isFinite(total)) throw new CannotMeasure('the draws came to no number');
      return sample;
    },
  }),
);
