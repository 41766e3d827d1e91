/** The rule of total order: whatever is sorted ends in one possible order only. */
import { isPortable } from './layers.ts';
import type { Rule } from './rule.ts';
import type { SourceFile, SyntaxNode } from './sourceFile.ts';
import { isNode } from './sourceFile.ts';

const typedArray = /^(?:Float|Int|Uint|BigInt|BigUint)\d+(?:Clamped)?Array$/;

const nameOf = (value: unknown): string =>
  isNode(value) && (value.type === 'Identifier' || value.type === 'PrivateIdentifier')
    ? String(value['name'])
    : '';

/** The last name of `a`, `this.a`, `a.b`: fine for telling which declaration is meant inside one file. */
const lastName = (value: unknown): string =>
  isNode(value) && value.type === 'MemberExpression' ? nameOf(value['property']) : nameOf(value);

/** Whether the expression makes a typed array: `new Float64Array(n)`, `Int32Array.from(x)`, and slices of such. */
function makesTypedArray(value: unknown, known: ReadonlySet<string>): boolean {
  if (!isNode(value)) return false;
  if (value.type === 'NewExpression') return typedArray.test(nameOf(value['callee']));
  if (value.type === 'CallExpression') {
    const callee = value['callee'] as SyntaxNode;
    if (callee.type !== 'MemberExpression') return false;
    if (typedArray.test(nameOf(callee['object']))) return true;
    return (
      ['slice', 'subarray'].includes(nameOf(callee['property'])) && makesTypedArray(callee['object'], known)
    );
  }
  return known.has(lastName(value));
}

function isAnnotatedTyped(annotated: unknown): boolean {
  const annotation = isNode(annotated)
    ? (annotated['typeAnnotation'] as SyntaxNode | null | undefined)
    : undefined;
  const type = annotation?.['typeAnnotation'] as SyntaxNode | undefined;
  return type?.type === 'TSTypeReference' && typedArray.test(nameOf(type['typeName']));
}

/** Names that are typed arrays by their annotation or their first value. */
function typedNames(file: SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { node } of file.nodes) {
    if (node.type === 'Identifier' && isAnnotatedTyped(node)) names.add(String(node['name']));
    const [declared, first] =
      node.type === 'VariableDeclarator'
        ? [node['id'], node['init']]
        : node.type === 'PropertyDefinition'
          ? [node['key'], node['value']]
          : [null, null];
    if (declared !== null && (isAnnotatedTyped(node) || makesTypedArray(first, names)))
      names.add(nameOf(declared));
  }
  return names;
}

/** A comparator that answers true or false says "equal" where it should say "less". */
function answersBoolean(comparator: unknown): boolean {
  if (!isNode(comparator) || comparator.type !== 'ArrowFunctionExpression') return false;
  const body = comparator['body'] as SyntaxNode;
  return (
    body.type === 'BinaryExpression' &&
    ['<', '>', '<=', '>=', '===', '!=='].includes(String(body['operator']))
  );
}

function faultOf(node: SyntaxNode, known: ReadonlySet<string>): string | null {
  const callee = node['callee'] as SyntaxNode;
  if (node.type !== 'CallExpression' || callee.type !== 'MemberExpression') return null;
  const method = nameOf(callee['property']);
  if (method !== 'sort' && method !== 'toSorted') return null;
  const [comparator] = node['arguments'] as readonly SyntaxNode[];
  if (comparator === undefined) {
    return makesTypedArray(callee['object'], known) ? null : `calls ${method}() without a comparator`;
  }
  return answersBoolean(comparator) ? `gives ${method}() a comparator that answers true or false` : null;
}

export const totalOrder: Rule = {
  id: 'total-order',
  reason: 'sort() compares as text, and a comparator that is not total leaves the order to the engine',
  find: (files) =>
    files
      .filter((file) => isPortable(file.path))
      .flatMap((file) => {
        const known = typedNames(file);
        return file.nodes.flatMap(({ node }) => {
          const what = faultOf(node, known);
          return what === null ? [] : [{ file: file.path, line: file.lineOf(node.start), what }];
        });
      }),
};
