import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { millisecondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import {
  dayNumberOf,
  isoDateOf,
  parseIsoDate,
  weekdayOf,
} from '../../../../src/model/population/calendar.ts';

const lastDay = 2_932_896; // 9999-12-31

describe('calendar', () => {
  it('counts days from 1970-01-01', () => {
    expect([dayNumberOf(1970, 1, 1), dayNumberOf(2000, 3, 1), dayNumberOf(2020, 8, 6)]).toEqual([
      0, 11_017, 18_480,
    ]);
  });

  it('agrees with the platform on every date of four centuries sampled at random', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lastDay }), (day) => {
        const date = new Date(day * millisecondsADay);
        expect([isoDateOf(day), parseIsoDate(isoDateOf(day)), weekdayOf(day)]).toEqual([
          date.toISOString().slice(0, 10),
          day,
          (date.getUTCDay() + 6) % 7,
        ]);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  it('refuses texts that are no dates', () => {
    const texts = [
      '2021-02-29',
      '2021-13-01',
      '2021-00-10',
      '2021-04-31',
      '1969-12-31',
      '2021-4-1',
      'tomorrow',
      '',
    ];
    expect(texts.map(parseIsoDate)).toEqual(texts.map(() => -1));
  });

  it('knows the leap days of centuries', () => {
    expect([parseIsoDate('2000-02-29') > 0, parseIsoDate('2100-02-29')]).toEqual([true, -1]);
  });
});
