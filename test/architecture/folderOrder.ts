/** The rule of the folders inside engine and model: they too have an order, so that each can be read with those before it. */
import { importsOf } from './imports.ts';
import type { Finding, Rule } from './rule.ts';

/** Lowest first; folders of one row may import each other and all rows before. */
const orders: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'src/engine': [['elementary', 'memory'], ['kernel'], ['tables', 'random'], ['statistics']],
  'src/model': [
    ['calls'],
    ['contracts'],
    ['features', 'tools', 'traces', 'world'],
    ['numbering', 'population', 'network'],
    ['registries'],
    ['measures'],
    ['simulation'],
  ],
};

interface Standing {
  readonly layer: string;
  /** Row in the layer's order, −1 where the table does not know the folder. */
  readonly row: number;
}

/** @returns null for files of layers without such an order */
function standingOf(file: string): Standing | null {
  const [top, name, folder, ...rest] = file.split('/');
  const layer = `${top}/${name}`;
  if (orders[layer] === undefined) return null;
  return { layer, row: rest.length === 0 ? -1 : orders[layer].findIndex((row) => row.includes(folder)) };
}

export const folderOrder: Rule = {
  id: 'folder-order',
  reason: Object.entries(orders)
    .map(([layer, rows]) => `${layer} is read in the order ${rows.map((row) => row.join(', ')).join(' → ')}`)
    .join('; '),
  find: (files) =>
    files.flatMap((file): readonly Finding[] => {
      const from = standingOf(file.path);
      if (from === null) return [];
      if (from.row < 0)
        return [{ file: file.path, line: 1, what: 'stands in a folder that the order does not know' }];
      return importsOf(file).flatMap(({ target, line }) => {
        const to = target === null ? null : standingOf(target);
        if (to === null || to.layer !== from.layer || to.row <= from.row) return [];
        return [{ file: file.path, line, what: `imports ${target}` }];
      });
    }),
};
