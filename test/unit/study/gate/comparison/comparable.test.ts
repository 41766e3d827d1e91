import { describe, expect, it } from 'vitest';
import type { Baseline, Identity } from '../../../../../src/study/gate/baselines/baseline.ts';
import { comparabilityOf, shortHash } from '../../../../../src/study/gate/comparison/comparable.ts';
import type { Comparability } from '../../../../../src/study/gate/comparison/comparable.ts';
import { baselineOf, keepingBaseline } from '../baselines.ts';

const baseline = baselineOf();
const askedOf = (now: Partial<Identity>, was: Partial<Baseline> = {}, replications = 3): Comparability =>
  comparabilityOf({
    baseline: { ...baseline, ...was },
    now: { ...baseline, ...now },
    underTest: ['volume-cap'],
    replications,
  });
const plugins = (volumeCap: string, person = '1'): Identity['hashes'] => ({
  ...baseline.hashes,
  plugins: { 'volume-cap': volumeCap, person },
});

describe('what is held against a baseline', () => {
  it('is comparable when nothing differs', () => {
    expect(askedOf({})).toEqual({ reasons: [], changed: [], changes: { listed: [], more: 0 } });
  });

  it('may have another plug-in under test, which is what is measured', () => {
    expect(askedOf({ hashes: plugins('2') })).toEqual({
      reasons: [],
      changed: [{ use: 'volume-cap', before: '1', now: '2' }],
      changes: { listed: [], more: 0 },
    });
  });

  it.each([
    ['another plug-in', askedOf({ hashes: plugins('1', '2') }), /person changed .* not under test/],
    [
      'a plug-in that is gone',
      askedOf(
        {},
        {
          hashes: plugins('1', '1') && {
            ...baseline.hashes,
            plugins: { 'volume-cap': '1', person: '1', more: '1' },
          },
        },
      ),
      /more changed \(1 → none\)/,
    ],
    ['another seed', askedOf({ seed: 2 }), /seed differs: 1 in the baseline, 2 now/],
    ['another calculation', askedOf({ engine: { version: '0.2.0', calculation: 2 } }), /save a new baseline/],
    ['another world', askedOf({ hashes: { ...baseline.hashes, world: 'sha256:cc' } }), /world differs/],
    ['another mode', askedOf({ mode: 'open' }), /mode differs/],
    ['another experiment', askedOf({ experiment: 'huge' }), /of the experiment tiny, this is huge/],
    ['too few replications', askedOf({}, {}, 20), /has 3 replications, 20 are asked for/],
    ['an interrupted baseline', askedOf({}, { status: 'interrupted' }), /interrupted: it is not whole/],
  ])('cannot be: %s', (_, { reasons }, text) => {
    expect(reasons).toEqual([expect.stringMatching(text)]);
  });

  it('tells what changed in the order of the names, and hashes by twelve of their digits', () => {
    const now = { ...baseline.hashes, plugins: { 'volume-cap': '2', person: '2', courier: '1' } };
    expect(askedOf({ hashes: now }).changed.map(({ use }) => use)).toEqual(['volume-cap']);
    const { changed } = comparabilityOf({
      baseline,
      now: { ...baseline, hashes: now },
      underTest: ['volume-cap', 'person', 'courier'],
      replications: 3,
    });
    expect(changed.map(({ use }) => use)).toEqual(['courier', 'person', 'volume-cap']);
    const digits = '0123456789abcdef';
    expect([shortHash(`sha256:${digits}`), shortHash(digits)]).toEqual([
      'sha256:0123456789ab',
      '0123456789ab',
    ]);
  });

  it('tells in what the scenario differs where the baseline keeps its own, and else that it does not', () => {
    const [was, is] = [keepingBaseline({ days: 1, lines: 2 }), keepingBaseline({ days: 1, lines: 3 })];
    const terms = { now: is, underTest: [], replications: 3 };
    const told = comparabilityOf({ baseline: was, ...terms });
    expect(told.changes).toEqual({ listed: [{ path: 'world.lines', before: '2', now: '3' }], more: 0 });
    expect(told.reasons).toEqual([expect.stringMatching(/^the world differs \(.* now\)$/)]);
    const { scenario: _, ...older } = was;
    const untold = comparabilityOf({ baseline: older, ...terms });
    expect(untold.changes).toEqual({ listed: [], more: 0 });
    expect(untold.reasons).toEqual([
      expect.stringMatching(/; the baseline does not keep its scenario, so in what is not known$/),
    ]);
  });

  it('names the arms that are set otherwise', () => {
    const arms = [
      baseline.arms[0],
      { ...baseline.arms[1], settings: { x: 2 } },
      { ...baseline.arms[1], id: 'more' },
    ];
    const { reasons } = askedOf({ arms, hashes: { ...baseline.hashes, experiment: 'sha256:dd' } });
    expect(reasons).toEqual(['the experiment differs: arm own is set otherwise, arm more is new']);
  });
});
