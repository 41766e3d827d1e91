/** Calls of a Parquet file of whatever columns: those that the mapping names are read, every row is a record. */
import { inParquet } from '../../traces/parquet/parquetTable.ts';
import type { ParquetTable, TableColumn } from '../../traces/parquet/parquetTable.ts';
import { cellOf } from '../../traces/parquet/parquetStretch.ts';
import type { Stretch } from '../../traces/parquet/parquetStretch.ts';
import { columnsOf } from '../mapping/importMapping.ts';
import { callsFault } from './callsFault.ts';
import type { CallsPart, CallsState } from './callsState.ts';

export function* parquetCalls(state: CallsState): Generator<CallsPart> {
  const { path, mapping } = state;
  if (mapping.columns !== null) {
    const expected = 'a table of text: in Parquet the file names the columns';
    yield { kind: 'fault', fault: callsFault(path, 'Parquet', expected) };
    return;
  }
  yield* inParquet(path, (table) => callsOf(table, state));
  if (state.batch.length > 0) yield { kind: 'rows', batch: state.batch };
}

function* callsOf({ columns, rows, cells }: ParquetTable, state: CallsState): Generator<CallsPart> {
  const wanted = columns.filter(({ name }) => isMapped(name, state));
  const faults = [
    ...state.bind(
      columns.map(({ name }) => name),
      0,
    ),
    ...wanted.filter(({ leaf }) => leaf === null).map(({ name }) => nestedFault(name, state)),
  ];
  for (const fault of faults) yield { kind: 'fault', fault };
  if (faults.length > 0) return;
  /** Of every column its place among those that are read, −1 for the others. */
  const places = columns.map((column) => wanted.indexOf(column));
  let row = 0;
  for (const data of cells(wanted.flatMap(({ leaf }) => (leaf === null ? [] : [leaf]))))
    for (let i = 0; i < data[0].rows; i++) {
      const record = places.map((place) => (place < 0 ? null : cellOf(data[place], i)));
      row++;
      state.share = row / rows;
      yield* state.rowsAfter(state.take(record, row, () => textOf(wanted, data, i)));
    }
}

const isMapped = (name: string, { mapping }: CallsState): boolean =>
  Object.values(mapping.fields).some((field) => columnsOf(field).includes(name));

const nestedFault = (name: string, { path }: CallsState): ReturnType<typeof callsFault> =>
  callsFault(path, `the nested column \`${name}\``, 'a column that holds one value a row');

/** The cells that were read, by their columns. */
const textOf = (columns: readonly TableColumn[], data: readonly Stretch[], row: number): string =>
  JSON.stringify(
    Object.fromEntries(columns.map(({ name }, i) => [name, cellOf(data[i], row)])),
    (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
  );
