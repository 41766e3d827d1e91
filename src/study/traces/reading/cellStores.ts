/** Checks a cell that was read and stores it in a batch: the same rules for every format. */
import { unknownCell, unknownTimeMs } from '../../../model/traces/traceBatch.ts';
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { AppearanceTable } from './appearanceTable.ts';
import type { Appearances } from './appearanceTable.ts';
import { KeyText } from '../form/keyText.ts';
import { isNumber, NumberAppearances } from './numberAppearances.ts';
import { traceColumns } from '../form/traceFormat.ts';
import type { TraceColumn } from '../form/traceFormat.ts';
import { nameTables } from '../form/traceNames.ts';

/** Distinct names of a kind, and distinct numbers, that a trace may have. */
const mostNames = 65_536;
const mostNumbers = 10_000_000;
const longestName = 200;
const largestInteger = 0x7fff_ffff;

/** One column of a batch that is being read. */
export interface CellStore {
  readonly column: TraceColumn;
  /** What a cell may hold, in words. */
  readonly expected: string;
  /** Where its contents stand; null for a column that stands in several. */
  readonly cells: Int32Array | Float64Array | null;
  /** Content of a cell that says nothing; null where each must say something. */
  readonly unknown: number | null;
  /** Where its texts are numbered; null where it has none. */
  readonly table: Appearances | null;
  /** Makes the cell unknown. */
  clear(row: number): void;
  /** Stores a cell, null and undefined as unknown; false when it is nothing that the column may hold. */
  store(row: number, value: unknown): boolean;
}

/** The texts that were read, by table. */
export interface ReadTexts {
  readonly names: { readonly [Table in (typeof nameTables)[keyof typeof nameTables]]: AppearanceTable };
  readonly numbers: Appearances;
}

export function readTexts(): ReadTexts {
  const table = (): AppearanceTable => new AppearanceTable(mostNames);
  const names = { callers: table(), classes: table(), carriers: table(), arms: table(), places: table() };
  return { names, numbers: new NumberAppearances(mostNumbers) };
}

const callKeyForm = 'a call key, caller-id.entity.intent.attempt, its numbers without leading zeros';

/** Turns a value into the cell's content; undefined when it is not allowed. */
type Parse = (value: unknown) => number | undefined;

const isName = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what is to be found
  text.length <= longestName && /^[^\u0000-\u001f\u007f\ufffd]+$/.test(text);

function safeInteger(value: unknown): number | undefined {
  const number = typeof value === 'bigint' ? Number(value) : value;
  return Number.isSafeInteger(number) ? (number as number) + 0 : undefined;
}

function appearance(table: Appearances, text: string): number | undefined {
  const ordinal = table.ordinalOf(text);
  return ordinal < 0 ? undefined : ordinal;
}

function integer(value: unknown): number | undefined {
  const number = safeInteger(value);
  return number !== undefined && number >= 0 && number <= largestInteger ? number : undefined;
}

function parserOf({ text }: TraceColumn, { names, numbers }: ReadTexts): { parse: Parse; expected: string } {
  switch (text.as) {
    case 'integer':
      return { parse: integer, expected: `an integer from 0 to ${largestInteger}` };
    case 'milliseconds':
      return { parse: safeInteger, expected: 'a whole number of milliseconds' };
    case 'boolean':
      return {
        parse: (value) => (typeof value === 'boolean' ? Number(value) : undefined),
        expected: 'true or false',
      };
    case 'e164':
      return {
        parse: (value) => (value === '' ? 0 : numberOf(numbers, value)),
        expected: `a number as + and digits or digits, at most 24 of them and ${mostNumbers} different ones`,
      };
    case 'name':
      return {
        parse: (value) => nameOf(names[nameTables[text.of]], value),
        expected: `a name of at most ${longestName} characters, at most ${mostNames} different ones`,
      };
    case 'code':
      return {
        parse: (value) => codeOf(text.codes, value),
        expected: `one of ${text.codes.join(', ')}`,
      };
    case 'callKey':
      return { parse: () => undefined, expected: callKeyForm };
  }
}

const nameOf = (table: AppearanceTable, value: unknown): number | undefined =>
  typeof value === 'string' && isName(value) ? appearance(table, value) : undefined;

function numberOf(table: Appearances, value: unknown): number | undefined {
  if (typeof value !== 'string' || !isNumber(value)) return undefined;
  const ordinal = appearance(table, value);
  return ordinal === undefined ? undefined : ordinal + 1;
}

function codeOf(codes: readonly string[], value: unknown): number | undefined {
  const code = typeof value === 'string' ? codes.indexOf(value) : -1;
  return code < 0 ? undefined : code;
}

function tableOf({ text }: TraceColumn, { names, numbers }: ReadTexts): Appearances | null {
  if (text.as === 'e164') return numbers;
  return text.as === 'name' ? names[nameTables[text.of]] : null;
}

function simpleStore(batch: TraceBatch, column: TraceColumn, texts: ReadTexts): CellStore {
  const cells = batch.columns[column.ordinal];
  const { parse, expected } = parserOf(column, texts);
  const cleared = column.text.as === 'e164' ? 0 : column.cells === 'int32' ? unknownCell : unknownTimeMs;
  const unknown = column.name === 'time_ms' ? null : cleared;
  /** Of the last value: many rows say what the one before them says. */
  let known: unknown;
  let content: number | null | undefined = unknown;
  return {
    column,
    expected,
    cells,
    unknown,
    table: tableOf(column, texts),
    clear: (row) => void (cells[row] = cleared),
    store: (row, value) => {
      if (value !== known) {
        content = value === null || value === undefined ? unknown : parse(value);
        known = value;
      }
      if (content === undefined || content === null) return false;
      cells[row] = content;
      return true;
    },
  };
}

/** A key stands in one line, however a line may end. */
const isOneLine = /^.+$/;

function keyStore({ callKey }: TraceBatch, column: TraceColumn, texts: ReadTexts): CellStore {
  const parts = [callKey.entity, callKey.intent, callKey.attempt];
  const clear = (row: number): void => {
    callKey.caller[row] = unknownCell;
    for (const part of parts) part[row] = unknownCell;
  };
  const key = new KeyText();
  let known = '';
  let caller: number | undefined;
  const store = (row: number, value: unknown): boolean => {
    clear(row);
    if (value === null || value === undefined) return true;
    if (typeof value !== 'string' || !key.read(value)) return false;
    if (key.caller !== known) {
      known = key.caller;
      caller = isOneLine.test(known) ? nameOf(texts.names.callers, known) : undefined;
    }
    if (caller === undefined || key.numbers.some((number) => number > largestInteger)) return false;
    callKey.caller[row] = caller;
    for (let i = 0; i < parts.length; i++) parts[i][row] = key.numbers[i];
    return true;
  };
  const { expected } = parserOf(column, texts);
  return { column, expected, cells: null, unknown: null, table: texts.names.callers, clear, store };
}

/** The stores of all columns by name. */
export const cellStores = (batch: TraceBatch, texts: ReadTexts): ReadonlyMap<string, CellStore> =>
  new Map(
    traceColumns(true).map((column) => [
      column.name,
      column.text.as === 'callKey' ? keyStore(batch, column, texts) : simpleStore(batch, column, texts),
    ]),
  );
