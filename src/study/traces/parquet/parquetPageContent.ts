/**
 * Pages of a Parquet column, unpacked: the entries of a dictionary, and of a page of data its levels and values. Every size that a page
 * claims is held against a limit before anything of that size is made.
 */
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { ColumnMetaData, DataPageHeader, Encoding, PageHeader, SchemaElement } from 'hyparquet';
import type { HeldBytes } from './heldBytes.ts';
import { lz4Block } from './lz4Block.ts';
import { meaningOf } from './parquetMeaning.ts';
import { plainValues } from './parquetPlain.ts';
import { ByteReader, RunReader } from './parquetRuns.ts';
import { snappyBlock } from './snappyBlock.ts';
import { claimed, TableFault } from '../form/tableFault.ts';

/** Most bytes of an unpacked page. */
const mostPageBytes = 1 << 28;

/** Bytes; Node takes no fewer. */
const leastChunk = 64;

/** A page as it stands in the file, with what the footer says of its column. */
export interface Page {
  readonly header: PageHeader;
  readonly body: Uint8Array;
  readonly meta: ColumnMetaData;
  readonly element: SchemaElement;
}

/** Hadoop has a frame of its own for LZ4, which no standard describes; Node unpacks no LZO. */
const otherCodecs =
  'whatever writes the file can pack it with zstd, snappy, gzip, brotli or raw LZ4 (in Spark: spark.sql.parquet.compression.codec)';

/** Unpacked, as it claims. */
export const pageBytesOf = (header: PageHeader): number => sizeWithin(header.uncompressed_page_size);

function sizeWithin(size: number): number {
  if (!(size >= 0 && size <= mostPageBytes)) throw new TableFault(`a page of ${claimed(size, 'bytes')}`);
  return size;
}

function unpacked({ codec }: ColumnMetaData, bytes: Uint8Array, size: number): Uint8Array {
  // Some writers pack nothing into nothing.
  if (sizeWithin(size) === 0 && bytes.length === 0) return bytes;
  // In one piece: the usual ones of 16 KiB take twice as long.
  const atMost = { maxOutputLength: Math.max(1, size), chunkSize: size + leastChunk };
  switch (codec) {
    case 'UNCOMPRESSED':
      return bytes;
    case 'ZSTD':
      return zstdDecompressSync(bytes, atMost);
    case 'GZIP':
      return gunzipSync(bytes, atMost);
    case 'SNAPPY':
      return snappyBlock(bytes, size);
    case 'BROTLI':
      return brotliDecompressSync(bytes, atMost);
    case 'LZ4_RAW':
      return lz4Block(bytes, size);
    case 'LZ4':
    case 'LZO':
      throw new TableFault(`compression with ${codec}`, otherCodecs);
  }
}

/** Of a dictionary's entry in memory, beside what its text takes: with what it comes to. */
const entryBytes = 48;

/** The values that indices of later pages stand for. */
export function dictionaryOf({ header, body, meta, element }: Page, held: HeldBytes): readonly unknown[] {
  const entries = header.dictionary_page_header?.num_values ?? 0;
  if (!(entries >= 0)) throw new TableFault(`a dictionary of ${claimed(entries, 'entries')}`);
  held.add(entries * entryBytes + header.uncompressed_page_size);
  const reader = new ByteReader(unpacked(meta, body, header.uncompressed_page_size));
  return plainValues(reader, element)(entries).map(meaningOf(element));
}

/** What a page of data holds, unpacked and not decoded. */
export interface PageContent {
  readonly rows: number;
  readonly encoding: Encoding;
  /** 1 where a row holds a value; undefined when all do. */
  readonly levels: RunReader | undefined;
  readonly values: ByteReader;
}

/** Rows of a page, held against how many are still missing before anything of that size is made. */
function rowsWithin(rows: number | undefined, most: number): number {
  if (rows === undefined || !(rows >= 0 && rows <= most))
    throw new TableFault(`a page of ${claimed(rows, 'rows')}`);
  return rows;
}

type SecondForm = NonNullable<PageHeader['data_page_header_v2']>;

/** The content of a page of data that has at most so many rows. */
export function contentOf(page: Page, most: number): PageContent {
  const { type, data_page_header: first, data_page_header_v2: second } = page.header;
  if (type === 'DATA_PAGE_V2' && second !== undefined) return contentBesideLevels(page, second, most);
  if (type === 'DATA_PAGE' && first !== undefined) return contentBehindLevels(page, first, most);
  throw new TableFault(
    `a page of ${(type as string | undefined) === undefined ? 'an unknown type' : `the type ${type}`}`,
  );
}

/** Of the second form, whose levels stand before the values and are never packed. */
function contentBesideLevels(page: Page, second: SecondForm, most: number): PageContent {
  const { header, body, meta } = page;
  const rows = rowsWithin(second.num_values, most);
  const whole = new ByteReader(body);
  whole.pass(second.repetition_levels_byte_length);
  const levels = whole.take(second.definition_levels_byte_length);
  const rest = whole.take(body.length - whole.at);
  const size = header.uncompressed_page_size - (body.length - rest.length);
  const values = second.is_compressed === false ? rest : unpacked(meta, rest, size);
  return {
    rows,
    encoding: second.encoding,
    levels: hasLevels(page) ? levelReader(levels) : undefined,
    values: new ByteReader(values),
  };
}

/** Of the first form, whose levels are packed together with the values. */
function contentBehindLevels(page: Page, first: DataPageHeader, most: number): PageContent {
  const { header, body, meta } = page;
  const rows = rowsWithin(first.num_values, most);
  const values = new ByteReader(unpacked(meta, body, header.uncompressed_page_size));
  const levels = hasLevels(page) ? levelReader(values.take(values.uint32())) : undefined;
  return { rows, encoding: first.encoding, levels, values };
}

/** A column with a value in each row has none. */
const hasLevels = ({ element }: Page): boolean => element.repetition_type === 'OPTIONAL';

const levelReader = (bytes: Uint8Array): RunReader => new RunReader(new ByteReader(bytes), 1);
