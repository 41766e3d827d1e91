/** Which names a file binds itself, so that a rule can tell a global from a local of the same name. */
import type { PlacedNode, SourceFile } from './sourceFile.ts';
import { isNode } from './sourceFile.ts';

/** Fields in which an identifier is a name of a property or a label, not a reference. */
const namingFields: Readonly<Record<string, readonly string[]>> = {
  MemberExpression: ['property'],
  Property: ['key'],
  PropertyDefinition: ['key'],
  MethodDefinition: ['key'],
  TSPropertySignature: ['key'],
  TSMethodSignature: ['key'],
  TSQualifiedName: ['right'],
  ImportSpecifier: ['imported'],
  ExportSpecifier: ['exported'],
  MetaProperty: ['meta', 'property'],
  TSNamedTupleMember: ['label'],
  LabeledStatement: ['label'],
  BreakStatement: ['label'],
  ContinueStatement: ['label'],
};

/** Nodes and fields that bring a name into being. */
const bindingFields: Readonly<Record<string, readonly string[]>> = {
  VariableDeclarator: ['id'],
  FunctionDeclaration: ['id', 'params'],
  FunctionExpression: ['id', 'params'],
  ArrowFunctionExpression: ['params'],
  TSFunctionType: ['params'],
  TSMethodSignature: ['params'],
  TSDeclareFunction: ['id', 'params'],
  ClassDeclaration: ['id'],
  ImportSpecifier: ['local'],
  ImportNamespaceSpecifier: ['local'],
  ImportDefaultSpecifier: ['local'],
  CatchClause: ['param'],
  TSTypeAliasDeclaration: ['id'],
  TSInterfaceDeclaration: ['id'],
  TSTypeParameter: ['name'],
};

/** Patterns through which a binding reaches its names: `{a, b: [c] = d, ...e}`. */
const patternFields: Readonly<Record<string, readonly string[]>> = {
  ObjectPattern: ['properties'],
  ArrayPattern: ['elements'],
  AssignmentPattern: ['left'],
  RestElement: ['argument'],
  Property: ['value'],
};

function namesIn(pattern: unknown): readonly string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(namesIn);
  if (!isNode(pattern)) return [];
  if (pattern.type === 'Identifier') return [pattern['name'] as string];
  return (patternFields[pattern.type] ?? []).flatMap((field) => namesIn(pattern[field]));
}

/** Names bound anywhere in the file; scopes are not told apart, which can only hide a global behind its own name. */
export function boundNames(file: SourceFile): ReadonlySet<string> {
  return new Set(
    file.nodes.flatMap(({ node }) =>
      (bindingFields[node.type] ?? []).flatMap((field) => namesIn(node[field])),
    ),
  );
}

/** Whether an identifier stands for a value or type, rather than naming a property. */
export function isReference({ node, parent, field }: PlacedNode): boolean {
  if (node.type !== 'Identifier' || parent === null) return false;
  const isNaming = namingFields[parent.node.type]?.includes(field) === true;
  return !isNaming || parent.node['computed'] === true;
}
