/** Cells of a page of a Parquet column, decoded as they are asked for. */
import type { Encoding, SchemaElement } from 'hyparquet';
import { deltaIntegers, deltaLengths, deltaTexts, splitValues } from './parquetDeltas.ts';
import { meaningOf } from './parquetMeaning.ts';
import type { Page, PageContent } from './parquetPageContent.ts';
import { isTrue, plainValues } from './parquetPlain.ts';
import type { NextValues, RawValue } from './parquetPlain.ts';
import { ByteReader, RunReader } from './parquetRuns.ts';
import { TableFault } from './tableFault.ts';

/** Cells of a page's rows; a page without a value need not have what values are decoded by. */
export interface PageCells {
  /** Rows that are left. */
  rows: number;
  next(count: number): unknown[];
}

/** Cells of the rows of `content`; `dictionary` is that of the column so far. */
export function cellsOf(content: PageContent, { element }: Page, dictionary: readonly unknown[]): PageCells {
  const { levels } = content;
  let decoder: NextValues | undefined;
  const values: NextValues = (count) => {
    if (count === 0) return [];
    decoder ??= decoderOf(content, element, dictionary);
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

/** Cells of a page, told as what they mean; those of a dictionary are told already. */
function decoderOf(
  { values: reader, encoding, rows }: PageContent,
  element: SchemaElement,
  dictionary: readonly unknown[],
): NextValues {
  if (encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY')
    return entriesOf(dictionary, new RunReader(reader, reader.byte()));
  const values = rawValues(reader, encoding, { element, rows });
  const meaning = meaningOf(element);
  return (count) => values(count).map(meaning);
}

function rawValues(
  reader: ByteReader,
  encoding: Encoding,
  { element, rows }: { readonly element: SchemaElement; readonly rows: number },
): NextValues<RawValue> {
  switch (encoding) {
    case 'PLAIN':
      return plainValues(reader, element);
    case 'DELTA_BINARY_PACKED':
      return deltaIntegers(reader, element, rows);
    case 'DELTA_LENGTH_BYTE_ARRAY':
      return deltaLengths(reader, rows);
    case 'DELTA_BYTE_ARRAY':
      return deltaTexts(reader, rows);
    case 'BYTE_STREAM_SPLIT':
      return splitValues(reader, element);
    default:
      return truthValues(reader, encoding, element);
  }
}

function truthValues(reader: ByteReader, encoding: Encoding, { type }: SchemaElement): NextValues<RawValue> {
  if (encoding !== 'RLE' || type !== 'BOOLEAN')
    throw new TableFault(
      (encoding as string | undefined) === undefined ? 'an unknown encoding' : `the encoding ${encoding}`,
    );
  const bits = new RunReader(new ByteReader(reader.take(reader.uint32())), 1);
  return (count) => Array.from(bits.next(count), isTrue);
}

const entriesOf =
  (dictionary: readonly unknown[], indices: RunReader): NextValues =>
  (count) =>
    Array.from(indices.next(count), (index) => {
      if (index >= dictionary.length) throw new TableFault('an index behind the dictionary');
      return dictionary[index];
    });
