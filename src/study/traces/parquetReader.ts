/** Reads Parquet traces, those of other writers too. */
import type { CellStore } from './cellStores.ts';
import { inParquet } from './parquetTable.ts';
import type { Leaf, ParquetTable } from './parquetTable.ts';
import type { TracePart } from './reading.ts';
import type { RowTarget } from './rowTarget.ts';

/** Parts of a Parquet file. */
export function* parquetParts(target: RowTarget): Generator<TracePart> {
  yield* inParquet(target.path, (table) => partsOf(table, target));
  if (target.batch.length > 0) yield target.rows();
}

function* partsOf({ columns, rows, cells }: ParquetTable, target: RowTarget): Generator<TracePart> {
  yield* target.header(
    columns.map(({ name }) => name),
    0,
  );
  const leaves = columns.map(({ leaf }) => leaf).filter((leaf): leaf is Leaf => leaf !== null);
  if (!target.isOver && leaves.length < columns.length)
    yield target.lastFault({ line: 0, found: 'nested columns', expected: 'a flat table' });
  if (target.isOver) return;
  let rowStart = 0;
  for (const data of cells(leaves)) {
    yield* groupRows(data, rowStart, target);
    rowStart += data[0].length;
    target.share = rowStart / rows;
    if (target.isOver) return;
  }
}

function* groupRows(
  data: readonly (readonly unknown[])[],
  rowStart: number,
  target: RowTarget,
): Generator<TracePart> {
  const stores = target.columns.map((name) => target.storeOf(name) as CellStore);
  const rows = data[0].length;
  for (let row = 0; row < rows && !target.isOver; row++) {
    const line = rowStart + row + 1;
    let isWhole = true;
    for (let i = 0; i < stores.length && !target.isOver; i++) {
      const fault = target.cell(stores[i], data[i][row], line);
      if (fault === undefined) continue;
      isWhole = false;
      yield fault;
    }
    if (!isWhole) continue;
    const over = target.endRow(line);
    if (over !== undefined) yield over;
    if (!target.isFull) continue;
    yield target.rows();
    target.batch.length = 0;
  }
}
