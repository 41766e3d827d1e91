/** Writes a shown output anew from a printed one. */
import { plain } from './notPrinted.ts';
import { unfolded } from './unfolded.ts';

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

/** Lines shown, each with what was printed in its place, folded as that is; one for which nothing stands there keeps what it says. */
export function printedAnew(shown: string, printed: string): string {
  const texts = unfolded(printed.split('\n'));
  let next = 0;
  const anew = unfolded(shown.split('\n')).flatMap(({ whole, lines }) => {
    if (plain(whole) === '' || plain(whole) === '…') return lines;
    const found = signs
      .map((is) => texts.findIndex((each, i) => i >= next && is(whole, each.whole)))
      .find((at) => at >= 0);
    if (found === undefined) return lines;
    next = found + 1;
    const text = texts[found];
    return isCut(whole) && !isCut(text.whole)
      ? [cutLike(whole, text.whole)]
      : text.lines.map((line) => line.trimEnd());
  });
  return anew.join('\n');
}
