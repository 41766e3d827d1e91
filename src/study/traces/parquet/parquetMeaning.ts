/**
 * What the values of a Parquet column mean. Times come out as the texts of ISO 8601 that other formats write: with a Z where the column says
 * instants, without any offset where it says what some clock showed. Decimals come out as numbers, unscaled whole ones as bigints.
 */
import type { SchemaElement } from 'hyparquet';
import { millisecondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import type { RawValue } from './parquetPlain.ts';
import { TableFault } from '../form/tableFault.ts';

type Meaning = (value: RawValue) => unknown;

/** Of what says itself what it is. */
export const itself: Meaning = (value) => value;

/** How what a column holds is told; throws a TableFault where it is nothing that a record could say. */
export function meaningOf(element: SchemaElement): Meaning {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (type === 'INT96') return (value) => isoOf(oldInstantMs(value as Uint8Array), 'Z');
  if (isDecimal(element)) return decimalOf(element.scale ?? 0);
  const time = timeMeaning(element);
  if (time !== null) return time;
  if (logical?.type === 'UUID') return (value) => uuidOf(value as Uint8Array);
  if (isUnsigned(element))
    return (value) => (typeof value === 'bigint' ? BigInt.asUintN(64, value) : Number(value) >>> 0);
  if (type === 'BYTE_ARRAY') return (value) => decoder.decode(value as Uint8Array);
  if (type === 'FIXED_LEN_BYTE_ARRAY')
    throw new TableFault(
      `values of the type ${logical?.type ?? converted ?? type} in the column ${element.name}`,
      'whatever writes the file can write them as numbers or texts, lengths of time as their seconds',
    );
  return itself;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

const isDecimal = ({ converted_type: converted, logical_type: logical }: SchemaElement): boolean =>
  logical?.type === 'DECIMAL' || converted === 'DECIMAL';

const isUnsigned = ({ converted_type: converted, logical_type: logical }: SchemaElement): boolean =>
  logical?.type === 'INTEGER' ? !logical.isSigned : converted?.startsWith('UINT_') === true;

function decimalOf(scale: number): Meaning {
  const unscaled = (value: RawValue): number | bigint =>
    value instanceof Uint8Array ? bigEndian(value) : (value as number | bigint);
  return scale === 0 ? unscaled : (value) => Number(unscaled(value)) / 10 ** scale;
}

/** A whole number of any length, the highest byte first. */
function bigEndian(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return BigInt.asIntN(8 * bytes.length, value);
}

/** Null for what is no time. */
function timeMeaning({ converted_type: converted, logical_type: logical }: SchemaElement): Meaning | null {
  if (logical?.type === 'TIMESTAMP') {
    const zone = logical.isAdjustedToUTC ? 'Z' : '';
    return (value) => isoOf(millisecondsOf(value, logical.unit), zone);
  }
  // The older annotations speak of instants only.
  if (converted === 'TIMESTAMP_MILLIS') return (value) => isoOf(millisecondsOf(value, 'MILLIS'), 'Z');
  if (converted === 'TIMESTAMP_MICROS') return (value) => isoOf(millisecondsOf(value, 'MICROS'), 'Z');
  if (logical?.type === 'DATE' || converted === 'DATE')
    return (value) => isoOf(Number(value) * millisecondsADay, '').slice(0, dateLength);
  if (logical?.type === 'TIME') return (value) => clockOf(millisecondsOf(value, logical.unit));
  if (converted === 'TIME_MILLIS') return (value) => clockOf(millisecondsOf(value, 'MILLIS'));
  if (converted === 'TIME_MICROS') return (value) => clockOf(millisecondsOf(value, 'MICROS'));
  return null;
}

/** Of a text of ISO 8601: the date, the date with its T. */
const dateLength = 10;

/** By bigints where a double would round up into the next millisecond. */
function millisecondsOf(value: RawValue, unit: 'MILLIS' | 'MICROS' | 'NANOS'): number {
  if (unit === 'MILLIS') return Number(value);
  return Number(BigInt(value as number | bigint) / (unit === 'MICROS' ? 1000n : 1_000_000n));
}

/** The text of a time outside of the calendar is the number that it is. */
function isoOf(utcMs: number, zone: 'Z' | ''): string {
  const date = new Date(utcMs);
  return Number.isNaN(date.getTime()) ? String(utcMs) : `${date.toISOString().slice(0, -1)}${zone}`;
}

/** `hh:mm:ss`, with a fraction where there is one. */
const clockOf = (ms: number): string =>
  isoOf(ms, '')
    .slice(dateLength + 1)
    .replace('.000', '');

/** The Julian day on which 1970 began. */
const julianDayOf1970 = 2_440_588;

/** Nanoseconds of a day and its Julian day, as Impala, Hive and Spark wrote instants before Parquet had a type for them. */
function oldInstantMs(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const day = view.getInt32(8, true) - julianDayOf1970;
  return day * millisecondsADay + Number(view.getBigInt64(0, true) / 1_000_000n);
}

const uuidOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
