/** The rule against cycles: no file reaches itself again through imports, not even through types. */
import { importsOf } from './imports.ts';
import type { Finding, Rule } from './rule.ts';
import type { SourceFile } from './sourceFile.ts';

type Edges = ReadonlyMap<string, readonly { target: string; line: number }[]>;

function edgesOf(files: readonly SourceFile[]): Edges {
  const known = new Set(files.map((file) => file.path));
  return new Map(
    files.map((file) => [
      file.path,
      importsOf(file).flatMap(({ target, line }) =>
        target !== null && known.has(target) ? [{ target, line }] : [],
      ),
    ]),
  );
}

/** @returns the shortest way from a file back to itself, first step first; null where there is none */
function shortestCycle(start: string, edges: Edges): readonly string[] | null {
  const cameFrom = new Map<string, string>();
  const waiting = [start];
  for (let here = waiting.shift(); here !== undefined; here = waiting.shift()) {
    for (const { target } of edges.get(here) ?? []) {
      if (cameFrom.has(target)) continue;
      cameFrom.set(target, here);
      if (target === start) return wayBack(start, cameFrom);
      waiting.push(target);
    }
  }
  return null;
}

function wayBack(start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const way = [start];
  for (let here = cameFrom.get(start); here !== start && here !== undefined; here = cameFrom.get(here))
    way.unshift(here);
  return way;
}

export const noCycles: Rule = {
  id: 'no-cycles',
  reason: 'files that import each other, by value or by type, can only be read, tested and moved together',
  find: (files) => {
    const edges = edgesOf(files);
    return files.flatMap((file): readonly Finding[] => {
      const way = shortestCycle(file.path, edges);
      if (way === null) return [];
      const line = edges.get(file.path)?.find(({ target }) => target === way[0])?.line ?? 1;
      return [{ file: file.path, line, what: `reaches itself: ${way.join(' → ')}` }];
    });
  },
};
