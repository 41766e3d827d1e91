/** Encoders of the columns that are not a choice among texts: integers, times, booleans and call keys. Hot path: traces. */
import { invariant } from '../../../engine/kernel/invariant.ts';
import type { TraceBatch } from '../../../model/traces/traceBatch.ts';
import { putBytes, putInteger, widestInteger } from '../form/digits.ts';
import { lengthBytes, markFrom, markKnown, putLength, rowGroupRows, schemaElement } from './parquetChunk.ts';
import type { ChunkEncoder, EncodedChunk, Scratch } from './parquetChunk.ts';
import type { TraceColumn } from '../form/traceFormat.ts';

const plain = { encoding: 'PLAIN', dictionary: undefined, minimum: undefined, maximum: undefined } as const;

function encodeIntegers(cells: Int32Array, rows: number, scratch: Scratch): EncodedChunk {
  const values = new Int32Array(scratch.values.buffer, 0, rows);
  const isPresent = scratch.isPresent.subarray(0, rows);
  const nulls = markFrom(cells, 0, isPresent);
  let count = 0;
  let minimum = 0x7fffffff;
  let maximum = 0;
  for (let row = 0; row < rows; row++) {
    if (isPresent[row] === 0) continue;
    const value = cells[row];
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
    values[count++] = value;
  }
  const bounds = count > 0 ? { minimum, maximum } : {};
  return { ...plain, rows, nulls, valueBytes: count * 4, ...bounds };
}

/** Plain INT32. */
export const integerEncoder = ({ name }: TraceColumn): ChunkEncoder => ({
  schema: schemaElement(name, 'INT32'),
  valueBytes: rowGroupRows * 4,
  dictionaryBytes: 0,
  encode: (batch, scratch) => encodeIntegers(batch.int32(name), batch.length, scratch),
});

const dot = 46;
const word = 4_294_967_296;

function encodeTimes(cells: Float64Array, rows: number, scratch: Scratch): EncodedChunk {
  const words = new Int32Array(scratch.values.buffer, 0, rows * 2);
  const isPresent = scratch.isPresent.subarray(0, rows);
  const nulls = markKnown(cells, isPresent);
  let count = 0;
  let minimum = Infinity;
  let maximum = -Infinity;
  for (let row = 0; row < rows; row++) {
    if (isPresent[row] === 0) continue;
    const value = cells[row];
    if (value < minimum) minimum = value;
    if (value > maximum) maximum = value;
    const high = Math.floor(value / word);
    words[count++] = value - high * word;
    words[count++] = high;
  }
  const bounds = count > 0 ? { minimum, maximum } : {};
  return { ...plain, rows, nulls, valueBytes: count * 4, ...bounds };
}

/** Plain INT64, as two words: a BigInt a cell would cost more than all the rest. */
export const timeEncoder = ({ name }: TraceColumn): ChunkEncoder => ({
  schema: schemaElement(name, 'INT64'),
  valueBytes: rowGroupRows * 8,
  dictionaryBytes: 0,
  encode: (batch, scratch) => encodeTimes(batch.float64(name), batch.length, scratch),
});

function encodeBooleans(cells: Int32Array, rows: number, scratch: Scratch): EncodedChunk {
  const { values } = scratch;
  const isPresent = scratch.isPresent.subarray(0, rows);
  const nulls = markFrom(cells, 0, isPresent);
  let count = 0;
  let bits = 0;
  for (let row = 0; row < rows; row++) {
    if (isPresent[row] === 0) continue;
    if (cells[row] !== 0) bits |= 1 << (count & 7);
    count++;
    if ((count & 7) !== 0) continue;
    values[(count >> 3) - 1] = bits;
    bits = 0;
  }
  if ((count & 7) !== 0) values[count >> 3] = bits;
  return { ...plain, rows, nulls, valueBytes: (count + 7) >> 3 };
}

/** One bit a value. */
export const booleanEncoder = ({ name }: TraceColumn): ChunkEncoder => ({
  schema: schemaElement(name, 'BOOLEAN'),
  valueBytes: (rowGroupRows >> 3) + 1,
  dictionaryBytes: 0,
  encode: (batch, scratch) => encodeBooleans(batch.int32(name), batch.length, scratch),
});

function encodeKeys(heads: readonly Uint8Array[], batch: TraceBatch, scratch: Scratch): EncodedChunk {
  const { values } = scratch;
  const { caller, entity, intent, attempt } = batch.callKey;
  const rows = batch.length;
  const isPresent = scratch.isPresent.subarray(0, rows);
  const nulls = markFrom(caller, 0, isPresent);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    if (isPresent[row] === 0) continue;
    invariant(caller[row] < heads.length, 'a caller of the trace is not in its table');
    let end = putBytes(values, at + lengthBytes, heads[caller[row]]);
    end = putInteger(values, end, entity[row]);
    values[end++] = dot;
    end = putInteger(values, end, intent[row]);
    values[end++] = dot;
    end = putInteger(values, end, attempt[row]);
    putLength(values, at, end - at - lengthBytes);
    at = end;
  }
  return { ...plain, rows, nulls, valueBytes: at };
}

/** `caller-id.entity.intent.attempt` as plain text: every key is new, so a dictionary would only cost. */
export function keyEncoder({ name }: TraceColumn, callers: readonly string[]): ChunkEncoder {
  const encoder = new TextEncoder();
  const heads = callers.map((id) => encoder.encode(`${id}.`));
  const widest = heads.reduce((most, { length }) => Math.max(most, length), 0) + 3 * widestInteger + 2;
  return {
    schema: schemaElement(name, 'BYTE_ARRAY'),
    valueBytes: rowGroupRows * (lengthBytes + widest),
    dictionaryBytes: 0,
    encode: (batch, scratch) => encodeKeys(heads, batch, scratch),
  };
}
