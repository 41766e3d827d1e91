/** The blocks of the documentation that take longer than a moment. */
import { describe, expect, it } from 'vitest';
import { follower } from './follow.ts';
import { blocksOf, isSlow, pages } from './pages.ts';

describe('what takes longer works too', () => {
  for (const block of pages.flatMap(blocksOf).filter(isSlow))
    it(`${block.page}:${block.line}`, async () => {
      const reader = follower();
      const faults = await reader.follow(block);
      reader.remove();
      expect(faults).toEqual([]);
    });
});
