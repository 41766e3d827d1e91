/** What the ending of a file promises: nobody is to open figures as a page, or a page as a PDF. */
import { extname } from 'node:path';

/** Of what some verb writes, and of what none does. */
const promising: readonly string[] =
  '.json .html .md .csv .ndjson .parquet .xml .pdf .docx .xls .xlsx .svg .png'.split(' ');

/**
 * What is wrong with a file that would bear the ending of something else, in words; null when nothing is: an ending that nobody knows, or none,
 * promises nothing. `written`: endings of what goes into it.
 */
export function brokenPromise(path: string, written: readonly string[]): string | null {
  const ending = extname(path).toLowerCase();
  if (written.includes(ending) || !promising.includes(ending)) return null;
  return `expected an ending ${written.length === 0 ? 'that promises nothing else, such as .txt' : `of ${written.join(' ')}`}`;
}

/** Endings of JSON. */
export const jsonEndings: readonly string[] = ['.json'];
