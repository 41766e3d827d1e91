import fc from 'fast-check';
import { expect, it } from 'vitest';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { featureCount } from '../../../../src/model/features/featureList.ts';
import { binned } from '../../../../src/study/training/bins.ts';
import { leafValue, TreeGrower } from '../../../../src/study/training/growTree.ts';

const rows = 60;

const example = fc.record({
  features: fc.array(fc.integer({ min: 0, max: 4 }), { minLength: featureCount, maxLength: featureCount }),
  gradient: fc.double({ min: -1, max: 1, noNaN: true }),
  curvature: fc.double({ min: 0.1, max: 1, noNaN: true }),
});

it('a tree of one split takes the one with the greatest gain of all, as trying each of them tells', () => {
  fc.assert(
    fc.property(
      fc.array(example, { minLength: rows, maxLength: rows }),
      fc.integer({ min: 1, max: 10 }),
      (drawn, least) => {
        const features = Float64Array.from(drawn.flatMap((one) => one.features));
        const all = Int32Array.from(drawn, (_, i) => i);
        const of = {
          count: rows,
          features,
          isUnwanted: new Uint8Array(rows),
          caller: all,
          replication: all,
          timeMs: new Float64Array(rows),
          reportedMs: new Float64Array(rows),
          callers: [],
          firstCallMs: new Float64Array(0),
          days: [],
          unlabelled: 0,
          withheld: 0,
        };
        const binnedFeatures = binned(of, all);
        const slopes = {
          gradient: Float64Array.from(drawn, (one) => one.gradient),
          curvature: Float64Array.from(drawn, (one) => one.curvature),
        };
        const ridge = 0.5;
        const grower = new TreeGrower(binnedFeatures, {
          depth: 1,
          leastLeafExamples: least,
          ridge,
          featuresASplit: featureCount,
        });
        const tree = grower.grow(all.slice(), slopes, { stream: new KeyedStream(), atLeaf: () => {} });

        const sums = (
          keep: (features: readonly number[]) => boolean,
        ): { gain: number; examples: number; value: number } => {
          const kept = drawn.filter((one) => keep(one.features));
          const gradient = kept.reduce((sum, one) => sum + one.gradient, 0);
          const curvature = kept.reduce((sum, one) => sum + one.curvature, ridge);
          return { gain: gradient ** 2 / curvature, examples: kept.length, value: gradient / curvature };
        };
        let best = 0;
        for (let feature = 0; feature < featureCount; feature++)
          for (let threshold = 0; threshold < 4; threshold++) {
            const low = sums((values) => values[feature] <= threshold);
            const high = sums((values) => values[feature] > threshold);
            if (Math.min(low.examples, high.examples) < least) continue;
            best = Math.max(best, low.gain + high.gain - sums(() => true).gain);
          }
        expect(grower.gains.reduce((sum, gain) => sum + gain, 0)).toBeCloseTo(best, 9);
        if (tree.feature[0] < 0) return;
        const threshold = binnedFeatures.edges[tree.feature[0]][tree.bin[0]];
        const low = sums((values) => values[tree.feature[0]] <= threshold);
        const high = sums((values) => values[tree.feature[0]] > threshold);
        for (const [row, one] of drawn.entries())
          expect(leafValue(tree, binnedFeatures.bins, row)).toBeCloseTo(
            one.features[tree.feature[0]] <= threshold ? low.value : high.value,
            9,
          );
      },
    ),
    { seed: 2, numRuns: 100 },
  );
});
