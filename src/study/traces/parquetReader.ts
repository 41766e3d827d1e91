/** Reads Parquet traces a stretch of rows at a time, those of other writers too; sizes that a file claims are not believed. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { parquetMetadata } from 'hyparquet';
import type { ColumnChunk, FileMetaData, RowGroup, SchemaElement } from 'hyparquet';
import type { CellStore } from './cellStores.ts';
import { HeldBytes } from './heldBytes.ts';
import { ColumnCells } from './parquetColumnReader.ts';
import type { ChunkToRead } from './parquetColumnReader.ts';
import type { TracePart } from './reading.ts';
import type { RowTarget } from './rowTarget.ts';
import { claimed, TableFault } from './tableFault.ts';
import { walkStruct } from './thriftWalk.ts';

/** Most rows of a row group, most bytes of a footer (of 700 million calls as DuckDB writes them) and of one column of a row group. */
const mostGroupRows = 4_194_304;
const mostFooterBytes = 1 << 24;
const mostChunkBytes = 1 << 29;

/** Rows take time, however few bytes they stand in: calls that were made differ, so that no file holds more of them in a byte. So many any file may hold. */
const mostRowsAByte = 100;
const rowsOfAnyFile = 1_000_000;

/** Rows in memory at a time: a group of millions may stand in a few bytes. */
const mostRowsHeld = 8192;

/** `PAR1`, at both ends of a file. */
const magic = 0x31524150;
/** Length of the footer and the magic word. */
const tailBytes = 8;

class FileBytes {
  readonly length: number;
  readonly #file: number;

  constructor(file: number) {
    this.#file = file;
    this.length = fstatSync(file).size;
  }

  read(start: number, length: number): Uint8Array<ArrayBuffer> {
    if (!(start >= 0 && length >= 0 && start + length <= this.length))
      throw new TableFault('an offset outside of the file');
    const bytes = new Uint8Array(length);
    for (let at = 0; at < length;) {
      const read = readSync(this.#file, bytes, at, length - at, start + at);
      if (read === 0) throw new TableFault('the file became shorter');
      at += read;
    }
    return bytes;
  }
}

function footerOf(file: FileBytes): FileMetaData {
  if (file.length < tailBytes) throw new TableFault('no Parquet file');
  const tail = new DataView(file.read(file.length - tailBytes, tailBytes).buffer);
  const length = tail.getUint32(0, true);
  if (tail.getUint32(4, true) !== magic) throw new TableFault('no Parquet file');
  if (length > mostFooterBytes) throw new TableFault(`a footer of ${length} bytes`);
  const footer = file.read(file.length - tailBytes - length, length + tailBytes);
  walkStruct(footer.subarray(0, length), 0);
  return parquetMetadata(footer.buffer);
}

/** The columns of a file, and after that some rows of a row group at a time. */
export interface TableStep {
  readonly columns: readonly string[];
  /** Whether every column holds one value a row. */
  readonly isFlat: boolean;
  /** Rows of the whole file. */
  readonly rows: number;
  /** Cells by column; null where only the columns are told. */
  readonly data: readonly (readonly unknown[])[] | null;
}

/** A Parquet file of whatever columns; whoever goes on after the first step takes it for a flat one. */
export function* parquetTable(path: string): Generator<TableStep> {
  const descriptor = openSync(path, 'r');
  try {
    const file = new FileBytes(descriptor);
    const { schema, row_groups: groups } = footerOf(file);
    const leaves = schema.slice(1);
    const table = {
      columns: leaves.map(({ name }) => name),
      isFlat: leaves.every(
        ({ type, repetition_type: repetition }) => type !== undefined && repetition !== 'REPEATED',
      ),
      rows: groups.reduce((sum, group) => sum + Number(group.num_rows), 0),
    };
    if (!(table.rows <= Math.max(rowsOfAnyFile, mostRowsAByte * file.length)))
      throw new TableFault(`${claimed(table.rows, 'rows')} in ${file.length} bytes`);
    yield { ...table, data: null };
    for (const group of groups) for (const data of rowsOf(file, group, leaves)) yield { ...table, data };
  } finally {
    closeSync(descriptor);
  }
}

/** Parts of a Parquet file. */
export function* parquetParts(target: RowTarget): Generator<TracePart> {
  let rowStart = 0;
  for (const { columns, isFlat, rows, data } of parquetTable(target.path)) {
    if (data === null) {
      yield* target.header(columns, 0);
      if (!target.isOver && !isFlat)
        yield target.lastFault({ line: 0, found: 'nested columns', expected: 'a flat table' });
    } else {
      yield* groupRows(data, rowStart, target);
      rowStart += data[0].length;
      target.share = rowStart / rows;
    }
    if (target.isOver) break;
  }
  if (target.batch.length > 0) yield target.rows();
}

/** Cells by column, some rows at a time. */
function* rowsOf(
  file: FileBytes,
  group: RowGroup,
  leaves: readonly SchemaElement[],
): Generator<readonly (readonly unknown[])[]> {
  const rows = Number(group.num_rows);
  if (!(rows >= 0 && rows <= mostGroupRows)) throw new TableFault(`a row group of ${claimed(rows, 'rows')}`);
  if (group.columns.length !== leaves.length) throw new TableFault('a row group lacks a column');
  const held = new HeldBytes();
  const columns = leaves.map(
    (element, i) => new ColumnCells(chunkOf(file, group.columns[i], { element, rows }), held),
  );
  for (let left = rows; left > 0; left -= mostRowsHeld) {
    const count = Math.min(left, mostRowsHeld);
    yield columns.map((column) => column.next(count));
  }
}

function chunkOf(
  file: FileBytes,
  chunk: ColumnChunk,
  of: { element: SchemaElement; rows: number },
): ChunkToRead {
  const { meta_data: meta } = chunk;
  if (meta === undefined || meta.type !== of.element.type)
    throw new TableFault('a column of another type than declared');
  const start = Number(meta.dictionary_page_offset ?? meta.data_page_offset);
  const length = Number(meta.total_compressed_size);
  if (length > mostChunkBytes) throw new TableFault(`a column of ${length} bytes in one row group`);
  return { bytes: file.read(start, length), meta, ...of };
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
