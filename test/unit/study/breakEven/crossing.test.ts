import { describe, expect, it } from 'vitest';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { drawNormal } from '../../../../src/engine/random/normal.ts';
import { findCrossing } from '../../../../src/study/breakEven/crossing.ts';
import type { OpenEnds } from '../../../../src/study/breakEven/curve.ts';
import type { SearchEnd } from '../../../../src/study/breakEven/crossing.ts';

type Curve = (value: number, replication: number) => number | null;

const range = { from: 0, to: 10, precision: 1e-6, level: 0.95, target: 0, isWhole: false };

/** A search over so many replications of a curve; `unseen`: as far as it may lie from a 0 that all of them show. */
const search = (
  curve: Curve,
  { unseen = null, ...settings }: Partial<typeof range> & { readonly unseen?: OpenEnds | null } = {},
  replications: number = 10,
): Promise<SearchEnd> =>
  findCrossing({
    ...range,
    ...settings,
    play: (value) => {
      const perReplication = Array.from({ length: replications }, (_, i) => curve(value, i));
      return Promise.resolve({
        perReplication,
        open: perReplication.every((found) => found === 0) ? unseen : null,
      });
    },
  });

const noise = (seed: number, replication: number): number =>
  drawNormal(new KeyedStream().seek(seed, 0, replication, 1));

const mean = (seed: number): number =>
  Array.from({ length: 10 }, (_, i) => noise(seed, i)).reduce((sum, x) => sum + x, 0) / 10;

describe('the search for a crossing', () => {
  it('finds where a falling line crosses, with the interval of the line on both sides', async () => {
    const { crossing, evaluations } = await search((value, i) => 12 - 3 * value + noise(1, i));
    if (crossing.kind !== 'crosses') throw new Error(crossing.kind);
    expect(crossing.at).toBeCloseTo((12 + mean(1)) / 3, 6);
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

  describe('where all replications show 0', () => {
    const falling: Curve = (value, i) => Math.max(0, 5 - value) * (10 + noise(11, i));
    const rising: Curve = (value, i) => (value < 5 ? 0 : 4 * (value - 5) + noise(12, i));
    const crossesAt = (at: number) => ({ kind: 'crosses', at: expect.closeTo(at, 4), hasInterval: true });

    it('crosses where the stretch of them ends, on either side and of whole values too', async () => {
      for (const curve of [falling, (value: number, i: number) => -Number(falling(value, i))])
        expect((await search(curve)).crossing).toMatchObject(crossesAt(5));
      const lost: Curve = (value, i) => Number(falling(value - 1, i));
      const whole = await search(lost, { to: 1000, isWhole: true, unseen: { low: 0, high: 0.5 } });
      expect(whole.crossing).toEqual({ kind: 'crosses', at: 6, low: 6, high: null, hasInterval: true });
      expect((await search((value) => Math.max(0, value - 5))).crossing).toMatchObject(crossesAt(5));
    });

    it('leaves the end open that only these rule out, as far as they may lie from it', async () => {
      const stopping: Curve = (value, i) => (value < 5 ? 8 - value + noise(13, i) : 0);
      const highAt = async (high: number) =>
        (await search(stopping, { target: 0.3, unseen: { low: 0, high } })).crossing;
      expect(await highAt(0.2)).toMatchObject({ low: expect.closeTo(5, 2), high: expect.closeTo(5, 2) });
      for (const high of [0.5, Infinity])
        expect(await highAt(high)).toMatchObject({ low: expect.closeTo(5, 2), high: null });
    });

    it('takes them for no end of an interval that others end', async () => {
      const [bounded, open] = await Promise.all(
        [0, Infinity].map((high) => search(rising, { target: 12, unseen: { low: 0, high } })),
      );
      expect(open.crossing).toEqual(bounded.crossing);
      expect(open.crossing).toMatchObject(crossesAt(8 - mean(12) / 4));
      if (open.crossing.kind === 'crosses') expect(open.crossing.low).toBeGreaterThan(7);
    });

    it('and nothing bounds the measure on either side, rules out none of them', async () => {
      const unseen = { low: -Infinity, high: Infinity };
      const { crossing } = await search(falling, { unseen });
      expect(crossing).toMatchObject({ ...crossesAt(5), low: expect.closeTo(5, 2), high: null });
    });
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
