/** Cells of a page of a Parquet column, decoded as they are asked for. */
import type { ParquetType } from 'hyparquet';
import type { Page, PageContent } from './parquetPageContent.ts';
import { ByteReader, isTrue, plainValues, RunReader } from './parquetRuns.ts';
import type { NextValues } from './parquetRuns.ts';
import { TableFault } from './tableFault.ts';

/** Cells of a page's rows; a page without a value need not have what values are decoded by. */
export interface PageCells {
  /** Rows that are left. */
  rows: number;
  next(count: number): unknown[];
}

/** Cells of the rows of `content`; `dictionary` is that of the column so far. */
export function cellsOf(content: PageContent, { meta }: Page, dictionary: readonly unknown[]): PageCells {
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
      return levels === undefined ? values(count) : cellsWhere(levels.next(count), values);
    },
  };
}

/** The next values in the rows whose level says that they hold one, null in the others. */
function cellsWhere(levels: Uint32Array, values: NextValues): unknown[] {
  const found = values(levels.reduce((sum, level) => sum + level, 0));
  if (found.length === levels.length) return found;
  let at = 0;
  return Array.from(levels, (level) => (level === 1 ? found[at++] : null));
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
  return entriesOf(dictionary, new RunReader(reader, reader.byte()));
}

const entriesOf =
  (dictionary: readonly unknown[], indices: RunReader): NextValues =>
  (count) =>
    Array.from(indices.next(count), (index) => {
      if (index >= dictionary.length) throw new TableFault('an index behind the dictionary');
      return dictionary[index];
    });
