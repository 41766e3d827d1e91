/** What a file of code imports, and where it says so: static imports, and dynamic ones of a plain text. */
import { stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'es-module-lexer/js';
import { placeOf } from '../failures/pathStatus.ts';

export interface ModuleImport {
  readonly specifier: string;
  /** Offsets of the specifier in the text, quotes left out. */
  readonly start: number;
  readonly end: number;
  /** Path with links followed where it exists; null for a package or a module of Node. */
  readonly file: string | null;
}

const codeEndings = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'];

/** Whether a file of this name can import others. */
export const isCode = (path: string): boolean => codeEndings.includes(extname(path));

/** None where the text is no module, which loading it will say. */
export function importsIn(text: string, path: string): readonly ModuleImport[] {
  const found = lexed(text) ?? (/\.[mc]?ts$/.test(path) ? lexedWithoutTypes(text) : null) ?? [];
  return found.flatMap(({ n: specifier, s: start, e: end }) =>
    specifier === undefined || specifier === ''
      ? []
      : [{ specifier, start, end, file: fileBehind(specifier, path) }],
  );
}

type Lexed = ReturnType<typeof parse>[0];

/** Types confuse the lexer now and then. Not asked first, because Node warns of it once a process. Offsets stay. */
function lexedWithoutTypes(text: string): Lexed | null {
  try {
    return lexed(stripTypeScriptTypes(text));
  } catch {
    return null;
  }
}

function lexed(text: string): Lexed | null {
  try {
    return parse(text)[0];
  } catch {
    return null;
  }
}

function fileBehind(specifier: string, importer: string): string | null {
  if (!/^(\.{0,2}\/|file:)/.test(specifier)) return null;
  const url = URL.parse(specifier, pathToFileURL(importer).href);
  if (url === null || url.protocol !== 'file:') return null;
  url.search = '';
  url.hash = '';
  try {
    return placeOf(fileURLToPath(url));
  } catch {
    return null; // an address of another machine
  }
}
