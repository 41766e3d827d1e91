/** Built-in parts as a third party's: exports of a module beside the scenario, behind the guard of modules. */
import type { Family } from '../../src/model/contracts/plugin.ts';
import { watchCells } from '../../src/model/simulation/state/arm.ts';
import { guardedPlugins } from '../../src/study/parts/guardedPlugins.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { LoadedPlugins } from '../../src/study/modules/catalogue.ts';
import type { Plain } from './partArbitrary.ts';

export const ownFamilies = Object.keys(builtInCatalogue) as readonly Family[];

/** The family of what a scenario has under a key. */
const familyOfKey: Readonly<Record<string, Family>> = {
  callers: 'caller',
  callingNumber: 'calling-number',
  rules: 'rule',
  ...Object.fromEntries(['pacing', 'list', 'script', 'evasion', 'books'].map((key) => [key, key as Family])),
  ...Object.fromEntries(
    ['origin', 'transit', 'terminating', 'handset'].flatMap((place) => [
      [place, 'detector'],
      [`screening.${place}`, 'detector'],
    ]),
  ),
};

const exportOf = (family: Family, id: string): string => `${family}_${id}`.replaceAll('-', '_');
const referenceTo = (family: Family, id: string): string => `./own.mts#${exportOf(family, id)}`;

/** By reference, as loaded: descriptors and factories as they are. */
const own: LoadedPlugins = new Map(
  ownFamilies.flatMap((family) =>
    builtInCatalogue[family].map((plugin) => [referenceTo(family, plugin.id), plugin] as const),
  ),
);

/** The same as they are played. */
export const ownParts: LoadedPlugins = guardedPlugins(
  own,
  [...own.keys()],
  new SharedArrayBuffer(watchCells * Int32Array.BYTES_PER_ELEMENT),
);

/** The module’s text: where it imports from is no literal, or every use of it would have the whole catalogue hashed. */
export const ownModule = [
  `const from = ${JSON.stringify(new URL('../../src/study/parts/plugins.ts', import.meta.url).href)};`,
  'const { builtInCatalogue } = await import(from);',
  ...ownFamilies.flatMap((family) =>
    builtInCatalogue[family].map(
      ({ id }, i) => `export const ${exportOf(family, id)} = builtInCatalogue['${family}'][${i}];`,
    ),
  ),
].join('\n');

/** The tree with every part of these families taken from the module. */
export function withOwnParts(tree: Plain, families: readonly Family[]): Plain {
  return walk(tree, [], families) as Plain;
}

function walk(tree: unknown, path: readonly string[], families: readonly Family[]): unknown {
  if (Array.isArray(tree)) return tree.map((item) => walk(item, path, families));
  if (typeof tree !== 'object' || tree === null) return tree;
  const inner = Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, walk(value, [...path, key], families)]),
  );
  const family = familyOfKey[path.at(-1) ?? ''] ?? familyOfKey[path.at(-2) ?? ''];
  return typeof inner.use === 'string' && family !== undefined && families.includes(family)
    ? asOwn(inner, family)
    : inner;
}

/** As it is where no built-in part is called so: an operator is none. */
function asOwn(part: Plain, family: Family): Plain {
  const plugin = builtInCatalogue[family].find(({ id }) => id === part.use);
  if (plugin === undefined) return part;
  const names = new Set(Object.keys(plugin.parameters).map((name) => name.split('.')[0]));
  const entries = Object.entries(part);
  return {
    ...Object.fromEntries(entries.filter(([key]) => !names.has(key))),
    ...(family === 'caller' ? { class: part.class ?? plugin.id } : {}),
    use: referenceTo(family, plugin.id),
    with: Object.fromEntries(entries.filter(([key]) => names.has(key))),
  };
}
