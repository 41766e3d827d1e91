/**
 * Decodes one column of one row group of a flat Parquet file, page by page. hyparquet reads the headers; the values are decoded here,
 * because its own decoders believe the counts in a page and a damaged file keeps them busy for ever.
 */
import type { ColumnMetaData, SchemaElement } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import type { HeldBytes } from './heldBytes.ts';
import { cellsOf } from './parquetPageCells.ts';
import type { PageCells } from './parquetPageCells.ts';
import { contentOf, dictionaryOf, pageBytesOf } from './parquetPageContent.ts';
import type { Page } from './parquetPageContent.ts';
import { ByteReader } from './parquetRuns.ts';
import { joined } from './parquetStretch.ts';
import type { Stretch } from './parquetStretch.ts';
import type { PassedBytes } from './passedBytes.ts';
import { walkStruct } from './thriftWalk.ts';

export interface ChunkToRead {
  /** All bytes of the column chunk. */
  readonly bytes: Uint8Array;
  readonly meta: ColumnMetaData;
  readonly element: SchemaElement;
  readonly rows: number;
  /** Of the file: takes what is unpacked. */
  readonly passed: PassedBytes;
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

  /** The next rows, out of as many pages as they lie in. */
  next(count: number): Stretch {
    const stretches: Stretch[] = [];
    for (let left = count; left > 0; left -= stretches[stretches.length - 1].rows) {
      const page = this.#openPage();
      stretches.push(page.next(Math.min(page.rows, left)));
    }
    return joined(stretches);
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
    const { bytes, meta, element, passed } = this.#chunk;
    const bodyStart = walkStruct(bytes, this.#at);
    const header = parquetHeader({
      view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      offset: this.#at,
    });
    const body = new ByteReader(bytes);
    body.at = bodyStart;
    passed.add(pageBytesOf(header));
    const page = { header, body: body.take(header.compressed_page_size), meta, element };
    this.#at = body.at;
    return page;
  }
}
