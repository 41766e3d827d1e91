/** Reads Parquet traces, those of other writers too. */
import { ColumnFill } from './parquetFill.ts';
import type { RowRange } from './parquetFill.ts';
import { inParquet } from '../parquet/parquetTable.ts';
import type { Leaf, ParquetTable } from '../parquet/parquetTable.ts';
import type { TracePart } from './traceReading.ts';
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
  const fills = target.stores.map((store) => new ColumnFill(store));
  const families = familiesOf(fills);
  let rowStart = 0;
  for (const data of cells(leaves)) {
    fills.forEach((fill, i) => fill.begin(data[i]));
    for (let from = 0, count = 0; from < data[0].rows && !target.isOver; from += count) {
      count = Math.min(data[0].rows - from, target.batch.capacity - target.batch.length);
      const range = { from, count, to: target.batch.length };
      if (count <= target.room && families.every((family) => isFilled(family, range))) target.endRows(count);
      else yield* rowByRow(fills, { from, count, rowStart }, target);
      if (!target.isFull) continue;
      yield target.rows();
      target.batch.length = 0;
    }
    rowStart += data[0].rows;
    target.share = rowStart / rows;
    if (target.isOver) return;
  }
}

/** Columns whose texts are numbered together, and each other column alone. */
function familiesOf(fills: readonly ColumnFill[]): readonly (readonly ColumnFill[])[] {
  const families = new Map<unknown, ColumnFill[]>();
  for (const fill of fills) {
    const key = fill.store.table ?? fill;
    families.set(key, [...(families.get(key) ?? []), fill]);
  }
  return [...families.values()];
}

/** Column by column; texts that are numbered together in the order in which they appear in the rows, as in every other format. */
function isFilled(family: readonly ColumnFill[], range: RowRange): boolean {
  if (family.length === 1) return family[0].rows(range);
  const { from, count, to } = range;
  for (let i = 0; i < count; i++) for (const fill of family) if (!fill.row(from + i, to + i)) return false;
  return true;
}

/** Where some row has a fault, or is one too many. */
function* rowByRow(
  fills: readonly ColumnFill[],
  { from, count, rowStart }: { readonly from: number; readonly count: number; readonly rowStart: number },
  target: RowTarget,
): Generator<TracePart> {
  for (let row = from; row < from + count && !target.isOver; row++) {
    const line = rowStart + row + 1;
    let isWhole = true;
    for (let i = 0; i < fills.length && !target.isOver; i++) {
      const fault = target.cell(fills[i].store, fills[i].value(row), line);
      if (fault === undefined) continue;
      isWhole = false;
      yield fault;
    }
    if (!isWhole) continue;
    const over = target.endRow(line);
    if (over !== undefined) yield over;
  }
}
