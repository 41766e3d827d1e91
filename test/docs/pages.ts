/** The pages of the documentation and their fenced blocks, with what a marker above a block says of it. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** Paths from the root. */
export const pages: readonly string[] = ['README.md', ...globSync('docs/**/*.md', { cwd: root })].toSorted();

/** What a newcomer follows first: the quick tests do, too, and leave all other pages to the slow ones. */
export const isReadFirst = (page: string): boolean => page === 'README.md';

export interface Block {
  readonly page: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
  /** What stands in `<!-- test: … -->` on the line above the fence, else empty. */
  readonly marker: string;
}

export const textOf = (page: string): string => readFileSync(new URL(page, `file://${root}`), 'utf8');

export const blocksOf = (page: string): readonly Block[] =>
  blocksIn(textOf(page)).map((block) => ({ ...block, page }));

/** Blocks of a text; lines count from its first. */
export function blocksIn(text: string): readonly Omit<Block, 'page'>[] {
  const fences = text.matchAll(/(?:^<!-- test: ([^\n]*?) -->\n)?^```(\w*)\n([\s\S]*?)^```$/gm);
  return [...fences].map((fence) => ({
    line: text.slice(0, fence.index).split('\n').length,
    language: fence[2],
    text: fence[3],
    marker: fence[1] ?? '',
  }));
}

/** `skip because …`, `slow because …`, `lines of FILE`, `file FILE`, `printed by COMMAND; …`; anything else is a mistake of the page. */
export const isKnownMarker = (marker: string): boolean =>
  /^((skip|slow) because \S.{9,}|lines of \S+\.yaml|file [\w.-]+|printed by \S.*)$/.test(marker);

/** What prints a block of text, the last of these; the others come first. */
export const commandsOf = ({ marker }: Block): readonly string[] =>
  marker.startsWith('printed by ') ? marker.slice('printed by '.length).split('; ') : [];

const followedLanguages = ['sh', 'yaml', 'ts', 'sql', 'csv', 'json', 'python'];

/** A reader does what it says. */
export const isFollowed = (block: Block): boolean =>
  followedLanguages.includes(block.language) && !isSkipped(block);

const isSkipped = ({ marker }: Block): boolean => marker.startsWith('skip ');
export const isSlow = ({ marker }: Block): boolean => marker.startsWith('slow ');
