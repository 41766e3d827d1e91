/** The rule of reading JSON: one reader, which refuses what would be lost, and who reads past it for a reason. */
import type { Rule } from './rule.ts';
import type { PlacedNode } from './sourceFile.ts';
import { isNode } from './sourceFile.ts';

/** Where that reader stands. */
const reader = 'src/study/reading/';

/** Who else may call the parser; a new line needs as good a reason. */
export const parserExceptions: readonly { readonly from: string; readonly because: string }[] = [
  {
    from: 'src/command/invocation/writtenFile.ts',
    because: 'names what a file is, and takes nothing from it',
  },
  {
    from: 'src/study/bench/benchResults.ts',
    because: 'reads what a process of this program has just written',
  },
  { from: 'src/study/gate/baselines/keptScenario.ts', because: 'reads what it has just written itself' },
  { from: 'src/study/modules/packageManifest.ts', because: 'reads a package.json as Node does' },
];

export const callsParser = ({ node }: PlacedNode): boolean =>
  node.type === 'MemberExpression' &&
  isNode(node['object']) &&
  node['object']['name'] === 'JSON' &&
  isNode(node['property']) &&
  (node['property']['name'] ?? node['property']['value']) === 'parse';

export const oneJsonReader: Rule = {
  id: 'one-json-reader',
  reason: `JSON.parse keeps the last value of a key that stands twice and says nothing; ${reader} refuses it with its place`,
  find: (files) =>
    files
      .filter(({ path }) => path.startsWith('src/') && !path.startsWith(reader))
      .filter(({ path }) => !parserExceptions.some(({ from }) => from === path))
      .flatMap((file) =>
        file.nodes
          .filter(callsParser)
          .map(({ node }) => ({ file: file.path, line: file.lineOf(node.start), what: 'calls JSON.parse' })),
      ),
};
