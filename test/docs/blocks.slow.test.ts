/** What the documentation tells the reader to type works, page by page in one folder, as a reader comes to it; and what takes longer on the page that is read first. */
import { afterAll, describe, expect, it } from 'vitest';
import { follower } from './follow.ts';
import { blocksOf, isFollowed, isReadFirst, isSlow, pages } from './pages.ts';
import type { Block } from './pages.ts';

/** Quick tests see to it that the others work. */
const isForHere = (block: Block): boolean => isFollowed(block) && (isSlow(block) || !isReadFirst(block.page));

/** What a reader has done before. */
const isDoneBefore = (block: Block): boolean => isFollowed(block) && !isSlow(block);

for (const page of pages.filter((one) => blocksOf(one).some(isForHere)))
  describe(page, () => {
    const blocks = blocksOf(page);
    const reader = follower();
    let done = 0;
    afterAll(() => reader.remove());
    blocks.forEach((block, at) => {
      if (!isForHere(block)) return;
      it(`works in line ${block.line}`, async () => {
        for (const before of blocks.slice(done, at).filter(isDoneBefore)) await reader.follow(before);
        done = at + 1;
        expect(await reader.follow(block)).toEqual([]);
      });
    });
  });
