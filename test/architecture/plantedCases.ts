/** Plants small trees with known faults and states what all architecture rules together find in them. */
import { describe, expect, test } from 'vitest';
import { rules } from './rules.ts';
import { parseSource } from './sourceFile.ts';

export type Tree = Readonly<Record<string, string>>;

/** Plants the texts below a header line, so a text's first line is line 2 of its file. */
function findingsIn(tree: Tree): readonly string[] {
  const files = Object.entries(tree).map(([path, text]) =>
    parseSource(path, `/** A planted file of these tests. */\n${text}\n`),
  );
  return rules.flatMap((rule) => rule.find(files).map(({ file, line }) => `${rule.id} ${file}:${line}`));
}

export interface Case {
  readonly says: string;
  readonly tree: Tree;
  readonly finds: readonly string[];
}

export function cases(title: string, rows: readonly Case[]): void {
  describe(title, () => {
    test.each(rows)('$says', ({ tree, finds }) => {
      expect(findingsIn(tree)).toEqual(finds);
    });
  });
}

/** One file with one fault on its second line, as the most common case. */
export const at = (path: string, text: string, ...ids: readonly string[]): Case => ({
  says: `${text} ${ids.length === 0 ? 'is fine' : 'is found'} in ${path}`,
  tree: { [path]: text },
  finds: ids.map((id) => `${id} ${path}:2`),
});
