/** The rules of form: each finds its planted faults and is silent on the rest. */
import { describe, expect, test } from 'vitest';
import { cases } from './plantedCases.ts';
import { describeFinding } from './rule.ts';
import { rules } from './rules.ts';
import { parseSource } from './sourceFile.ts';

const lines = (count: number): string => Array.from({ length: count }, () => '//').join('\n');
const longFunction = (count: number): string => `export function f(): void {\n${lines(count - 2)}\n}`;

cases('form', [
  { says: 'a file of 400 lines is fine', tree: { 'src/study/a.ts': lines(399) }, finds: [] },
  {
    says: 'a file of 401 lines is found',
    tree: { 'src/study/a.ts': lines(400) },
    finds: ['file-length src/study/a.ts:1'],
  },
  { says: 'a function of 80 lines is fine', tree: { 'src/study/a.ts': longFunction(80) }, finds: [] },
  {
    says: 'a function of 81 lines is found',
    tree: { 'src/study/a.ts': longFunction(81) },
    finds: ['function-length src/study/a.ts:2'],
  },
  { says: 'a suite of tests may be longer', tree: { 'test/unit/a.test.ts': longFunction(81) }, finds: [] },
  ...[
    'src/study/utils.ts',
    'src/study/textUtils.ts',
    'src/study/gate/verdict/helpers/a.ts',
    'src/study/common.ts',
    'test/misc.ts',
  ].map((path) => ({ says: `${path} is found`, tree: { [path]: '' }, finds: [`telling-names ${path}:1`] })),
  {
    says: 'a constant in capitals is found',
    tree: { 'src/study/a.ts': 'const most = 3;\nexport const LEAST_OF_ALL = 1;' },
    finds: ['one-kind-of-constant src/study/a.ts:3'],
  },
  {
    says: 'a table of constants, a class and a name of one letter are fine',
    tree: { 'src/study/a.ts': 'export const CallCounter = { ABC: 1 };\nclass XY {}\nconst T = XY;' },
    finds: [],
  },
  {
    says: 'a member that only the types hide is found',
    tree: { 'src/study/a.ts': 'class A {\n  private readonly b = 1;\n  private c(): void {}\n  #d = 2;\n}' },
    finds: ['hidden-in-fact src/study/a.ts:3', 'hidden-in-fact src/study/a.ts:4'],
  },
  { says: 'a name that contains such letters is fine', tree: { 'src/study/utility.ts': '' }, finds: [] },
]);

describe('headers', () => {
  const find = (path: string, text: string): readonly string[] => {
    const file = parseSource(path, text);
    return rules.flatMap((rule) => rule.find([file]).map((finding) => `${rule.id}:${finding.line}`));
  };

  test.each([
    'export {};\n',
    '// A line comment is no header.\n',
    '/* Nor is this one, plain. */\n',
    '/** Short. */\n',
    'export {};\n/** A comment that comes too late. */\n',
  ])('%j has none', (text) => {
    expect(find('src/study/a.ts', text)).toEqual(['file-header:1']);
  });

  test.each(['/** One sentence of purpose. */\n', '#!/usr/bin/env node\n/** One sentence of purpose. */\n'])(
    '%j has one',
    (text) => {
      expect(find('src/study/a.ts', text)).toEqual([]);
    },
  );

  test('a data table may be as long as its data', () => {
    const header = '/**\n * Prefixes of numbers.\n * Data table: one row a prefix.\n */\n';
    expect(find('src/study/a.ts', `${header}${lines(500)}\n`)).toEqual([]);
  });
});

test('a finding is told with its place, its rule and its reason', () => {
  const rule = { id: 'some-rule', reason: 'it matters', find: () => [] };
  expect(describeFinding(rule, { file: 'src/a.ts', line: 3, what: 'imports b' })).toBe(
    'src/a.ts:3 [some-rule] imports b. Reason: it matters',
  );
});

test('a file that does not parse is refused, not passed over', () => {
  expect(() => parseSource('src/a.ts', 'export const = ;')).toThrow('src/a.ts does not parse');
});
