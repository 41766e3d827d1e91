/** The blocks of the documentation that take longer than a moment, page by page in one folder, as a reader comes to them. */
import { afterAll, describe, expect, it } from 'vitest';
import { follower } from './follow.ts';
import { blocksOf, isSkipped, isSlow, pages } from './pages.ts';
import type { Block } from './pages.ts';

/** Files that a page has its reader save before. */
const isSaved = (block: Block): boolean =>
  !isSlow(block) && !isSkipped(block) && ['yaml', 'ts'].includes(block.language);

for (const page of pages.filter((one) => blocksOf(one).some(isSlow)))
  describe(`${page}, what takes longer`, () => {
    const blocks = blocksOf(page);
    const reader = follower();
    afterAll(() => reader.remove());
    blocks.forEach((block, at) => {
      if (!isSlow(block)) return;
      it(`works in line ${block.line}`, async () => {
        for (const before of blocks.slice(0, at).filter(isSaved)) await reader.follow(before);
        expect(await reader.follow(block)).toEqual([]);
      });
    });
  });
