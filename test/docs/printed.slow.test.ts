/** What a page shows as printed is what the program prints, at full size; `npm run pages:update` writes it anew. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mainFile } from '../mainFile.ts';
import { isWriting } from '../writing.ts';
import { follower } from './follow.ts';
import { notPrinted } from './notPrinted.ts';
import { blocksOf, commandsOf, pages, root } from './pages.ts';
import { printedAnew } from './printedAnew.ts';
import type { Block } from './pages.ts';

const isPrinted = (block: Block): boolean => commandsOf(block).length > 0;

function printedBy(commands: readonly string[], folder: string): string {
  let printed = '';
  for (const command of commands) {
    const args = [mainFile, ...command.split(' ')];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect([command, status, status === 0 ? '' : stderr]).toEqual([command, 0, '']);
    printed = stdout;
  }
  return printed;
}

/** Writes what was printed in the place of what a block shows. */
function showAnew({ page, text }: Block, printed: string): void {
  const file = path.join(root, page);
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(text, () => printedAnew(text, printed)),
  );
}

for (const page of pages.filter((one) => blocksOf(one).some(isPrinted)))
  describe(page, () => {
    const blocks = blocksOf(page);
    for (const block of blocks.filter(isPrinted))
      it(`shows in line ${block.line} what is printed`, async () => {
        const reader = follower();
        const files = blocks.filter(({ marker, line }) => marker.startsWith('file ') && line < block.line);
        for (const file of files) await reader.follow(file);
        const printed = printedBy(commandsOf(block), reader.folder);
        reader.remove();
        if (isWriting) showAnew(block, printed);
        else expect({ missing: notPrinted(block.text, printed), printed }).toEqual({ missing: [], printed });
      });
  });
