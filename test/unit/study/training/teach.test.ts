import { describe, expect, it } from 'vitest';
import { modelText } from '../../../../src/study/models/modelText.ts';
import type { Examples } from '../../../../src/study/training/examples.ts';
import { dealFolds } from '../../../../src/study/training/folds.ts';
import { teach } from '../../../../src/study/training/teach.ts';
import type { TaughtModel } from '../../../../src/study/training/teach.ts';
import type { TeachingSettings } from '../../../../src/study/training/taught.ts';
import { usualSettings } from '../../../../src/study/training/usualSettings.ts';
import { madeUpExamples } from './madeUpExamples.ts';

const shape = { operators: 4, replications: 4, callsEach: 150 };
/** Unwanted where one of two features is high and the other low: no sum of the two can tell. */
const crossed = madeUpExamples({ ...shape, chance: ([a, b]) => (a > 0.5 === b > 0.5 ? 0.05 : 0.95) });
/** Features 4 to 9 are shares, or nearly so, once standardised. */
const sloped = madeUpExamples({ ...shape, chance: (x) => 1 / (1 + Math.exp(-8 * (x[6] - x[7]))) });

function taught(examples: Examples, settings: Partial<TeachingSettings>): Promise<TaughtModel> {
  const kind = settings.kind ?? 'gradient-boosting';
  const all = { seed: 1, classWeight: 'balanced' as const, ...usualSettings(kind), kind, ...settings };
  const folds = dealFolds(examples, 'operator-and-replication', { seed: all.seed, turn: 0 });
  return teach(examples, folds, { settings: all, forgetDays: 30, afterStep: async () => {} });
}

describe('what is taught', () => {
  it('boosted trees and a forest tell what hangs on two features together, a regression cannot', async () => {
    const [trees, forest, regression] = await Promise.all(
      (['gradient-boosting', 'random-forest', 'logistic-regression'] as const).map((kind) =>
        taught(crossed, { kind }),
      ),
    );
    expect(trees.heldOut.rocArea.estimate).toBeGreaterThan(0.85);
    expect(forest.heldOut.rocArea.estimate).toBeGreaterThan(0.85);
    expect(Math.abs((regression.heldOut.rocArea.estimate ?? 0) - 0.5)).toBeLessThan(0.1);
    const shareOfTheTwo = ({ importances }: TaughtModel): number =>
      importances[0].share + importances[1].share;
    const mostOfOthers = ({ importances }: TaughtModel): number =>
      Math.max(...importances.slice(2).map(({ share }) => share));
    expect(shareOfTheTwo(trees)).toBeGreaterThan(0.8);
    // Neither of the two tells anything alone, so a forest's splits among few features begin with any of them.
    expect(shareOfTheTwo(forest)).toBeGreaterThan(0.5);
    for (const model of [trees, forest])
      expect(Math.min(model.importances[0].share, model.importances[1].share)).toBeGreaterThan(
        3 * mostOfOthers(model),
      );
  });

  it('a regression finds the slopes that made the calls', async () => {
    const { form, importances, heldOut } = await taught(sloped, {
      kind: 'logistic-regression',
      classWeight: 'none',
    });
    const [, , , , , , sixth, seventh] = form.weights ?? [];
    expect(sixth).toBeGreaterThan(6);
    expect(seventh).toBeLessThan(-6);
    expect(
      importances
        .toSorted((a, b) => b.share - a.share)
        .slice(0, 2)
        .map(({ feature }) => feature)
        .toSorted(),
    ).toEqual(['answeredShare', 'shortShare']);
    expect(heldOut.rocArea.estimate).toBeGreaterThan(0.85);
  });

  it('stops when the validation fold gains no more, and keeps the trees up to its best', async () => {
    const noise = madeUpExamples({ ...shape, chance: () => 0.5 });
    const { form, heldOut } = await taught(noise, { trees: 200 });
    expect((form.trees ?? []).length).toBeLessThan(20);
    const { low, high } = heldOut.rocArea;
    expect(low === null || high === null || (low < 0.5 && high > 0.5)).toBe(true);
    expect(((await taught(crossed, { trees: 5 })).form.trees ?? []).length).toBe(5);
  });

  it('says probabilities that come true, however the classes are weighed', async () => {
    const rare = madeUpExamples({ ...shape, callsEach: 500, chance: ([a]) => (a > 0.8 ? 0.4 : 0.02) });
    for (const classWeight of ['balanced', 'none', 20] as const)
      for (const kind of ['gradient-boosting', 'random-forest'] as const) {
        const { heldOut } = await taught(rare, { kind, classWeight, trees: 15 });
        const said = heldOut.calibration.reduce((sum, bin) => sum + bin.said * bin.calls, 0) / heldOut.calls;
        expect(Math.abs(said - heldOut.unwantedCalls / heldOut.calls), `${kind} ${classWeight}`).toBeLessThan(
          0.04,
        );
      }
  });

  it('is the same to the byte for a seed, and another for another seed', async () => {
    for (const kind of ['gradient-boosting', 'random-forest'] as const) {
      const text = async (seed: number): Promise<string> =>
        modelText((await taught(crossed, { kind, seed, trees: 5 })).form);
      expect(await text(1)).toBe(await text(1));
      expect(await text(2)).not.toBe(await text(1));
    }
  });
});
