/** The rules that make a result the same everywhere: no clock, no machine, no function whose bits differ between engines. */
import { boundNames, isReference } from './bindings.ts';
import { isPortable } from './layers.ts';
import type { Finding, Rule } from './rule.ts';
import type { PlacedNode, SourceFile, SyntaxNode } from './sourceFile.ts';

const allowedMath = new Set([
  'abs',
  'ceil',
  'clz32',
  'floor',
  'fround',
  'imul',
  'max',
  'min',
  'sqrt',
  'trunc',
]);

const forbiddenGlobals: ReadonlySet<string> = new Set(
  `Date Intl Temporal performance process console crypto navigator fetch
    setTimeout setInterval setImmediate queueMicrotask globalThis global window self
    require module Buffer eval Function WeakRef FinalizationRegistry SharedArrayBuffer`.split(/\s+/),
);

const forbiddenMethods: ReadonlySet<string> = new Set(['localeCompare']);

/** @returns what is wrong with the node, or null */
type Look = (placed: PlacedNode, bound: ReadonlySet<string>) => string | null;

function nameOf(value: unknown): string | null {
  const node = value as SyntaxNode | null;
  if (node?.type === 'Identifier') return node['name'] as string;
  return node?.type === 'Literal' ? String(node['value']) : null;
}

/** @param look asked of every node of the portable layers */
function inPortableLayers(look: Look): Rule['find'] {
  return (files) =>
    files
      .filter((file) => isPortable(file.path))
      .flatMap((file: SourceFile): readonly Finding[] => {
        const bound = boundNames(file);
        return file.nodes.flatMap((placed) => {
          const what = look(placed, bound);
          return what === null ? [] : [{ file: file.path, line: file.lineOf(placed.node.start), what }];
        });
      });
}

export const noForbiddenGlobals: Rule = {
  id: 'no-forbidden-globals',
  reason:
    'the same seed must give the same bytes on every machine, at every time, in Node and in the browser',
  find: inPortableLayers((placed, bound) => {
    if (placed.node.type === 'MetaProperty' && nameOf(placed.node['meta']) === 'import')
      return 'uses import.meta';
    if (!isReference(placed)) return null;
    const name = placed.node['name'] as string;
    return forbiddenGlobals.has(name) && !bound.has(name) ? `uses ${name}` : null;
  }),
};

export const onlyExactMath: Rule = {
  id: 'only-exact-math',
  reason: `of Math only ${[...allowedMath].join(', ')} give the same bits in all engines; the others live in engine/elementary`,
  find: inPortableLayers((placed, bound) => {
    const { node, parent } = placed;
    if (node['operator'] === '**' || node['operator'] === '**=') return `uses ${node['operator']}`;
    if (!isReference(placed) || node['name'] !== 'Math' || bound.has('Math')) return null;
    const holder = parent?.node;
    if (holder?.type !== 'MemberExpression' || placed.field !== 'object') return 'passes Math on';
    const isPlain = holder['computed'] !== true;
    const property = isPlain ? nameOf(holder['property']) : null;
    return property !== null && allowedMath.has(property) ? null : `uses Math.${property ?? '[…]'}`;
  }),
};

export const noLocale: Rule = {
  id: 'no-locale',
  reason: 'the order and form of text in a language differ between machines; compare code units',
  find: inPortableLayers(({ node }) => {
    if (node.type !== 'MemberExpression') return null;
    const property = nameOf(node['property']);
    const isLocal = property !== null && (forbiddenMethods.has(property) || property.startsWith('toLocale'));
    return isLocal ? `calls ${property}` : null;
  }),
};

/** Methods of array buffers that hand their memory on. */
const detachingMethods: ReadonlySet<string> = new Set(['transfer', 'transferToFixedLength']);
/** What clones with a list of what to hand on, and memory that moves when it grows. */
const detachingGlobals: ReadonlySet<string> = new Set(['structuredClone', 'WebAssembly']);

export const noDetachedMemory: Rule = {
  id: 'no-detached-memory',
  reason:
    'once one array buffer has lost its memory, V8 asks of every typed array at each access whether it still has its own: some 9 % (decision 060)',
  find: inPortableLayers((placed, bound) => {
    const { node } = placed;
    if (node.type === 'MemberExpression') {
      const property = nameOf(node['property']);
      return property !== null && detachingMethods.has(property) ? `calls ${property}` : null;
    }
    if (!isReference(placed)) return null;
    const name = node['name'] as string;
    return detachingGlobals.has(name) && !bound.has(name) ? `uses ${name}` : null;
  }),
};
