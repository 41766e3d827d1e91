/** Records of a flat Parquet file of whatever columns, one after the other. */
import { parquetTable } from '../traces/parquetReader.ts';
import { TableFault } from '../traces/tableFault.ts';

export type ParquetStep =
  | { readonly kind: 'columns'; readonly columns: readonly string[] }
  | {
      readonly kind: 'record';
      readonly record: readonly unknown[];
      /** From 1. */
      readonly row: number;
      /** How much of the file has been read, 0 … 1. */
      readonly share: number;
    };

export function* parquetRecords(path: string): Generator<ParquetStep> {
  let row = 0;
  for (const { columns, isFlat, rows, data } of parquetTable(path)) {
    if (data === null) {
      if (!isFlat) throw new TableFault('nested columns; expected a flat table');
      yield { kind: 'columns', columns };
      continue;
    }
    const count = data[0].length;
    for (let i = 0; i < count; i++) {
      row++;
      yield { kind: 'record', record: data.map((cells) => cells[i] ?? null), row, share: row / rows };
    }
  }
}
