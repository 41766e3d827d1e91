/** Writes a shown output anew from a printed one. */
import { plain } from './notPrinted.ts';

/** What a line is about, whatever its figures. */
const withoutFigures = (line: string): string => plain(line).replaceAll(/-?\d[\d.,]*/g, '#');
const firstWord = (line: string): string => plain(line).split(' ')[0];

/** `…` at the end of a line stands for the rest of it. */
const isCut = (line: string): boolean => line.trimEnd().endsWith('…');

/** So many cells of a line, or words where it has one cell, as are shown of it. */
function cutLike(shown: string, line: string): string {
  const kept = shown.trim().replace(/\s*…$/, '');
  const cells = kept.split(/\s{2,}/).length;
  const parts = cells > 1 ? cells : kept.split(' ').length;
  const part = cells > 1 ? '\\S+(?: \\S+)*' : '\\S+';
  const [start] = new RegExp(`^\\s*(?:${part}\\s*){${parts}}`).exec(line) ?? [line];
  return `${start.trimEnd()} …`;
}

/** Whether a printed line may be what is shown, from the surest sign to the least. */
const signs: readonly ((shown: string, line: string) => boolean)[] = [
  (shown, line) => plain(line) === plain(shown),
  (shown, line) => isCut(shown) && withoutFigures(line).startsWith(withoutFigures(shown).replace(/ ?…$/, '')),
  (shown, line) => withoutFigures(line) === withoutFigures(shown),
  (shown, line) => firstWord(line) === firstWord(shown),
];

/** Lines shown, each with what was printed in its place; one for which nothing stands there keeps what it says. */
export function printedAnew(shown: string, printed: string): string {
  const lines = printed.split('\n');
  let next = 0;
  const anew = shown.split('\n').map((line) => {
    if (plain(line) === '' || plain(line) === '…') return line;
    const found = signs
      .map((is) => lines.findIndex((each, i) => i >= next && is(line, each)))
      .find((at) => at >= 0);
    if (found === undefined) return line;
    next = found + 1;
    return isCut(line) && !isCut(lines[found]) ? cutLike(line, lines[found]) : lines[found].trimEnd();
  });
  return anew.join('\n');
}
