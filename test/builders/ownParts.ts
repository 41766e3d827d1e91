/** Built-in parts as a third party's: exports of a module beside the scenario, behind the guard of modules. */
import { places } from '../../src/model/contracts/detector.ts';
import type { Family } from '../../src/model/contracts/plugin.ts';
import { watchCells } from '../../src/model/simulation/state/arm.ts';
import { guardedPlugins } from '../../src/study/parts/guardedPlugins.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { LoadedPlugins } from '../../src/study/modules/catalogue.ts';
import type { Plain } from './partArbitrary.ts';

export const ownFamilies = Object.keys(builtInCatalogue) as readonly Family[];

/** The family of what a scenario has under a key, which is also the last step of a path. */
const familyOfKey: Readonly<Record<string, Family>> = {
  callers: 'caller',
  callingNumber: 'calling-number',
  rules: 'rule',
  ...Object.fromEntries(['pacing', 'list', 'script', 'evasion', 'books'].map((key) => [key, key as Family])),
  ...Object.fromEntries(places.map((place) => [place, 'detector'])),
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
  const { callers } = tree.world as { callers: Readonly<Record<string, Plain>> };
  const ownCallers = Object.keys(callers).filter(
    (id) => families.includes('caller') && callers[id].use !== 'operator',
  );
  return walk(tree, [], { families, ownCallers }) as Plain;
}

interface Own {
  readonly families: readonly Family[];
  /** Ids of the callers that are the module's, whose parameters stand one step deeper. */
  readonly ownCallers: readonly string[];
}

function walk(tree: unknown, steps: readonly string[], own: Own): unknown {
  if (typeof tree === 'string') return deeper(tree, own);
  if (Array.isArray(tree)) return tree.map((item) => walk(item, steps, own));
  if (typeof tree !== 'object' || tree === null) return tree;
  const { path } = tree as { path?: unknown };
  const inner = Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      // What a factor sets stands where its path says.
      const at = key === 'levels' && typeof path === 'string' ? path : key;
      return [deeper(key, own), walk(value, [...steps, ...at.split('.')], own)];
    }),
  );
  const family = familyOfKey[steps.at(-1) ?? ''] ?? familyOfKey[steps.at(-2) ?? ''];
  return typeof inner.use === 'string' && family !== undefined && own.families.includes(family)
    ? asOwn(inner, family)
    : inner;
}

/** The path of a parameter of a caller that is the module's. */
function deeper(path: string, { ownCallers }: Own): string {
  const [section, id, ...rest] = path.split('.');
  const isOwn = section === 'callers' && rest.length > 0 && ownCallers.includes(id);
  return isOwn ? [section, id, 'with', ...rest].join('.') : path;
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
