import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  partsOfTime,
  strangeLetters,
  timePatternOf,
} from '../../../../../src/study/imports/clock/timePattern.ts';

const parts = (text: string, pattern: string): readonly number[] | null => {
  const found = timePatternOf(pattern);
  if (found === null) throw new Error(pattern);
  return partsOfTime(text, found)?.fields ?? null;
};

it('reads months, days and hours with and without a leading zero', () => {
  expect(parts('3/8/2020 9:05', 'D/M/YYYY h:mm')).toEqual([2020, 8, 3, 9, 5, 0, 0]);
  expect(parts('13/08/2020 19:05', 'D/M/YYYY h:mm')).toEqual([2020, 8, 13, 19, 5, 0, 0]);
  expect(parts('3/8/2020 9:05', 'DD/MM/YYYY hh:mm')).toBeNull();
});

it('lets a letter that stands beside its pair stand for itself', () => {
  expect(parts('2020-08-03 09h05', 'YYYY-MM-DD hhhmm')).toEqual([2020, 8, 3, 9, 5, 0, 0]);
});

it('reads either half of the day, and no hour that it has not', () => {
  const at = (text: string): number | undefined => parts(`8/3/2020 ${text}`, 'M/D/YYYY h:mm AM')?.[3];
  expect(['12:00 AM', '1:00 am', '11:59 a.m.', '12:00 PM', '1:00 p.m.', '11:00 pm'].map(at)).toEqual([
    0, 1, 11, 12, 13, 23,
  ]);
  expect([at('0:10 AM'), at('13:00 PM'), at('9:00')]).toEqual([NaN, NaN, undefined]);
});

it('reads names of months and passes over those of days, however they are written', () => {
  expect(parts('Sun, 10 Mar 2024 10:05:00', 'ddd, D MMM YYYY hh:mm:ss')).toEqual([2024, 3, 10, 10, 5, 0, 0]);
  expect(parts('07-DEC-2024', 'DD-MMM-YYYY')).toEqual([2024, 12, 7, 0, 0, 0, 0]);
  expect(parts('07-Mai-2024', 'DD-MMM-YYYY')).toBeNull();
});

it('reads the distance from UTC, and a Z of a word as a letter', () => {
  const offset = (text: string, pattern: string): number | null | undefined => {
    const found = timePatternOf(`YYYY-MM-DD ${pattern}`);
    return found === null ? undefined : partsOfTime(`2024-03-10 ${text}`, found)?.offsetMinutes;
  };
  expect(offset('10:05:00 +0530', 'hh:mm:ss Z')).toBe(330);
  expect(offset('10:05:00.000-08:00', 'hh:mm:ss.SSSZ')).toBe(-480);
  expect(offset('10:05Z', 'hh:mmZ')).toBe(0);
  expect(offset('10:05 MEZ', 'hh:mm MEZ')).toBeNull();
});

it('is none without a day, or with a part twice', () => {
  for (const text of ['', 'hh:mm', 'YYYY-MM', 'YYYY-MM-DD YYYY', 'M/D/YYYY h:mm mm', 'DD MMM MM YYYY'])
    expect(timePatternOf(text)).toBeNull();
});

it('is none with letters that are parts in other languages of patterns', () => {
  const strange = {
    'YYYY-MM-DD HH:mm:ss': 'HH',
    'D.M.YYYY H:mm': 'H',
    'YYYY-MM-DD h:m:s': 'm',
    'M/D/YYYY h:mm A': 'A',
    'DD MMMM YYYY': 'M',
    'dd.DD.MM.YYYY': 'dd',
    'YYYY-MM-DD hh:mm:ss zzz': 'zzz',
  };
  for (const [text, letters] of Object.entries(strange))
    expect([timePatternOf(text), strangeLetters(text)]).toEqual([null, letters]);
  for (const text of [
    'YYYY-MM-DDThh:mm:ss',
    'YYYY年MM月DD日 hh:mm',
    'DD.MM.YYYY, hh:mm Uhr',
    'D MMM YYYY at hh:mm',
  ])
    expect([timePatternOf(text) === null, strangeLetters(text)]).toEqual([false, null]);
});

it('reads back every time that it writes', () => {
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 12 }),
    hour: fc.integer({ min: 0, max: 23 }),
  });
  fc.assert(
    fc.property(time, ({ day, month, hour }) => {
      const wanted = [2021, month, day, hour, 7, 0, 0];
      expect(parts(`${two(day)}.${two(month)}.2021 ${two(hour)}:07`, 'DD.MM.YYYY hh:mm')).toEqual(wanted);
      expect(parts(`${day}.${month}.2021 ${hour}:07`, 'D.M.YYYY h:mm')).toEqual(wanted);
      const half = hour < 12 ? 'AM' : 'PM';
      expect(parts(`${day}.${month}.2021 ${((hour + 11) % 12) + 1}:07 ${half}`, 'D.M.YYYY h:mm AM')).toEqual(
        wanted,
      );
    }),
  );
});
