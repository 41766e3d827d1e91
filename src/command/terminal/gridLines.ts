/** Columns of figures under two-line heads; where the terminal is narrow, several tables below each other. */

export interface GridStyle {
  strong(text: string): string;
  faint(text: string): string;
  /** Width of the terminal, or Infinity. */
  readonly room: number;
}

export interface Grid {
  /** Name and unit of each column. */
  readonly heads: readonly (readonly [string, string])[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
  /** Over the names, or above the whole where they would leave no room for it; default: arm. */
  readonly corner?: string;
}

/** A column's cells, head first, all of one width. */
type Block = readonly string[];

export function gridLines({ heads, rows, corner = 'arm' }: Grid, style: GridStyle): readonly string[] {
  const texts = heads.map((head, column) => [...head, ...rows.map(({ cells }) => cells[column])]);
  const isTooWide = corner.length + 2 + widthOf(texts.flat()) > style.room;
  if (isTooWide && corner.length > widthOf(rows.map(({ name }) => name)))
    return [style.strong(corner), ...gridLines({ heads, rows, corner: '' }, style)];
  const names = [corner, '', ...rows.map(({ name }) => name)];
  const nameWidth = widthOf(names);
  const blocks = texts.map((column): Block => {
    const width = widthOf(column);
    return column.map((text) => text.padStart(width));
  });
  const rowNames = names.map((name) => name.padEnd(nameWidth));
  return sideBySide(blocks, style.room - nameWidth).flatMap((group, i) => [
    ...(i === 0 ? [] : ['']),
    ...rowNames.map((name, row) => {
      const line = [name, ...group.map((block) => block[row])].join('  ');
      return row === 0 ? style.strong(line) : row === 1 ? style.faint(line) : line;
    }),
  ]);
}

const widthOf = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length));

/** Groups of blocks that fit into the room, at least one each. */
function sideBySide(blocks: readonly Block[], room: number): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  let left = 0;
  for (const block of blocks) {
    const width = block[0].length + 2;
    if (groups.length === 0 || width > left) {
      groups.push([]);
      left = room;
    }
    groups[groups.length - 1].push(block);
    left -= width;
  }
  return groups;
}
