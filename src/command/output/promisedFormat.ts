/** What the ending of a file promises: nobody is to open figures as a page, or a page as a PDF. */
import { basename, extname } from 'node:path';
import { nearestName } from '../../study/failures/nearestName.ts';

/** Of what some verb writes, and of what none does: pages, tables and pictures of others, archives, and what users write themselves. */
const promising: readonly string[] = [
  '.json .html .md .csv .ndjson .parquet .xml',
  '.pdf .docx .xls .xlsx .svg .png .arrow .avro .db .duckdb .feather .sqlite .tsv',
  '.7z .bz2 .gz .rar .tar .tgz .xz .zip .zst',
  '.yaml .yml .ts .mts .cts .js .mjs .cjs .py .onnx',
].flatMap((endings) => endings.split(' '));

/** What is wrong with a name that is an ending and nothing else, such as `.json`, in words: the system takes it for a hidden file without one. */
function endingAlone(path: string): string | null {
  const name = basename(path).toLowerCase();
  return promising.includes(name) || name === '.txt' ? `expected a name before the ending ${name}` : null;
}

/**
 * What is wrong with a file that would bear the ending of something else, in words; null when nothing is: none, or one that nobody knows and that is
 * no slip of the pen, promises nothing. `written`: endings of what goes into it.
 */
export function brokenPromise(path: string, written: readonly string[]): string | null {
  const alone = endingAlone(path);
  if (alone !== null) return alone;
  const ending = extname(path).toLowerCase();
  if (written.includes(ending)) return null;
  if (!promising.includes(ending) && nearestName(ending, written) === undefined) return null;
  return expectedEnding(path, written);
}

/** What is wrong with a file that must bear one of these endings, whatever its case, in words; null when nothing is. */
export const missingEnding = (path: string, written: readonly string[]): string | null =>
  written.includes(extname(path).toLowerCase()) ? null : expectedEnding(path, written);

/** What is wrong with a place of which neither an ending nor a word before the path says what goes there, in words. */
export const expectedEndingOrKind = (
  text: string,
  { endings, kinds }: { readonly endings: readonly string[]; readonly kinds: readonly string[] },
): string =>
  endingAlone(text) ??
  `expected an ending of ${endings.join(' ')} or one of ${kinds.join('= ')}= before the path${meantEnding(text, endings)}`;

/** In words, with the nearest of several. */
export function expectedEnding(path: string, written: readonly string[]): string {
  const alone = endingAlone(path);
  if (alone !== null) return alone;
  if (written.length === 0) return 'expected an ending that promises nothing else, such as .txt';
  return `expected an ending of ${written.join(' ')}${meantEnding(path, written)}`;
}

/** `; did you mean .json?`, where one of several is near. */
export function meantEnding(path: string, known: readonly string[]): string {
  const nearest = known.length === 1 ? undefined : nearestName(extname(path), known);
  return nearest === undefined ? '' : `; did you mean ${nearest}?`;
}

/** Endings of JSON. */
export const jsonEndings: readonly string[] = ['.json'];
