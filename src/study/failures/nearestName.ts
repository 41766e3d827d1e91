/** The known name that a mistyped one was probably meant to be. */

/** Names longer than this are not compared: nobody mistypes a page. */
const longestName = 64;

/**
 * The known name at the smallest edit distance (insertion, deletion, replacement, swap of neighbours; case is free),
 * when at most a third of the letters differ, the first of equals; else the only one that it is the beginning of, or of whose words it is one; undefined when nothing is near.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length === 0 || name.length > longestName) return undefined;
  let best: string | undefined;
  let bestDistance = Infinity;
  for (const candidate of known) {
    const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    if (Math.abs(name.length - candidate.length) > allowed) continue; // so many steps at least
    const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance <= allowed && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? only(begunBy(name, known)) ?? only(withWord(name, known));
}

/** Fewer letters begin too much. */
const shortestBeginning = 4;

/** The known names that it is the beginning of; none where it is too short to tell. */
export const begunBy = (name: string, known: readonly string[]): readonly string[] =>
  name.length < shortestBeginning
    ? []
    : known.filter((candidate) => candidate.toLowerCase().startsWith(name.toLowerCase()));

/** `profit` is a word of `operator.profit.perDay`. */
const withWord = (name: string, known: readonly string[]): readonly string[] =>
  known.filter((candidate) => candidate.toLowerCase().split(/[.-]/).includes(name.toLowerCase()));

const only = (names: readonly string[]): string | undefined => (names.length === 1 ? names[0] : undefined);

/** Steps from one word to the other: insertion, deletion, replacement, swap of two neighbours. */
export function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      let steps = Math.min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (isSame ? 0 : 1));
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (isSwap) steps = Math.min(steps, beforePrevious[j - 2] + 1);
      current.push(steps);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length];
}
