/** Opens Parquet files of whatever columns and reads those that are asked for, a stretch of rows at a time; sizes that a file claims are not believed. */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { parquetMetadata } from 'hyparquet';
import type { ColumnChunk, FileMetaData, RowGroup, SchemaElement } from 'hyparquet';
import { otherThanFile } from '../../failures/pathStatus.ts';
import { HeldBytes } from './heldBytes.ts';
import { ColumnCells } from './parquetColumnReader.ts';
import type { ChunkToRead } from './parquetColumnReader.ts';
import { PassedBytes } from './passedBytes.ts';
import type { Stretch } from './parquetStretch.ts';
import { claimed, TableFault } from '../form/tableFault.ts';
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
  readonly passed: PassedBytes;
  readonly #file: number;

  constructor(file: number) {
    this.#file = file;
    this.length = fstatSync(file).size;
    this.passed = new PassedBytes(this.length);
  }

  read(start: number, length: number): Uint8Array<ArrayBuffer> {
    if (!(start >= 0 && length >= 0 && start + length <= this.length))
      throw new TableFault('an offset outside of the file');
    this.passed.add(length);
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

/** A column of the file. */
export interface TableColumn {
  readonly name: string;
  /** Null for one that holds more than one value a row. */
  readonly leaf: Leaf | null;
}

/** What its cells are read by. */
export interface Leaf {
  readonly element: SchemaElement;
  /** Position among the columns of a row group, where each part of a nested one counts. */
  readonly at: number;
}

export interface ParquetTable {
  readonly columns: readonly TableColumn[];
  readonly rows: number;
  /** Cells of these columns, by column, some rows at a time. The others are not read, and may be of any form. */
  readonly cells: (leaves: readonly Leaf[]) => Generator<readonly Stretch[]>;
}

/** Opens the file for as long as `parts` are asked for. */
export function* inParquet<Part>(
  path: string,
  parts: (table: ParquetTable) => Generator<Part>,
): Generator<Part> {
  const other = otherThanFile(statSync(path));
  if (other !== null) throw new TableFault(`${other}, and Parquet is read from its end`);
  const descriptor = openSync(path, 'r');
  try {
    const file = new FileBytes(descriptor);
    const { schema, row_groups: groups } = footerOf(file);
    const rows = groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
    if (!(rows <= Math.max(rowsOfAnyFile, mostRowsAByte * file.length)))
      throw new TableFault(`${claimed(rows, 'rows')} in ${file.length} bytes`);
    yield* parts({
      columns: columnsOf(schema),
      rows,
      *cells(leaves) {
        for (const group of groups) yield* rowsOf(file, group, leaves);
      },
    });
  } finally {
    closeSync(descriptor);
  }
}

/** The columns at the top of a schema, which stands there flattened, every group before its members. */
function columnsOf(schema: readonly SchemaElement[]): readonly TableColumn[] {
  const columns: TableColumn[] = [];
  /** Leaves so far; members that the groups of the column in hand still have. */
  let at = 0;
  let inside = 0;
  for (const element of schema.slice(1)) {
    const { name, type, num_children: members = 0, repetition_type: repetition } = element;
    const isLeaf = type !== undefined;
    if (inside > 0) inside += members - 1;
    else {
      columns.push({ name, leaf: isLeaf && repetition !== 'REPEATED' ? { element, at } : null });
      inside = members;
    }
    if (isLeaf) at++;
  }
  return columns;
}

/** Cells by column, some rows at a time. */
function* rowsOf(file: FileBytes, group: RowGroup, leaves: readonly Leaf[]): Generator<readonly Stretch[]> {
  const rows = Number(group.num_rows);
  if (!(rows >= 0 && rows <= mostGroupRows)) throw new TableFault(`a row group of ${claimed(rows, 'rows')}`);
  const held = new HeldBytes();
  const columns = leaves.map(
    ({ element, at }) => new ColumnCells(chunkOf(file, group.columns[at], { element, rows }), held),
  );
  for (let left = rows; left > 0; left -= mostRowsHeld) {
    const count = Math.min(left, mostRowsHeld);
    yield columns.map((column) => column.next(count));
  }
}

function chunkOf(
  file: FileBytes,
  chunk: ColumnChunk | undefined,
  of: { element: SchemaElement; rows: number },
): ChunkToRead {
  if (chunk === undefined) throw new TableFault('a row group lacks a column');
  const { meta_data: meta } = chunk;
  if (meta === undefined || meta.type !== of.element.type)
    throw new TableFault('a column of another type than declared');
  const start = Number(meta.dictionary_page_offset ?? meta.data_page_offset);
  const length = Number(meta.total_compressed_size);
  if (length > mostChunkBytes) throw new TableFault(`a column of ${length} bytes in one row group`);
  return { bytes: file.read(start, length), passed: file.passed, meta, ...of };
}
