/** Cells of a page of a Parquet column, decoded as they are asked for. */
import type { Encoding, SchemaElement } from 'hyparquet';
import { deltaIntegers, deltaLengths, deltaTexts, splitValues } from './parquetDeltas.ts';
import { itself, meaningOf } from './parquetMeaning.ts';
import type { Page, PageContent } from './parquetPageContent.ts';
import { isTrue, plainValues } from './parquetPlain.ts';
import type { NextValues, RawValue } from './parquetPlain.ts';
import { ByteReader, RunReader } from './parquetRuns.ts';
import type { Stretch } from './parquetStretch.ts';
import { TableFault } from '../form/tableFault.ts';

/** Cells of a page's rows; a page without a value need not have what values are decoded by. */
export interface PageCells {
  /** Rows that are left. */
  rows: number;
  next(count: number): Stretch;
}

/** The values of the next rows that have one. */
type NextStretch = (count: number) => Omit<Stretch, 'rows'>;

const nothing: ReturnType<NextStretch> = { values: [], places: null, isDictionary: false };

/** Cells of the rows of `content`; `dictionary` is that of the column so far. */
export function cellsOf(content: PageContent, { element }: Page, dictionary: readonly unknown[]): PageCells {
  const { levels } = content;
  let decoder: NextStretch | undefined;
  const present: NextStretch = (count) => {
    if (count === 0) return nothing;
    decoder ??= decoderOf(content, element, dictionary);
    return decoder(count);
  };
  return {
    rows: content.rows,
    next(count) {
      this.rows -= count;
      return levels === undefined
        ? { rows: count, ...present(count) }
        : stretchWhere(levels.next(count), present);
    },
  };
}

/** The next values in the rows whose level says that they hold one. */
function stretchWhere(levels: Uint32Array, present: NextStretch): Stretch {
  const rows = levels.length;
  let count = 0;
  for (let row = 0; row < rows; row++) count += levels[row];
  const { values, places: found, isDictionary } = present(count);
  if (count === rows) return { rows, values, places: found, isDictionary };
  const places = new Int32Array(rows);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    if (levels[row] !== 1) places[row] = -1;
    else places[row] = found === null ? at++ : found[at++];
  }
  return { rows, values, places, isDictionary };
}

/** Values of a page, told as what they mean; those of a dictionary are told already. */
function decoderOf(
  { values: reader, encoding, rows }: PageContent,
  element: SchemaElement,
  dictionary: readonly unknown[],
): NextStretch {
  if (encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY')
    return entriesOf(dictionary, new RunReader(reader, reader.byte()));
  const values = rawValues(reader, encoding, { element, rows });
  const meaning = meaningOf(element);
  const told: NextValues = meaning === itself ? values : (count) => values(count).map(meaning);
  return (count) => ({ values: told(count), places: null, isDictionary: false });
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
  (dictionary: readonly unknown[], indices: RunReader): NextStretch =>
  (count) => {
    const places = new Int32Array(indices.next(count).buffer);
    for (let i = 0; i < count; i++)
      if (places[i] >= dictionary.length) throw new TableFault('an index behind the dictionary');
    return { values: dictionary, places, isDictionary: true };
  };
