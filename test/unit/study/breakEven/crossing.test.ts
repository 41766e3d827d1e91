import { describe, expect, it } from 'vitest';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { drawNormal } from '../../../../src/engine/random/normal.ts';
import { findCrossing } from '../../../../src/study/breakEven/crossing.ts';
import type { SearchEnd } from '../../../../src/study/breakEven/crossing.ts';

type Curve = (value: number, replication: number) => number | null;

const range = { from: 0, to: 10, precision: 1e-6, level: 0.95, target: 0, isWhole: false };

/** A search over so many replications of a curve. */
const search = (
  curve: Curve,
  settings: Partial<typeof range> = {},
  replications: number = 10,
): Promise<SearchEnd> =>
  findCrossing({
    ...range,
    ...settings,
    play: (value) =>
      Promise.resolve(Array.from({ length: replications }, (_, replication) => curve(value, replication))),
  });

const noise = (seed: number, replication: number): number =>
  drawNormal(new KeyedStream().seek(seed, 0, replication, 1));

describe('the search for a crossing', () => {
  it('finds where a falling line crosses, with the interval of the line on both sides', async () => {
    const { crossing, evaluations } = await search((value, i) => 12 - 3 * value + noise(1, i));
    if (crossing.kind !== 'crosses') throw new Error(crossing.kind);
    const mean = 12 + Array.from({ length: 10 }, (_, i) => noise(1, i)).reduce((sum, x) => sum + x, 0) / 10;
    expect(crossing.at).toBeCloseTo(mean / 3, 6);
    const atZero = evaluations[0];
    expect(crossing.low).toBeCloseTo(Number(atZero.low) / 3, 6);
    expect(crossing.high).toBeCloseTo(Number(atZero.high) / 3, 6);
    expect(crossing.hasInterval).toBe(true);
  });

  it('tells a measure that is the target at both ends from one that stays on a side', async () => {
    const kind = async (curve: Curve): Promise<string> => (await search(curve)).crossing.kind;
    expect(await kind(() => 0)).toBe('equals');
    expect(await kind((value) => 1 + value)).toBe('above');
    expect(await kind((value) => -1 - value)).toBe('below');
  });

  it('finds a rising crossing of another target', async () => {
    const { crossing } = await search((value, i) => value * value + 0.1 * noise(2, i), { target: 16 });
    if (crossing.kind !== 'crosses') throw new Error(crossing.kind);
    expect(crossing.at).toBeCloseTo(4, 1);
    expect(Number(crossing.low)).toBeLessThan(crossing.at);
    expect(Number(crossing.high)).toBeGreaterThan(crossing.at);
  });

  it('plays few values of a line', async () => {
    const { evaluations } = await search((value, i) => 12 - 3 * value + noise(1, i));
    expect(evaluations.length).toBeLessThanOrEqual(12);
  });

  it('leaves an end open that lies beyond the range', async () => {
    const { crossing } = await search((value, i) => 9.9 - value + 3 * noise(3, i), { to: 9 });
    if (crossing.kind !== 'crosses') throw new Error(crossing.kind);
    expect(crossing.high).toBeNull();
    expect(crossing.low).not.toBeNull();
  });

  it('plays whole values only where the lever counts something, and crosses between two of them', async () => {
    const curve = (value: number, i: number): number => 100 - value * value + 0.2 * noise(5, i);
    const { crossing, evaluations } = await search(curve, {
      to: 400,
      precision: 0.2,
      isWhole: true,
      target: 10,
    });
    if (crossing.kind !== 'crosses') throw new Error(crossing.kind);
    expect(evaluations.every(({ value }) => Number.isInteger(value))).toBe(true);
    // 100 − 81 = 19 and 100 − 100 = 0: ten is crossed 9/19 of the way.
    expect(crossing.at).toBeCloseTo(9 + 9 / 19, 1);
    expect(evaluations.map(({ value }) => value)).toEqual(expect.arrayContaining([9, 10]));
  });

  it('has no interval from one replication, nor from fewer than six that do not differ, in place of one without width', async () => {
    const alike = (value: number): number => 12 - 3 * value;
    for (const replications of [1, 2, 5]) {
      const { crossing, evaluations } = await search(alike, {}, replications);
      expect(crossing).toEqual({ kind: 'crosses', at: 4, low: null, high: null, hasInterval: false });
      expect(evaluations[0]).toMatchObject({ value: 0, estimate: 12, low: null, high: null });
    }
    // Six that agree are evidence.
    expect((await search(alike, {}, 6)).crossing).toEqual({
      kind: 'crosses',
      at: 4,
      low: 4,
      high: 4,
      hasInterval: true,
    });
  });

  it('has none either where the measure has none at a single value', async () => {
    const atEnd = await search((value, i) => (value === 10 ? -5 : 4 - value + 0.1 * noise(7, i)), {}, 4);
    expect(atEnd.crossing).toMatchObject({ kind: 'crosses', low: null, high: null, hasInterval: false });
    expect(atEnd.evaluations.map(({ low }) => low === null)).toContain(false);
  });

  it('says on which side a measure stays that does not cross', async () => {
    const sides = await Promise.all([search(() => 1), search(() => -1), search(() => null)]);
    expect(sides.map(({ crossing }) => crossing)).toEqual([
      { kind: 'above' },
      { kind: 'below' },
      { kind: 'no-data' },
    ]);
  });

  it('tells that a curve turns', async () => {
    const { crossing, isMonotone } = await search((value) => 4 - (value - 1) * (value - 1));
    expect(isMonotone).toBe(false);
    expect(crossing).toMatchObject({ kind: 'crosses' });
  });

  it('covers the true value as often as it says: 95 % of 2,000 searches, up to four deviations', async () => {
    let covered = 0;
    const searches = 2000;
    for (let seed = 0; seed < searches; seed++) {
      const { crossing } = await search((value, i) => 15 - 3 * value + 2 * noise(100 + seed, i), {
        precision: 1e-4,
      });
      if (crossing.kind !== 'crosses') continue;
      if ((crossing.low ?? -Infinity) <= 5 && (crossing.high ?? Infinity) >= 5) covered += 1;
    }
    expect(Math.abs(covered / searches - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / searches));
  });
});
