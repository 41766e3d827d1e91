/** Examples made up for tests: uniform features, and a rule that says which calls are unwanted. */
import { keyOfSeed } from '../../../../src/engine/random/key.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { featureCount } from '../../../../src/model/features/featureList.ts';
import type { Examples } from '../../../../src/study/training/examples.ts';

export interface Recipe {
  readonly operators: number;
  readonly replications: number;
  readonly callsEach: number;
  /** Chance that a call with these features is unwanted. */
  readonly chance: (features: Float64Array) => number;
  readonly seed?: number;
}

/** Calls come one by one. */
const callEveryMs = 60_000;

/** First call of each caller, where all calls are labelled. */
export const firstCallsMs = (caller: Int32Array, timeMs: Float64Array, callers: number): Float64Array =>
  Float64Array.from({ length: callers }, (_, of) => timeMs[caller.indexOf(of)] ?? Infinity);

/** As many wanted callers as operators; a caller of the kind that the label asks for is drawn. */
export function madeUpExamples({ operators, replications, callsEach, chance, seed = 1 }: Recipe): Examples {
  const { low, high } = keyOfSeed(seed, 0);
  const stream = new KeyedStream().seek(low, high, 0, 0);
  const count = replications * operators * 2 * callsEach;
  const features = new Float64Array(count * featureCount);
  const isUnwanted = new Uint8Array(count);
  const caller = new Int32Array(count);
  const replication = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    const vector = features.subarray(row * featureCount, (row + 1) * featureCount);
    for (let i = 0; i < featureCount; i++) vector[i] = stream.nextUnit();
    isUnwanted[row] = stream.nextUnit() < chance(vector) ? 1 : 0;
    caller[row] = stream.nextBelow(operators) + (isUnwanted[row] === 1 ? 0 : operators);
    replication[row] = row % replications;
  }
  const callers = Array.from({ length: 2 * operators }, (_, i) => ({
    name: `${i < operators ? 'robots' : 'people'}.${i % operators}`,
    class: i < operators ? 'robot' : 'person',
    isOperator: i < operators,
  }));
  const timeMs = Float64Array.from({ length: count }, (_, row) => row * callEveryMs);
  return {
    count,
    features,
    isUnwanted,
    caller,
    replication,
    timeMs,
    reportedMs: new Float64Array(count).fill(NaN),
    callers,
    firstCallMs: firstCallsMs(caller, timeMs, callers.length),
    days: [],
    unlabelled: 0,
    withheld: 0,
  };
}
