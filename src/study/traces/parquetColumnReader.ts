/**
 * Decodes one column of one row group of a flat Parquet file. hyparquet reads the headers; the values are decoded here, because its own
 * decoders believe the counts in a page and a damaged file keeps them busy for ever.
 */
import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { snappyUncompress } from 'hyparquet';
import type { ColumnMetaData, Encoding, PageHeader, ParquetType, SchemaElement } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import type { HeldBytes } from './heldBytes.ts';
import { ByteReader, isTrue, plainValues, RunReader } from './parquetRuns.ts';
import type { NextValues } from './parquetRuns.ts';
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

/**
 * Cells of a column, a stretch of rows after the other, so that no more of them is in memory than is asked for. Throws a TableFault, or
 * whatever a library throws, for a chunk that is not whole.
 */
export class ColumnCells {
  readonly #chunk: ChunkToRead;
  readonly #held: HeldBytes;
  #at = 0;
  /** Rows of the pages that were not opened yet. */
  #rowsBehind: number;
  #dictionary: readonly unknown[] = [];
  #page: PageCells | undefined;
  /** Of the page in hand, unpacked. */
  #pageBytes = 0;

  constructor(chunk: ChunkToRead, held: HeldBytes) {
    this.#chunk = chunk;
    this.#held = held;
    this.#rowsBehind = chunk.rows;
    held.add(chunk.bytes.length);
  }

  /** Cells of the next rows, null where there is none. */
  next(count: number): readonly unknown[] {
    const page = this.#openPage();
    if (page.rows >= count) return page.next(count);
    const cells = page.next(page.rows);
    while (cells.length < count) {
      const next = this.#openPage();
      for (const cell of next.next(Math.min(next.rows, count - cells.length))) cells.push(cell);
    }
    return cells;
  }

  /** The page in hand as long as it has rows, then the next one that has. */
  #openPage(): PageCells {
    while (this.#page === undefined || this.#page.rows === 0) this.#page = this.#nextPage();
    return this.#page;
  }

  #nextPage(): PageCells | undefined {
    const page = this.#readPage();
    if (page.header.type === 'DICTIONARY_PAGE') {
      this.#dictionary = dictionaryOf(page, this.#held);
      return undefined;
    }
    const size = page.meta.codec === 'UNCOMPRESSED' ? 0 : page.header.uncompressed_page_size;
    this.#held.add(size - this.#pageBytes);
    this.#pageBytes = size;
    const cells = cellsOf(contentOf(page, this.#rowsBehind), page, this.#dictionary);
    this.#rowsBehind -= cells.rows;
    return cells;
  }

  #readPage(): Page {
    const { bytes, meta, element } = this.#chunk;
    const bodyStart = walkStruct(bytes, this.#at);
    const header = parquetHeader({
      view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      offset: this.#at,
    });
    const body = new ByteReader(bytes);
    body.at = bodyStart;
    const page = { header, body: body.take(header.compressed_page_size), meta, element };
    this.#at = body.at;
    return page;
  }
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

/** Of a dictionary's entry in memory, beside what its text takes. */
const entryBytes = 40;

function dictionaryOf({ header, body, meta }: Page, held: HeldBytes): readonly unknown[] {
  const entries = header.dictionary_page_header?.num_values ?? 0;
  if (!(entries >= 0)) throw new TableFault(`a dictionary of ${claimed(entries, 'entries')}`);
  held.add(entries * entryBytes + header.uncompressed_page_size);
  const reader = new ByteReader(unpacked(meta, body, header.uncompressed_page_size));
  return plainValues(reader, meta.type)(entries);
}

interface PageContent {
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
    return {
      rows,
      encoding: second.encoding,
      levels: isOptional ? new RunReader(new ByteReader(levels), 1) : undefined,
      values: new ByteReader(values),
    };
  }
  const first = header.data_page_header;
  if (header.type !== 'DATA_PAGE' || first === undefined)
    throw new TableFault(
      `a page of ${(header.type as string | undefined) === undefined ? 'an unknown type' : `the type ${header.type}`}`,
    );
  const rows = rowsWithin(first.num_values, most);
  const values = new ByteReader(unpacked(meta, body, header.uncompressed_page_size));
  const levels = isOptional ? new RunReader(new ByteReader(values.take(values.uint32())), 1) : undefined;
  return { rows, encoding: first.encoding, levels, values };
}

/** Cells of a page's rows; a page without a value need not have what values are decoded by. */
interface PageCells {
  /** Rows that are left. */
  rows: number;
  next(count: number): unknown[];
}

function cellsOf(content: PageContent, { meta }: Page, dictionary: readonly unknown[]): PageCells {
  const { levels } = content;
  let decoder: NextValues | undefined;
  const values: NextValues = (count) => {
    if (count === 0) return [];
    decoder ??= decoderOf(content, meta.type, dictionary);
    return decoder(count);
  };
  return {
    rows: content.rows,
    next(count) {
      this.rows -= count;
      if (levels === undefined) return values(count);
      const present = levels.next(count);
      const found = values(present.reduce((sum, level) => sum + level, 0));
      if (found.length === count) return found;
      let at = 0;
      return Array.from(present, (level) => (level === 1 ? found[at++] : null));
    },
  };
}

function decoderOf(
  { values: reader, encoding }: PageContent,
  type: ParquetType,
  dictionary: readonly unknown[],
): NextValues {
  if (encoding === 'PLAIN') return plainValues(reader, type);
  if (encoding === 'RLE' && type === 'BOOLEAN') {
    const bits = new RunReader(new ByteReader(reader.take(reader.uint32())), 1);
    return (count) => Array.from(bits.next(count), isTrue);
  }
  if (encoding !== 'RLE_DICTIONARY' && encoding !== 'PLAIN_DICTIONARY')
    throw new TableFault(
      (encoding as string | undefined) === undefined ? 'an unknown encoding' : `the encoding ${encoding}`,
    );
  const indices = new RunReader(reader, reader.byte());
  return (count) =>
    Array.from(indices.next(count), (index) => {
      if (index >= dictionary.length) throw new TableFault('an index behind the dictionary');
      return dictionary[index];
    });
}
