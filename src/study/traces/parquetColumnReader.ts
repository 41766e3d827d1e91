/**
 * Decodes one column of one row group of a flat Parquet file. hyparquet reads the headers; the values are decoded here, because its own
 * decoders believe the counts in a page and a damaged file keeps them busy for ever.
 */
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { snappyUncompress } from 'hyparquet';
import type { ColumnMetaData, Encoding, PageHeader, SchemaElement } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { ByteReader, readPlainValues, readRuns } from './parquetRuns.ts';
import { claimed, TableFault } from './tableFault.ts';
import { walkStruct } from './thriftWalk.ts';

/** Most bytes of an unpacked page. */
const mostPageBytes = 1 << 28;

export interface ChunkToRead {
  /** All bytes of the column chunk. */
  readonly bytes: Uint8Array;
  readonly meta: ColumnMetaData;
  readonly element: SchemaElement;
  readonly rows: number;
}

/** Values of all rows, null where there is none. Throws a TableFault, or whatever a library throws, for a chunk that is not whole. */
export function readChunk({ bytes, meta, element, rows }: ChunkToRead): unknown[] {
  const values: unknown[] = [];
  let dictionary: readonly unknown[] | undefined;
  for (let at = 0; values.length < rows;) {
    const bodyStart = walkStruct(bytes, at);
    const header = parquetHeader({
      view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      offset: at,
    });
    const body = new ByteReader(bytes);
    body.at = bodyStart;
    const page = { header, body: body.take(header.compressed_page_size), meta, element };
    at = body.at;
    if (header.type === 'DICTIONARY_PAGE') dictionary = dictionaryOf(page);
    else for (const value of pageValues(page, dictionary, rows - values.length)) values.push(value);
  }
  return values;
}

interface Page {
  readonly header: PageHeader;
  readonly body: Uint8Array;
  readonly meta: ColumnMetaData;
  readonly element: SchemaElement;
}

function unpacked({ codec }: ColumnMetaData, bytes: Uint8Array, size: number): Uint8Array {
  if (!(size >= 0 && size <= mostPageBytes)) throw new TableFault(`a page of ${claimed(size, 'bytes')}`);
  const atMost = { maxOutputLength: Math.max(1, size) };
  switch (codec) {
    case 'UNCOMPRESSED':
      return bytes;
    case 'ZSTD':
      return zstdDecompressSync(bytes, atMost);
    case 'GZIP':
      return gunzipSync(bytes, atMost);
    case 'SNAPPY': {
      const out = new Uint8Array(size);
      snappyUncompress(bytes, out);
      return out;
    }
    case 'BROTLI':
    case 'LZ4':
    case 'LZ4_RAW':
    case 'LZO':
      throw new TableFault(`compression with ${codec}`);
  }
}

function dictionaryOf({ header, body, meta }: Page): readonly unknown[] {
  const reader = new ByteReader(unpacked(meta, body, header.uncompressed_page_size));
  return readPlainValues(reader, meta.type, header.dictionary_page_header?.num_values ?? 0);
}

interface PageContent {
  readonly rows: number;
  readonly encoding: Encoding;
  /** 1 where a row holds a value; undefined when all do. */
  readonly isPresent: Uint32Array | undefined;
  readonly values: ByteReader;
}

/** Rows of a page, held against how many are still missing before anything of that size is made. */
function rowsWithin(rows: number | undefined, most: number): number {
  if (rows === undefined || !(rows >= 0 && rows <= most))
    throw new TableFault(`a page of ${claimed(rows, 'rows')}`);
  return rows;
}

function contentOf(page: Page, most: number): PageContent {
  const { header, body, meta, element } = page;
  const isOptional = element.repetition_type === 'OPTIONAL';
  const second = header.data_page_header_v2;
  if (header.type === 'DATA_PAGE_V2' && second !== undefined) {
    const rows = rowsWithin(second.num_values, most);
    const whole = new ByteReader(body);
    whole.pass(second.repetition_levels_byte_length);
    const levels = whole.take(second.definition_levels_byte_length);
    const rest = whole.take(body.length - whole.at);
    const size = header.uncompressed_page_size - (body.length - rest.length);
    const values = second.is_compressed === false ? rest : unpacked(meta, rest, size);
    const isPresent = isOptional ? readRuns(new ByteReader(levels), 1, rows) : undefined;
    return { rows, encoding: second.encoding, isPresent, values: new ByteReader(values) };
  }
  const first = header.data_page_header;
  if (header.type !== 'DATA_PAGE' || first === undefined)
    throw new TableFault(
      `a page of ${(header.type as string | undefined) === undefined ? 'an unknown type' : `the type ${header.type}`}`,
    );
  const rows = rowsWithin(first.num_values, most);
  const values = new ByteReader(unpacked(meta, body, header.uncompressed_page_size));
  const isPresent = isOptional ? readRuns(new ByteReader(values.take(values.uint32())), 1, rows) : undefined;
  return { rows, encoding: first.encoding, isPresent, values };
}

function pageValues(page: Page, dictionary: readonly unknown[] | undefined, most: number): unknown[] {
  const { rows, encoding, isPresent, values: reader } = contentOf(page, most);
  const count = isPresent === undefined ? rows : isPresent.reduce((sum, level) => sum + level, 0);
  const values = count === 0 ? [] : decoded({ reader, encoding, count, page }, dictionary);
  if (isPresent === undefined) return values;
  let next = 0;
  return Array.from(isPresent, (level) => (level === 1 ? values[next++] : null));
}

interface EncodedValues {
  readonly reader: ByteReader;
  readonly encoding: Encoding;
  readonly count: number;
  readonly page: Page;
}

function decoded(
  { reader, encoding, count, page }: EncodedValues,
  dictionary: readonly unknown[] | undefined,
): unknown[] {
  const { type } = page.meta;
  if (encoding === 'PLAIN') return readPlainValues(reader, type, count);
  if (encoding === 'RLE' && type === 'BOOLEAN') {
    const runs = new ByteReader(reader.take(reader.uint32()));
    return Array.from(readRuns(runs, 1, count), (bit) => bit === 1);
  }
  if (encoding !== 'RLE_DICTIONARY' && encoding !== 'PLAIN_DICTIONARY')
    throw new TableFault(
      (encoding as string | undefined) === undefined ? 'an unknown encoding' : `the encoding ${encoding}`,
    );
  const entries = dictionary ?? [];
  return Array.from(readRuns(reader, reader.byte(), count), (index) => {
    if (index >= entries.length) throw new TableFault('an index behind the dictionary');
    return entries[index];
  });
}
