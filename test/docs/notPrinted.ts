/** Holds a shown output against a printed one. */

/** Widths of columns follow the longest cell, which may be one that is not shown. */
export const plain = (line: string): string => line.trim().replaceAll(/\s+/g, ' ');

/** Lines shown that were not printed, in their order. `…` alone stands for lines left out, at the end of a line for the rest of it. */
export function notPrinted(shown: string, printed: string): readonly string[] {
  const lines = printed.split('\n').map(plain);
  let next = 0;
  return shown.split('\n').filter((line) => {
    const [, start, isCut] = /^(.*?)( ?…)?$/.exec(plain(line)) ?? [];
    if (start === '') return false;
    const at = lines.findIndex((each, i) =>
      i < next ? false : isCut === undefined ? each === start : each.startsWith(start),
    );
    if (at >= 0) next = at + 1;
    return at < 0;
  });
}
