/** Whom an arm hurts, the worst hurt first. */
import { describe, expect, it } from 'vitest';
import { hurtClasses, mostHurtIfNotShown } from '../../../../src/study/answers/hurtClasses.ts';
import type { MeasureUnder } from '../../../../src/study/answers/hurtClasses.ts';
import type { Measure } from '../../../../src/study/results/results.ts';
import { around, measuresOf, noise } from './countedMeasures.ts';

const none = noise.map(() => 0);
const lossOf = (group: string, cap: readonly number[]): Measure =>
  measuresOf([
    { metric: 'wanted.lost.perThousand', class: group, numerators: { none, cap }, denominator: 1000 },
  ])[1];

const losses = new Map(
  Object.entries({
    courier: around(2000),
    bank: around(2000),
    school: around(9000),
    person: noise.map((value) => value * 1000 + 500),
    takeaway: none,
    robot: around(99_000),
  }).map(([group, cap]) => [group, lossOf(group, cap)]),
);
const under: MeasureUnder = (metric, group) =>
  metric === 'wanted.lost.perThousand' ? losses.get(group ?? '') : undefined;
const classes = ['courier', 'bank', 'person', 'school', 'takeaway', 'hospital', 'robot'].map((id) => ({
  id,
  isUnwanted: id === 'robot',
  isProtected: id === 'school',
}));

describe('classes that an arm hurts', () => {
  it('are the wanted ones that lost calls, by what they lost and then by name', () => {
    expect(
      hurtClasses({ classes }, under).map((hurt) => [hurt.class, hurt.isProtected, hurt.isShown]),
    ).toEqual([
      ['school', true, true],
      ['bank', false, true],
      ['courier', false, true],
      ['person', false, false],
    ]);
  });

  it('name the one that lost most where chance may have done it', () => {
    const hurt = hurtClasses({ classes }, under);
    expect([mostHurtIfNotShown(hurt), mostHurtIfNotShown([])]).toEqual([null, null]);
    expect(mostHurtIfNotShown(hurt.slice(3))?.class).toBe('person');
  });
});
