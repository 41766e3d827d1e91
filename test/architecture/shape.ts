/** The rules of form: what files and constants are called, how a class hides, how a file begins, how long it and its functions may be. */
import type { Finding, Rule } from './rule.ts';
import { isNode } from './sourceFile.ts';
import type { SourceFile } from './sourceFile.ts';

const fileLinesAtMost = 400;
const functionLinesAtMost = 80;

/** A header with this line exempts a file of data from the limit of length; `Data table: what the rows are.` */
const dataTableMarker = /^\s*\*?\s*Data table: \S/m;

const functionTypes: ReadonlySet<string> = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
]);

/** @returns the text of the comment that opens the file, null where there is none */
function headerOf(file: SourceFile): string | null {
  const [first] = file.comments.filter(({ type }) => type === 'Block');
  if (first === undefined || !first.value.startsWith('*')) return null;
  const isFirst = /^(?:#!.*\n)?\s*$/.test(file.text.slice(0, first.start));
  return isFirst ? first.value : null;
}

export const fileHeader: Rule = {
  id: 'file-header',
  reason:
    'one sentence of purpose tells a reader whether to read on, and its author whether the file says one thing',
  find: (files) =>
    files
      .filter((file) => !file.path.endsWith('.test.ts')) // the names of the tests say it
      .filter((file) => (headerOf(file) ?? '').replace(/[*\s]/g, '').length < 15)
      .map((file) => ({ file: file.path, line: 1, what: 'does not begin with /** its purpose */' })),
};

export const fileLength: Rule = {
  id: 'file-length',
  reason: 'one concept a file; a header line "Data table: …" exempts files of nothing but data',
  find: (files) =>
    files
      .filter((file) => file.lineCount > fileLinesAtMost && !dataTableMarker.test(headerOf(file) ?? ''))
      .map((file) => ({
        file: file.path,
        line: 1,
        what: `has ${file.lineCount} lines, more than ${fileLinesAtMost}`,
      })),
};

const isTest = (file: string): boolean => file.startsWith('test/');

export const functionLength: Rule = {
  id: 'function-length',
  reason: 'a function that does not fit on a screen does more than one thing (suites of tests may)',
  find: (files) =>
    files
      .filter((file) => !isTest(file.path))
      .flatMap((file) =>
        file.nodes.flatMap(({ node }): readonly Finding[] => {
          if (!functionTypes.has(node.type)) return [];
          const line = file.lineOf(node.start);
          const lines = file.lineOf(node.end) - line + 1;
          if (lines <= functionLinesAtMost) return [];
          return [
            {
              file: file.path,
              line,
              what: `has a function of ${lines} lines, more than ${functionLinesAtMost}`,
            },
          ];
        }),
      ),
};

const emptyWords: ReadonlySet<string> = new Set(['util', 'utils', 'helper', 'helpers', 'misc']);

const saysNothing = (part: string): boolean => {
  const words = part.split(/[^A-Za-z]+|(?=[A-Z])/).map((word) => word.toLowerCase());
  return words.some((word) => emptyWords.has(word)) || (words[0] === 'common' && words.length < 3);
};

export const tellingNames: Rule = {
  id: 'telling-names',
  reason: 'a file called utils, helpers, common or misc takes in anything and says nothing',
  find: (files) =>
    files
      .filter((file) => file.path.split('/').some((part) => saysNothing(part.replace(/\.\w+$/, ''))))
      .map((file) => ({ file: file.path, line: 1, what: 'has a name that says nothing' })),
};

export const oneKindOfConstant: Rule = {
  id: 'one-kind-of-constant',
  reason: 'nearly all that is declared is constant here: capitals for some of it would tell a reader nothing',
  find: (files) =>
    files.flatMap((file) =>
      file.nodes.flatMap(({ node }): readonly Finding[] => {
        if (node.type !== 'VariableDeclarator' || !isNode(node['id'])) return [];
        const name = String(node['id']['name']);
        if (!/^[A-Z][A-Z0-9_]+$/.test(name)) return [];
        return [{ file: file.path, line: file.lineOf(node.start), what: `writes ${name} in capitals` }];
      }),
    ),
};

export const hiddenInFact: Rule = {
  id: 'hidden-in-fact',
  reason:
    'what TypeScript calls private any module reads at run time, a third party’s too; a name with # none can',
  find: (files) =>
    files.flatMap((file) =>
      file.nodes
        .filter(({ node }) => node['accessibility'] === 'private')
        .map(({ node }) => ({
          file: file.path,
          line: file.lineOf(node.start),
          what: 'hides a member by `private`',
        })),
    ),
};
