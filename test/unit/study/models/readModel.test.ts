import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featureCount, features } from '../../../../src/model/features/featureList.ts';
import { learnedScore } from '../../../../src/model/features/learnedScore.ts';
import { toolbox } from '../../../../src/model/tools/toolbox.ts';
import { builtInModel } from '../../../../src/plugins/detectors/learning/builtInModel.ts';
import { failureLine } from '../../../../src/study/failures/render.ts';
import type { ModelForm, TreeForm } from '../../../../src/study/models/modelForm.ts';
import { modelText } from '../../../../src/study/models/modelText.ts';
import { modelOfText, readModel } from '../../../../src/study/models/readModel.ts';

const shipped = new URL('../../../../scenarios/models/town-trees.json', import.meta.url);

const form = (changes: Partial<Record<keyof ModelForm, unknown>>): ModelForm =>
  ({
    format: 'ringfence-model/1',
    kind: 'gradient-boosting',
    features: features.map(({ id }) => id),
    forgetDays: 30,
    base: 0,
    trees: [],
    training: {},
    ...changes,
  }) as ModelForm;

const told = (model: unknown): readonly string[] => {
  const read = modelOfText(typeof model === 'string' ? model : modelText(model as ModelForm), 'm.json');
  return 'failures' in read ? read.failures.map(failureLine) : [];
};

/** A tree in nested form, and what it says of a vector. */
type Nested =
  | number
  | { readonly feature: number; readonly threshold: number; readonly low: Nested; readonly high: Nested };

const { nested } = fc.letrec<{ nested: Nested }>((tie) => ({
  nested: fc.oneof(
    { maxDepth: 6 },
    fc.double({ min: -3, max: 3, noNaN: true }),
    fc.record({
      feature: fc.nat(featureCount - 1),
      threshold: fc.double({ min: 0, max: 1, noNaN: true }),
      low: tie('nested'),
      high: tie('nested'),
    }) as fc.Arbitrary<Nested>,
  ),
}));

const leafOf = (tree: Nested, vector: readonly number[]): number =>
  typeof tree === 'number'
    ? tree
    : leafOf(vector[tree.feature] <= tree.threshold ? tree.low : tree.high, vector);

function flat(tree: Nested, to: { feature: number[]; real: number[]; right: number[] }): TreeForm {
  const node = to.feature.length;
  to.feature.push(typeof tree === 'number' ? -1 : tree.feature);
  to.real.push(typeof tree === 'number' ? tree : tree.threshold);
  to.right.push(0);
  if (typeof tree === 'number') return to;
  flat(tree.low, to);
  to.right[node] = to.feature.length;
  return flat(tree.high, to);
}
const flatOf = (tree: Nested): TreeForm => flat(tree, { feature: [], real: [], right: [] });

describe('a model file', () => {
  it('says of every vector what its trees say', () => {
    const vectors = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
      minLength: featureCount,
      maxLength: featureCount,
    });
    fc.assert(
      fc.property(fc.array(nested, { maxLength: 5 }), vectors, (trees, vector) => {
        const read = modelOfText(modelText(form({ trees: trees.map(flatOf) })), 'm.json');
        if ('failures' in read) throw new Error(read.failures.map(failureLine).join());
        const odds = trees.reduce<number>((sum, tree) => sum + leafOf(tree, vector), 0);
        const share = learnedScore(read.model, toolbox)(Float64Array.from(vector));
        expect(share).toBeCloseTo(1 / (1 + Math.exp(-odds)), 12);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('is refused when any cell of a tree points elsewhere, whatever it points at', () => {
    fc.assert(
      fc.property(nested, fc.nat(), fc.integer({ min: -5, max: 70 }), (tree, at, value) => {
        const { feature, real, right } = flatOf(tree);
        const node = at % feature.length;
        fc.pre(value !== right[node]);
        expect(told(form({ trees: [{ feature, real, right: right.with(node, value) }] })).length).toBe(1);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('tells where a tree is cyclic, out of range or no number', () => {
    const tree = { feature: [0, 1, -1, -1, -1], real: [1, 2, 0.1, 0.2, 0.3], right: [4, 3, 0, 0, 0] };
    const cases: readonly (readonly [TreeForm, string])[] = [
      [{ ...tree, right: [0, 3, 0, 0, 0] }, 'trees.0.right.0: found 0, expected a node from 2 to 4'],
      [{ ...tree, right: [4, 1, 0, 0, 0] }, 'trees.0.right.1: found 1, expected a node from 3 to 3'],
      [{ ...tree, right: [9, 3, 0, 0, 0] }, 'trees.0.right.0: found 9, expected a node from 2 to 4'],
      [{ ...tree, right: [4, 3, 1, 0, 0] }, 'trees.0.right.2: found 1, expected 0: the node is a leaf'],
      [
        { ...tree, feature: [0, 10, -1, -1, -1] },
        'trees.0.feature.1: found 10, expected a whole number from -1 (a leaf) to 9',
      ],
      [{ ...tree, real: [1, 2, 1e300, 0.2, 0.3] }, 'trees.0.real.2: found 1e+300, expected a number between'],
      [
        { ...tree, real: [1, null as unknown as number, 0, 0, 0] },
        'trees.0.real.1: found nothing, expected a number',
      ],
      [
        { ...tree, feature: [-1, -1, -1, -1, -1] },
        'trees.0.right.0: found 4, expected 0: the node is a leaf',
      ],
      [
        { feature: [-1, -1], real: [0, 0], right: [0, 0] },
        'trees.0.feature.1: found a node that no other leads to',
      ],
      [
        { feature: [0], real: [0], right: [0] },
        'trees.0.right.0: found 0, expected a split with two children behind it',
      ],
      [{ ...tree, real: [1] }, 'trees.0.real: found 1 entries, expected 5, as `feature` has'],
    ];
    expect(told(form({ trees: [tree] }))).toEqual([]);
    for (const [wrong, text] of cases) expect(told(form({ trees: [wrong] })).join()).toContain(text);
    expect(told(form({ trees: [{ ...tree, right: [9, 3, 0, 0, 0] }] })).join()).toMatch(/^m\.json:8:\d+: /);
  });

  it('is refused with every fault of its head at once, the nearest known name, or the line where it is no JSON', () => {
    const faults = told({ ...form({ kind: 'gradient-bosting', base: 1e300 }), treees: [] });
    expect(faults.join('\n')).toContain('did you mean `gradient-boosting`?');
    expect(faults.join('\n')).toContain('did you mean `trees`?');
    expect(faults.length).toBe(3);
    const other = features.map(({ id }) => id).toReversed();
    expect(told(form({ features: other })).length).toBe(features.length);
    expect(told(form({ features: ['callsADay'] })).join()).toContain('found 1 features');
    expect(told(form({ kind: 'logistic-regression', weights: [1] })).join()).toContain(
      'expected none in a logistic regression',
    );
    expect(told(form({ weights: [1] })).join()).toContain('expected none beside trees');
    expect(told('{"format":\n  1 2}').join()).toMatch(/^m\.json:2:5: found no JSON/);
    expect(told('[]').join()).toContain('expected a map');
    expect(told('').length).toBe(1);
  });

  it('of any other content is refused, never an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((value) => JSON.stringify(form({ trees: value }))),
        ),
        (text) => {
          const read = modelOfText(text, 'm.json');
          expect('failures' in read ? read.failures.length > 0 : read.form.trees?.length === 0).toBe(true);
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });

  it('that is a folder, missing or deep beyond measure is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ringfence-model-'));
    const lines = (path: string): string => {
      const read = readModel(path);
      return 'failures' in read ? read.failures.map(failureLine).join() : '';
    };
    expect(lines(folder)).toContain('found it is a folder');
    expect(lines(join(folder, 'none.json'))).toContain('no such file');
    let deep: Nested = 0;
    for (let i = 0; i < 65; i++) deep = { feature: 0, threshold: 0, low: 0, high: deep };
    writeFileSync(join(folder, 'deep.json'), modelText(form({ trees: [flatOf(deep)] })));
    expect(lines(join(folder, 'deep.json'))).toContain('expected at most 64 splits in a row');
    rmSync(folder, { recursive: true });
  });

  it('that comes with the program is the same as the data of the detector', () => {
    const read = modelOfText(readFileSync(shipped, 'utf8'), 'town-trees.json');
    expect('model' in read && read.model).toEqual(builtInModel);
  });
});
