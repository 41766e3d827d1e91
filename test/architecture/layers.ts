/** The rule of the layers: imports only ever point towards the engine. */
import { importsOf } from './imports.ts';
import type { Finding, Rule } from './rule.ts';

/** Lowest first: a folder may import itself and those before it. */
const layers: readonly string[] = ['engine', 'model', 'plugins', 'study', 'command'];

/** Files directly in src/ are the public names: they may import what they publish, and nothing in src/ imports them. */
const publicLayer = layers.length;

/** @returns the layer's place in the order; −1 outside src/ */
function layerOf(file: string): number {
  const [top, layer, ...rest] = file.split('/');
  if (top !== 'src') return -1;
  return rest.length === 0 ? publicLayer : layers.indexOf(layer);
}

/** The layers that run in a browser worker. */
export const isPortable = (file: string): boolean => {
  const layer = layerOf(file);
  return layer >= 0 && layer <= layers.indexOf('plugins');
};

export const layerOrder: Rule = {
  id: 'layer-order',
  reason: `the tree is the import order ${layers.join(' → ')}; whoever reads a layer needs to know only those before it`,
  find: (files) =>
    files
      .filter((file) => layerOf(file.path) >= 0)
      .flatMap((file) =>
        importsOf(file).flatMap(({ target, line }): readonly Finding[] => {
          if (target === null) return [];
          const isUpward = layerOf(target) > layerOf(file.path);
          const isOutside = layerOf(target) < 0 && target !== 'package.json';
          return isUpward || isOutside ? [{ file: file.path, line, what: `imports ${target}` }] : [];
        }),
      ),
};

export const knownLayers: Rule = {
  id: 'known-layer',
  reason: 'a folder outside the order would escape every rule that hangs on it',
  find: (files) =>
    files
      .filter((file) => file.path.startsWith('src/') && layerOf(file.path) < 0)
      .map((file) => ({ file: file.path, line: 1, what: 'lies in no layer' })),
};

export const portableImports: Rule = {
  id: 'portable-imports',
  reason:
    'engine, model and plugins run unchanged in a browser worker, so they import only their own files, by name',
  find: (files) =>
    files
      .filter((file) => isPortable(file.path))
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => target === null)
          .map(({ specifier, line }) => ({
            file: file.path,
            line,
            what: specifier === null ? 'imports a computed name' : `imports ${specifier}`,
          })),
      ),
};
