/** Values of a checked tree with where they come from, and the tree as plain data. */
import { describe, expect, it } from 'vitest';
import type { ParameterValue } from '../../../../src/model/contracts/parameter.ts';
import {
  isLeaf,
  leafOf,
  plainTree,
  statusOf,
  valuesOf,
  withSourcesOf,
} from '../../../../src/study/reading/leaf.ts';
import type { Leaf } from '../../../../src/study/reading/leaf.ts';

const leaf = (name: string, plain: ParameterValue, of: Partial<Leaf> = {}): Leaf =>
  leafOf({
    name,
    type: 'number',
    value: 3600,
    plain,
    unit: 's',
    limits: [0, 86_400],
    range: null,
    source: 'scenario',
    status: 'given',
    ...of,
  });
const cited = (name: string, plain: ParameterValue, of: Partial<Leaf> = {}): Leaf =>
  leaf(name, plain, { source: 'facts A1', ...of });

describe('a leaf', () => {
  it('is no other object, nor nothing', () => {
    expect([leaf('a', 1), { name: 'a' }, null, 1, [leaf('a', 1)]].map(isLeaf)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('rests on a figure, on one recalled, or on none, as its source says at the beginning', () => {
    const sources = ['assumed', 'Assumed: as long', 'recalled: rules UK', 'facts A1, recalled', 'assumedly'];
    expect(sources.map(statusOf)).toEqual(['assumed', 'assumed', 'recalled', 'measured', 'measured']);
  });
});

describe('a checked tree', () => {
  it('is plain as it would be written', () => {
    const tree = { wait: leaf('wait', '1 h'), list: [leaf('a', 1), 'b'], text: 'c', none: null };
    expect(plainTree(tree)).toEqual({ wait: '1 h', list: [1, 'b'], text: 'c', none: null });
  });

  it('gives the values of a section by name, of its sections too, but not of the parts inside it', () => {
    const section = {
      wait: leaf('wait', '1 h'),
      levers: { pace: leaf('levers.pace', 1), deep: { er: leaf('levers.deep.er', 1) } },
      part: { use: 'x', own: leaf('own', 1) },
      list: [leaf('listed', 1)],
      text: 'c',
      none: null,
    };
    expect(valuesOf(section, (name) => name !== 'levers.pace')).toEqual({
      wait: 3600,
      'levers.deep.er': 3600,
    });
    expect([valuesOf(undefined, () => true), valuesOf(null, () => true)]).toEqual([{}, {}]);
  });
});

describe('sources that plain data has lost', () => {
  it('come back wherever the same parameter has the same value', () => {
    const from = { a: cited('a', [1, 2]), b: { c: [cited('c', 2)] } };
    const tree = { a: leaf('a', [1, 2]), b: { c: [leaf('c', 2), leaf('c', 2)] }, d: leaf('d', 3) };
    expect(withSourcesOf(from, tree)).toEqual({
      a: from.a,
      b: { c: [from.b.c[0], tree.b.c[1]] },
      d: tree.d,
    });
  });

  it('do not where the name, the type or the value differs, or there was no leaf', () => {
    const own = leaf('a', 1);
    const others = [cited('b', 1), cited('a', 1, { type: 'count' }), cited('a', 2), { a: 1 }, undefined];
    expect(others.map((from) => withSourcesOf(from, own))).toEqual(others.map(() => own));
  });

  it('do not where the trees have other shapes', () => {
    expect(withSourcesOf({ a: cited('a', 1) }, [leaf('a', 1)])).toEqual([leaf('a', 1)]);
    expect(withSourcesOf([1], { a: 'text' })).toEqual({ a: 'text' });
    expect([withSourcesOf(null, { a: 1 }), withSourcesOf(1, { a: 1 }), withSourcesOf({}, null)]).toEqual([
      { a: 1 },
      { a: 1 },
      null,
    ]);
  });
});
