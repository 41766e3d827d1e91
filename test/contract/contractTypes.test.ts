/** What `ringfence/contracts` exports names no type that it does not export too: whoever keeps a table or a draw can name it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { parseSource } from '../architecture/sourceFile.ts';
import type { PlacedNode, SourceFile, SyntaxNode } from '../architecture/sourceFile.ts';

/** A type by the file that declares it and its name there. */
interface TypeAt {
  readonly file: string;
  readonly name: string;
}

const keyOf = ({ file, name }: TypeAt): string => `${file}#${name}`;
const nameOf = (node: unknown): string => String((node as SyntaxNode)['name']);

const parsed = new Map<string, SourceFile>();
function sourceOf(file: string): SourceFile {
  const known = parsed.get(file) ?? parseSource(file, readFileSync(file, 'utf8'));
  parsed.set(file, known);
  return known;
}

/** How a statement names a type of another file: in which field its own name for it, in which that of the other file. */
const imports = { statement: 'ImportDeclaration', own: 'local', theirs: 'imported' } as const;
const exports = { statement: 'ExportNamedDeclaration', own: 'exported', theirs: 'local' } as const;

/** The types that a file names from elsewhere, by its own names for them. */
function typesFrom(
  file: string,
  { statement, own, theirs }: typeof imports | typeof exports,
): ReadonlyMap<string, TypeAt> {
  const found = new Map<string, TypeAt>();
  for (const { node } of sourceOf(file).nodes) {
    const source = node['source'] as SyntaxNode | null | undefined;
    if (node.type !== statement || !source || !String(source['value']).startsWith('.')) continue;
    const target = path.join(path.dirname(file), String(source['value']));
    for (const specifier of node['specifiers'] as readonly SyntaxNode[])
      found.set(nameOf(specifier[own]), { file: target, name: nameOf(specifier[theirs]) });
  }
  return found;
}

/** Neither what a function does nor what a class keeps to itself is in the declarations that a third party sees. */
const isHidden = ({ node, field }: PlacedNode): boolean =>
  /^(BlockStatement|FunctionBody)$/.test(node.type) ||
  field === 'init' ||
  node['accessibility'] === 'private' ||
  isPrivateName(node['key']);
const isPrivateName = (key: unknown): boolean =>
  (key as SyntaxNode | undefined)?.type === 'PrivateIdentifier';

const chainOf = (at: PlacedNode): readonly PlacedNode[] =>
  at.parent === null ? [at] : [at, ...chainOf(at.parent)];

/** Types that the declarations of `name` refer to. */
function referredBy({ file, name }: TypeAt): readonly TypeAt[] {
  const { nodes } = sourceOf(file);
  const imported = typesFrom(file, imports);
  const declared = new Set(
    nodes.flatMap(({ node }) =>
      /^(TSInterface|TSTypeAlias|Class)Declaration$/.test(node.type) ? [nameOf(node['id'])] : [],
    ),
  );
  return nodes.flatMap((at) => {
    const reference = at.node.type === 'TSTypeReference' ? at.node['typeName'] : undefined;
    if (reference === undefined) return [];
    const chain = chainOf(at);
    const isOfDeclaration = chain.some(
      ({ node }) =>
        node.type.endsWith('Declaration') && (node['id'] as SyntaxNode | undefined)?.['name'] === name,
    );
    if (!isOfDeclaration || chain.some(isHidden)) return [];
    const own = nameOf(reference);
    const elsewhere = imported.get(own);
    return elsewhere === undefined ? (declared.has(own) ? [{ file, name: own }] : []) : [elsewhere];
  });
}

it('exports each type that its types name', () => {
  const exported = [...typesFrom('src/contracts.ts', exports).values()];
  const isExported = new Set(exported.map(keyOf));
  const missing = exported.flatMap((type) =>
    referredBy(type)
      .filter((named) => !isExported.has(keyOf(named)) && !isOfItsFileAlone(named))
      .map((named) => `${keyOf(named)}, which ${type.name} names`),
  );
  expect(missing).toEqual([]);
});

/** A type that its file does not export is written out where it is used. */
function isOfItsFileAlone({ file, name }: TypeAt): boolean {
  return sourceOf(file).nodes.every(
    ({ node, parent }) =>
      parent?.node.type !== 'ExportNamedDeclaration' ||
      (node['id'] as SyntaxNode | undefined)?.['name'] !== name,
  );
}
