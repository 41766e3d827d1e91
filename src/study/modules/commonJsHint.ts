/** A plug-in in a folder of CommonJS, which `npm init -y` makes of every new project: Node then takes `import` and `export` for mistakes. */
import path from 'node:path';
import { isOf } from '../reading/thrown.ts';
import { manifestAt, nearestManifest } from './packageManifest.ts';

/** What V8 says of a module that it was told is none. */
const takenForNone = /\b(export|import statement|await)\b/;

/** Endings that leave it to the nearest `package.json`, and those that say it themselves. */
const undecided: Readonly<Record<string, string>> = { '.ts': '.mts', '.js': '.mjs' };

/** What to do about a module that the nearest `package.json` has Node take for CommonJS; '' where that is not so. */
export function commonJsHint(error: unknown, file: string): string {
  const ending = undecided[path.extname(file)];
  if (!isOf(error, SyntaxError) || ending === undefined || !takenForNone.test(error.message)) return '';
  const manifest = nearestManifest(path.dirname(file));
  if (manifest === null || manifestAt(manifest.file)?.['type'] !== 'commonjs') return '';
  const name = path.basename(file, path.extname(file)) + ending;
  return `call it ${name}, or let ${manifest.file} say "type": "module": it says "commonjs", as \`npm init\` writes`;
}
