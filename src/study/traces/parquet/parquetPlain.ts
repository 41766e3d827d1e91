/** Plain values of a Parquet page, as they stand there: what they mean is told by `parquetMeaning`. */
import type { SchemaElement } from 'hyparquet';
import { PackedBits } from './parquetRuns.ts';
import type { ByteReader } from './parquetRuns.ts';
import { claimed, TableFault } from '../form/tableFault.ts';

export type RawValue = number | bigint | boolean | Uint8Array;

/** The next values of a page, as many as are asked for; throws a TableFault where the page has fewer. */
export type NextValues<Value = unknown> = (count: number) => Value[];

/** Bytes of the old form of a time of day and its day. */
const int96Bytes = 12;

type NumberAt<Value = number> = (view: DataView, at: number) => Value;
const int32: NumberAt = (view, at) => view.getInt32(at, true);
const int64: NumberAt<bigint> = (view, at) => view.getBigInt64(at, true);
const float32: NumberAt = (view, at) => view.getFloat32(at, true);
const float64: NumberAt = (view, at) => view.getFloat64(at, true);

/** Values of a physical type one behind the other: numbers, bigints, truth values, bytes. */
export function plainValues(reader: ByteReader, element: SchemaElement): NextValues<RawValue> {
  const { type, name } = element;
  if (type === undefined) throw new TableFault(`no type of the column ${name}`);
  switch (type) {
    case 'BOOLEAN': {
      const bits = new PackedBits(reader.take(reader.bytes.length - reader.at), 1);
      return (count) => {
        const values = new Uint32Array(count);
        bits.fill(values);
        return Array.from(values, isTrue);
      };
    }
    case 'INT32':
      return (count) => reader.values(count, 4, int32);
    case 'INT64':
      return (count) => reader.values(count, 8, int64);
    case 'INT96':
      return (count) => valuesOf(count, () => reader.take(int96Bytes));
    case 'FLOAT':
      return (count) => reader.values(count, 4, float32);
    case 'DOUBLE':
      return (count) => reader.values(count, 8, float64);
    case 'BYTE_ARRAY':
      return (count) => valuesOf(count, () => reader.take(reader.uint32()));
    case 'FIXED_LEN_BYTE_ARRAY': {
      const length = fixedLength(element);
      return (count) => valuesOf(count, () => reader.take(length));
    }
  }
}

/** Bytes of each value of a column whose values are all equally long. */
export function fixedLength({ type_length: length, name }: SchemaElement): number {
  if (length === undefined || !(length > 0))
    throw new TableFault(`values of ${claimed(length, 'bytes')} in the column ${name}`);
  return length;
}

/** What a bit says. */
export const isTrue = (bit: number): boolean => bit === 1;

/** Grows with what is there, not with what is claimed. */
export function valuesOf<Value>(count: number, next: () => Value): Value[] {
  const values: Value[] = [];
  for (let i = 0; i < count; i++) values.push(next());
  return values;
}
