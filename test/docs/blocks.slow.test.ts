/** The blocks of the documentation that take longer than a moment, page by page in one folder, as a reader comes to them. */
import { afterAll, describe, expect, it } from 'vitest';
import { follower } from './follow.ts';
import { blocksOf, isSkipped, isSlow, pages } from './pages.ts';
import type { Block } from './pages.ts';

const languages = ['sh', 'yaml', 'ts', 'csv'];

/** What a reader has done before; quick tests see to it that it works. */
const isDoneBefore = (block: Block): boolean =>
  !isSlow(block) && !isSkipped(block) && languages.includes(block.language);

for (const page of pages.filter((one) => blocksOf(one).some(isSlow)))
  describe(`${page}, what takes longer`, () => {
    const blocks = blocksOf(page);
    const reader = follower();
    let done = 0;
    afterAll(() => reader.remove());
    blocks.forEach((block, at) => {
      if (!isSlow(block)) return;
      it(`works in line ${block.line}`, async () => {
        for (const before of blocks.slice(done, at).filter(isDoneBefore)) await reader.follow(before);
        done = at;
        expect(await reader.follow(block)).toEqual([]);
      });
    });
  });
