/** The files of this project that the architecture rules hold for. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './sourceFile.ts';
import { parseSource } from './sourceFile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

export function projectFiles(): readonly SourceFile[] {
  return globSync('{src,bin,tools,test}/**/*.{ts,mts,mjs,js}', { cwd: root })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !file.includes('node_modules/'))
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((file) => parseSource(file, readFileSync(path.join(root, file), 'utf8')));
}
