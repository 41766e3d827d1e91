import { expect, test } from 'vitest';
import { millisecondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { RowBuffer, RowField } from '../../../../../src/study/replay/rows/callRow.ts';
import { DayFingerprints } from '../../../../../src/study/replay/rows/dayFingerprints.ts';
import type { CallDay } from '../../../../../src/study/replay/rows/dayFingerprints.ts';
import { readTexts } from '../../../../../src/study/traces/reading/cellStores.ts';

type Call = readonly [timeMs: number, calling: string, called: string];

/** Days of calls, whose numbers are numbered in this order. */
function daysOf(calls: readonly Call[], numbered: readonly string[] = []): readonly CallDay[] {
  const texts = readTexts();
  const numberOf = (text: string): number => (text === '' ? 0 : texts.numbers.ordinalOf(text) + 1);
  numbered.forEach((text) => numberOf(text));
  const rows = new RowBuffer(calls.length);
  for (const [row, [timeMs, calling, called]] of calls.entries()) {
    rows.setTimes(row, timeMs, NaN);
    rows.set(row, RowField.callingNumber, numberOf(calling));
    rows.set(row, RowField.calledNumber, numberOf(called));
  }
  const days = new DayFingerprints(texts);
  for (let row = 0; row < calls.length; row++) days.take(rows, row, 0);
  return days.days();
}

const day = (count: number, fromMs: number = 0): readonly Call[] =>
  Array.from({ length: count }, (_, i) => [fromMs + i * 60_000, `+86138${i % 7}`, `+86139${i % 11}`]);

const printOf = (calls: readonly Call[]): string | undefined => daysOf(calls)[0]?.fingerprint;

test('a day has one fingerprint from whichever midnight its trace counts, and however numbers are numbered', () => {
  const [first, second] = daysOf([...day(120), ...day(120, 3 * millisecondsADay)]);
  expect([first.calls, first.endMs, second.endMs]).toEqual([120, millisecondsADay, 4 * millisecondsADay]);
  expect(second.fingerprint).toBe(first.fingerprint);
  expect(daysOf(day(120), ['+861393', '+861380'])[0].fingerprint).toBe(first.fingerprint);
});

test('calls of one instant have no order', () => {
  const calls = day(120).map(([, calling, called]): Call => [0, calling, called]);
  expect(printOf(calls.toReversed())).toBe(printOf(calls));
});

test('another time, another number, numbers that change places, one that is not shown and a call less are another day', () => {
  const calls = day(120);
  const [[timeMs, calling, called], ...rest] = calls;
  const others: readonly (readonly Call[])[] = [
    [[timeMs + 1, calling, called], ...rest],
    [[timeMs, '+861399', called], ...rest],
    [[timeMs, called, calling], ...rest],
    [[timeMs, '', called], ...rest],
    rest,
    [...calls, calls[119]],
  ];
  expect(new Set([calls, ...others].map(printOf)).size).toBe(others.length + 1);
});

test('a day of few calls has none: they could be guessed', () => {
  expect([daysOf(day(99)).length, daysOf(day(100)).length]).toEqual([0, 1]);
});

test('days of few calls have one together as soon as they are a hundred, and days of many have their own in between', () => {
  const few = (ordinal: number): readonly Call[] => day(40, ordinal * millisecondsADay);
  const many = day(120, 4 * millisecondsADay);
  const all = daysOf([...few(1), ...few(2), ...many, ...few(5), ...few(6), ...few(7), ...few(8)]);
  expect(all.map(({ calls, endMs }) => [calls, endMs / millisecondsADay])).toEqual([
    [120, 5],
    [120, 6],
    [120, 9],
  ]);
  expect(all[0].fingerprint).toBe(printOf(day(120)));
});

test('days of few calls are known again from whichever midnight they count, and whatever comes after them', () => {
  const few = (ordinal: number, calls = 40): readonly Call[] => day(calls, ordinal * millisecondsADay);
  const [first] = daysOf([...few(0), ...few(1), ...few(2)]);
  const [again] = daysOf([...few(10), ...few(11), ...few(12), ...few(13), ...few(14)]);
  expect(again.fingerprint).toBe(first.fingerprint);
  const [other] = daysOf([...few(0), ...few(1), ...few(2, 39)]);
  expect(other.fingerprint).not.toBe(first.fingerprint);
  expect(daysOf([...few(0), ...few(1, 59)])).toEqual([]);
});
