/** Nanoseconds a draw of the keyed randomness: `node bench/engine/random.ts`. Each task makes 1,000 draws under changing keys. */
import process from 'node:process';
import { Bench } from 'tinybench';
import { AliasTable } from '../../src/engine/random/aliasTable.ts';
import { drawExponential } from '../../src/engine/random/exponential.ts';
import { drawGamma } from '../../src/engine/random/gamma.ts';
import { deriveHigh, deriveLow, scrambleOneWay } from '../../src/engine/random/key.ts';
import { drawLogNormal } from '../../src/engine/random/logNormal.ts';
import { mix } from '../../src/engine/random/mix.ts';
import { drawNormal } from '../../src/engine/random/normal.ts';
import { permute, unpermute } from '../../src/engine/random/permute.ts';
import { drawPoisson } from '../../src/engine/random/poisson.ts';
import { KeyedStream, unitAt } from '../../src/engine/random/stream.ts';

const DRAWS = 1000;
const stream = new KeyedStream();
const alias = new AliasTable([1, 2, 3, 4, 5, 6, 7, 8]);

/** Read at the end, so that no draw may be left out. */
let total = 0;

/** Each loop stands by itself: a shared one would call its draw through a pointer, which costs more than most draws. */
const TASKS: Readonly<Record<string, () => void>> = {
  mix() {
    for (let at = 0; at < DRAWS; at++) total ^= mix(at * 7, at, at, 3);
  },
  'mix, one key'() {
    for (let at = 0; at < DRAWS; at++) total ^= mix(5, 6, at, 3);
  },
  unitAt() {
    let below = 0;
    for (let at = 0; at < DRAWS; at++) if (unitAt(at * 7, at, at, 3) < 0.1) below++;
    total += below;
  },
  'derived key'() {
    for (let at = 0; at < DRAWS; at++) total ^= deriveLow(at * 7, at, at, 3) ^ deriveHigh(at * 7, at, at, 3);
  },
  'one-way word'() {
    for (let at = 0; at < DRAWS; at++) total ^= scrambleOneWay(at * 7, at, at, 3);
  },
  nextWord() {
    for (let at = 0; at < DRAWS; at++) total ^= stream.nextWord();
  },
  'seek, nextUnit'() {
    let sum = 0;
    for (let at = 0; at < DRAWS; at++) sum += stream.seek(at * 7, at, at, 3).nextUnit();
    total += Math.trunc(sum);
  },
  nextBelow() {
    for (let at = 0; at < DRAWS; at++) total ^= stream.nextBelow(100);
  },
  exponential() {
    let sum = 0;
    for (let at = 0; at < DRAWS; at++) sum += drawExponential(stream);
    total += Math.trunc(sum);
  },
  'seek, exponential'() {
    let sum = 0;
    for (let at = 0; at < DRAWS; at++) sum += drawExponential(stream.seek(at * 7, at, at, 3));
    total += Math.trunc(sum);
  },
  normal() {
    let sum = 0;
    for (let at = 0; at < DRAWS; at++) sum += drawNormal(stream);
    total += Math.trunc(sum);
  },
  'log-normal'() {
    let sum = 0;
    for (let at = 0; at < DRAWS; at++) sum += drawLogNormal(stream, 3, 0.8);
    total += Math.trunc(sum);
  },
  'gamma, shape 2.5'() {
    let sum = 0;
    for (let at = 0; at < DRAWS; at++) sum += drawGamma(stream, 2.5);
    total += Math.trunc(sum);
  },
  'gamma, shape 0.5'() {
    let sum = 0;
    for (let at = 0; at < DRAWS; at++) sum += drawGamma(stream, 0.5);
    total += Math.trunc(sum);
  },
  'Poisson, mean 2'() {
    for (let at = 0; at < DRAWS; at++) total ^= drawPoisson(stream, 2);
  },
  'Poisson, mean 100'() {
    for (let at = 0; at < DRAWS; at++) total ^= drawPoisson(stream, 100);
  },
  alias() {
    for (let at = 0; at < DRAWS; at++) total ^= alias.draw(stream);
  },
  'permute, 12'() {
    for (let at = 0; at < DRAWS; at++) total ^= permute(at % 12, 12, at, 6);
  },
  'permute, 1,000'() {
    for (let at = 0; at < DRAWS; at++) total ^= permute(at, 1000, 5, 6);
  },
  'permute, 2^20'() {
    for (let at = 0; at < DRAWS; at++) total ^= permute(at, 1 << 20, 5, 6);
  },
  'permute, 10^7'() {
    for (let at = 0; at < DRAWS; at++) total ^= permute(at, 10_000_000, 5, 6);
  },
  'unpermute, 10^7'() {
    for (let at = 0; at < DRAWS; at++) total ^= unpermute(at, 10_000_000, 5, 6);
  },
};

const bench = new Bench({ time: 200, warmupTime: 100 });
for (const [name, task] of Object.entries(TASKS)) bench.add(name, task);
bench.runSync();
for (const { name, result } of bench.tasks) {
  if (result.state !== 'completed') continue;
  // The least time is the one least disturbed by what else the machine does.
  const [least, median] = [result.latency.min, result.latency.p50].map((ms) =>
    ((ms * 1e6) / DRAWS).toFixed(1),
  );
  process.stdout.write(
    `${name.padEnd(20)} ${least!.padStart(7)} ns least ${median!.padStart(7)} ns median\n`,
  );
}
process.stdout.write(`(${total & 1})\n`);
