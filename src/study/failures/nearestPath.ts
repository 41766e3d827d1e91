/** The known dotted path that one with steps left out was probably meant to be. */

/**
 * Of those that end in the same step, the one that has most of the steps in their order: `callers.robots.minute` is `callers.robots.books.minute`; undefined
 * where none has two of them, or several have as many.
 */
export function nearestPath(path: string, known: readonly string[]): string | undefined {
  const steps = path.split('.');
  const counted = known
    .filter((candidate) => candidate.split('.').at(-1) === steps.at(-1))
    .map((candidate) => ({ candidate, shared: stepsIn(steps, candidate.split('.')) }));
  const most = Math.max(2, ...counted.map(({ shared }) => shared));
  const nearest = counted.filter(({ shared }) => shared === most);
  return nearest.length === 1 ? nearest[0].candidate : undefined;
}

/** How many of the steps come one after another in a path. */
function stepsIn(steps: readonly string[], path: readonly string[]): number {
  let at = 0;
  let found = 0;
  for (const step of steps) {
    const next = path.indexOf(step, at);
    if (next < 0) continue;
    found += 1;
    at = next + 1;
  }
  return found;
}
