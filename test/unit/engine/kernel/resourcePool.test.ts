import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../src/engine/kernel/invariant.ts';
import { ResourcePool } from '../../../../src/engine/kernel/resourcePool.ts';

describe('ResourcePool', () => {
  it('grants while servers are free and counts bids and seizures', () => {
    const pool = new ResourcePool(2);
    const granted = [0, 1, 2].map((second) => pool.seize(second));
    expect([granted, pool.bids, pool.seizures, pool.busy]).toEqual([[true, true, false], 3, 2, 2]);
    expect(pool.callCongestion()).toBe(1 / 3);
  });

  it('averages busy servers and full time over time', () => {
    const pool = new ResourcePool(2);
    pool.seize(1);
    pool.seize(2);
    pool.release(6);
    expect([pool.carriedErlangs(10), pool.timeCongestion(10)]).toEqual([
      (1 * 1 + 2 * 4 + 1 * 4) / 10,
      4 / 10,
    ]);
  });

  it('forgets the warm-up at a restart but not who is busy', () => {
    const pool = new ResourcePool(1);
    pool.seize(1);
    pool.seize(2);
    pool.restart(3);
    expect([pool.bids, pool.seizures, pool.busy, pool.carriedErlangs(5), pool.timeCongestion(5)]).toEqual([
      0, 0, 1, 1, 1,
    ]);
  });

  it('refuses to release what was not seized, and a capacity that is no count', () => {
    expect(() => new ResourcePool(1).release(0)).toThrow(InvariantError);
    for (const capacity of [-1, 0.5, Number.NaN])
      expect(() => new ResourcePool(capacity)).toThrow(InvariantError);
  });
});
