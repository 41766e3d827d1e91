/** Every way in which a file names another: imports, re-exports, type imports, dynamic imports, module addresses. */
import path from 'node:path';
import type { PlacedNode, SourceFile, SyntaxNode } from './sourceFile.ts';
import { isNode } from './sourceFile.ts';

export interface ImportFound {
  /** As written; null where it is computed. */
  readonly specifier: string | null;
  /** The file meant, from the project's folder; null for packages, Node's modules and computed ones. */
  readonly target: string | null;
  readonly line: number;
}

const literalOf = (value: unknown): string | null => {
  if (!isNode(value)) return null;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  if (value.type === 'TSLiteralType') return literalOf(value['literal']);
  if (value.type !== 'TemplateLiteral') return null;
  const quasis = value['quasis'] as readonly { value: { cooked: string } }[];
  return quasis.length === 1 ? quasis[0].value.cooked : null;
};

const isImportMeta = (value: unknown): boolean => isNode(value) && value.type === 'MetaProperty';

const isIdentifier = (value: unknown, name: string): boolean =>
  isNode(value) && value.type === 'Identifier' && value['name'] === name;

const isMemberOfImportMeta = (value: unknown, property: string): boolean =>
  isNode(value) &&
  value.type === 'MemberExpression' &&
  isImportMeta(value['object']) &&
  isIdentifier(value['property'], property);

/** @returns the node that holds the specifier, or undefined where the node names no other file */
function specifierOf({ node, parent }: PlacedNode): unknown {
  const first = (node['arguments'] as readonly SyntaxNode[] | undefined)?.[0];
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node['source'] ?? node['argument'];
    case 'ExportNamedDeclaration':
      return node['source'] ?? undefined;
    case 'TSExternalModuleReference':
      return node['expression'];
    case 'NewExpression': {
      const base = (node['arguments'] as readonly SyntaxNode[])[1];
      const isAddress = isIdentifier(node['callee'], 'URL') && isMemberOfImportMeta(base, 'url');
      // An address of something else than a module (a folder, a page) is data, not an import.
      return isAddress && /\.[cm]?[jt]s$/.test(literalOf(first) ?? '') && parent !== null ? first : undefined;
    }
    case 'CallExpression':
      return isMemberOfImportMeta(node['callee'], 'resolve') || isIdentifier(node['callee'], 'require')
        ? first
        : undefined;
    default:
      return undefined;
  }
}

export function importsOf(file: SourceFile): readonly ImportFound[] {
  return file.nodes.flatMap((placed) => {
    const named = specifierOf(placed);
    if (named === undefined) return [];
    const specifier = literalOf(named);
    const isRelative = specifier?.startsWith('.') === true;
    const target = isRelative ? path.posix.join(path.posix.dirname(file.path), specifier) : null;
    return [{ specifier, target, line: file.lineOf(placed.node.start) }];
  });
}
