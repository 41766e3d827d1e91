import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInShard, parseShard } from '../../../../src/study/tasks/shard.ts';

describe('shards', () => {
  it.each(['0/3', '4/3', '1', '1/0', 'a/b', '-1/2', '1/2/3', '1/99999'])('%s is none', (text) => {
    expect(parseShard(text)).toContain('expected i/n');
  });

  it('share the tasks out: each to one, no shard with more than one task above another, design points in turn', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 9 }),
        (count, replications, designPoints) => {
          const owners = Array.from({ length: replications * designPoints }, (_, index) =>
            Array.from({ length: count }, (__, i) => i + 1).filter((ordinal) =>
              isInShard(
                { ordinal, count },
                { kind: 'replication', index, replication: Math.floor(index / designPoints), designPoints },
              ),
            ),
          );
          expect(owners.every(({ length }) => length === 1)).toBe(true);
          const sizes = Array.from(
            { length: count },
            (_, i) => owners.filter(([owner]) => owner === i + 1).length,
          );
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('do not leave one design point to one shard', () => {
    const ownersOfFirst = [0, 1, 2, 3].map((replication) =>
      [1, 2].find((ordinal) =>
        isInShard(
          { ordinal, count: 2 },
          { kind: 'replication', index: replication * 2, replication, designPoints: 2 },
        ),
      ),
    );
    expect(new Set(ownersOfFirst).size).toBe(2);
  });
});
