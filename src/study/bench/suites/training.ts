/** Learning and judging with trees: examples times trees a second while one is grown, and what a call costs a model of 24 trees. */
import { keyOfSeed } from '../../../engine/random/key.ts';
import { KeyedStream } from '../../../engine/random/stream.ts';
import { featureCount } from '../../../model/features/featureList.ts';
import { learnedScore } from '../../../model/features/learnedScore.ts';
import { toolbox } from '../../../model/tools/toolbox.ts';
import { builtInModel } from '../../../plugins/detectors/learning/builtInModel.ts';
import { binned } from '../../training/bins.ts';
import type { Examples } from '../../training/examples.ts';
import { TreeGrower } from '../../training/growTree.ts';
import { benchCase } from '../benchCase.ts';
import type { BenchCase, BenchProgram, Sample } from '../benchCase.ts';
import { rateOf } from '../timing.ts';

const count = 200_000;

/** Uniform features; unwanted where two of them are high. */
function examples(): Examples {
  const { low, high } = keyOfSeed(1, 0);
  const stream = new KeyedStream().seek(low, high, 0, 0);
  const features = Float64Array.from({ length: count * featureCount }, () => stream.nextUnit());
  const isUnwanted = Uint8Array.from({ length: count }, (_, row) =>
    features[row * featureCount] + features[row * featureCount + 6] > 1.2 ? 1 : 0,
  );
  const none = new Int32Array(count);
  const never = new Float64Array(count).fill(NaN);
  return {
    count,
    features,
    isUnwanted,
    caller: none,
    replication: none,
    timeMs: never,
    reportedMs: never,
    callers: [],
    firstCallMs: new Float64Array(0),
    days: [],
    unlabelled: 0,
    withheld: 0,
  };
}

function growing({ measuring }: BenchProgram): Promise<Sample> {
  const all = examples();
  const rows = Int32Array.from({ length: count }, (_, row) => row);
  const settings = { depth: 4, leastLeafExamples: 50, ridge: 1, featuresASplit: featureCount };
  const grower = new TreeGrower(binned(all, rows), settings);
  const slopes = {
    gradient: Float64Array.from(all.isUnwanted, (unwanted) => unwanted - 0.3),
    curvature: new Float64Array(count).fill(0.21),
  };
  const stream = new KeyedStream();
  const turn = (): void => void grower.grow(rows, slopes, { stream, atLeaf: () => undefined });
  return rateOf({ work: count, turn }, measuring);
}

function judging({ measuring }: BenchProgram): Promise<Sample> {
  const { features } = examples();
  const score = learnedScore(builtInModel, toolbox);
  const vector = new Float64Array(featureCount);
  let sum = 0;
  const turn = (): void => {
    for (let row = 0; row < count; row++) {
      for (let i = 0, at = row * featureCount; i < featureCount; i++, at++) vector[i] = features[at];
      sum += score(vector);
    }
  };
  return rateOf({ work: count, turn }, measuring).then((sample) => {
    if (!(sum > 0)) throw new Error('a model that says nothing was measured');
    return sample;
  });
}

export const trainingCases: readonly BenchCase[] = [
  benchCase({ name: 'training/grow', unit: 'examples/s', better: 'more', rounds: 3, sample: growing }),
  benchCase({ name: 'training/judge', unit: 'calls/s', better: 'more', rounds: 3, sample: judging }),
];
