import { expect, test } from 'vitest';
import { RowBuffer, RowField } from '../../../../src/study/replay/rows/callRow.ts';
import { readTexts } from '../../../../src/study/traces/reading/cellStores.ts';
import { ExampleCallers } from '../../../../src/study/training/exampleCallers.ts';

/** Names of the callers of calls, each with whom it names (−1: nobody) and the number that it shows (0: none). */
function callersOf(calls: readonly (readonly [named: number, number: number])[]): readonly string[] {
  const texts = readTexts();
  texts.names.callers.ordinalOf('imported');
  const known = new ExampleCallers(texts);
  const buffer = new RowBuffer(calls.length);
  const ordinals = Int32Array.from(calls, ([named, number], row) => {
    buffer.set(row, RowField.caller, named < 0 ? -1 : 0);
    buffer.set(row, RowField.entity, named);
    buffer.set(row, RowField.callingNumber, number);
    buffer.set(row, RowField.callerClass, -1);
    return known.ordinalOf(buffer, row);
  });
  const { callers, of } = known.united(ordinals);
  return Array.from(of, (position) => callers[position].name);
}

test('a call that names nobody is of whoever shows its number first, before it or after it', () => {
  expect(
    callersOf([
      [-1, 70],
      [5, 70],
      [6, 70],
      [-1, 70],
      [-1, 71],
    ]),
  ).toEqual(['imported.5', 'imported.5', 'imported.6', 'imported.5', 'number.71']);
});

test('a call that shows no number and names nobody is of no one else', () => {
  expect(
    callersOf([
      [5, 0],
      [-1, 0],
      [-1, 0],
      [6, 0],
    ]),
  ).toEqual(['imported.5', 'number.0', 'number.0', 'imported.6']);
});
