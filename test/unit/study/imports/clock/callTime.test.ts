import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTime, timeFormOf } from '../../../../../src/study/imports/clock/callTime.ts';
import type { TimeForm } from '../../../../../src/study/imports/clock/callTime.ts';
import { zoneOf } from '../../../../../src/study/imports/clock/zones.ts';
import type { Zone } from '../../../../../src/study/imports/clock/zones.ts';

const zone = (name: string): Zone => {
  const found = zoneOf(name);
  if (found === null) throw new Error(name);
  return found;
};
const form = (text: string): TimeForm => {
  const found = timeFormOf(text);
  if (found === null) throw new Error(text);
  return found;
};
const read = (text: unknown, as: string = 'iso', at: string = 'UTC'): string => {
  const time = readTime(text, as.split(' | ').map(form), zone(at));
  return 'expected' in time
    ? time.expected
    : new Date(time.utcMs).toISOString() + (time.laterMs > time.utcMs ? ' twice' : '');
};

describe('times of call records', () => {
  it('are read in the zone of the mapping unless they say their own', () => {
    expect(read('2020-08-03 09:00:00', 'iso', 'Asia/Shanghai')).toBe('2020-08-03T01:00:00.000Z');
    expect(read('2020-08-03T09:00:00.25Z', 'iso', 'Asia/Shanghai')).toBe('2020-08-03T09:00:00.250Z');
    expect(read('2020-08-03 09:00:00+0530')).toBe('2020-08-03T03:30:00.000Z');
    expect(read('2020-08-03 09:00', 'iso', '-03:00')).toBe('2020-08-03T12:00:00.000Z');
    expect(read('3.8.2020 9:00')).toBe('a time such as 2020-08-03 09:00:00');
    expect(read('03/08/2020 09:00:07', 'DD/MM/YYYY hh:mm:ss')).toBe('2020-08-03T09:00:07.000Z');
    expect(read('1596445200', 'epoch-seconds')).toBe('2020-08-03T09:00:00.000Z');
    expect(read(1_596_445_200_123_456n, 'epoch-microseconds')).toBe('2020-08-03T09:00:00.123Z');
    expect(read('2020-08-03T09:00:00Z', 'YYYY-MM-DDThh:mm:ssZ', 'Asia/Shanghai')).toBe(
      '2020-08-03T09:00:00.000Z',
    );
    expect(read('Mon, 3 Aug 2020 09:00:00 +0800', 'ddd, D MMM YYYY hh:mm:ss Z')).toBe(
      '2020-08-03T01:00:00.000Z',
    );
    expect(read('8/3/2020 9:00 PM', 'M/D/YYYY h:mm AM')).toBe('2020-08-03T21:00:00.000Z');
    expect(timeFormOf('YYYY-MM-DD YYYY')).toBeNull();
    expect(zoneOf('Europe/Nowhere')).toBeNull();
  });

  it('are read by the first form that they look like, and by no other where that day is none', () => {
    const forms = 'DD/MM/YYYY | iso | epoch-seconds';
    expect(read('03/08/2020', forms)).toBe('2020-08-03T00:00:00.000Z');
    expect(read('2020-08-03 09:00:00', forms)).toBe('2020-08-03T09:00:00.000Z');
    expect(read('1596445200', forms)).toBe('2020-08-03T09:00:00.000Z');
    expect(read('08/13/2020', 'DD/MM/YYYY | MM/DD/YYYY')).toBe('a time that the calendar has, 1970 to 2199');
    expect(read('yesterday', 'DD/MM/YYYY | iso')).toBe(
      'a time such as DD/MM/YYYY, or a time such as 2020-08-03 09:00:00',
    );
  });

  it('take the earlier of two where the clocks were set back, and refuse what they skipped', () => {
    expect(read('2021-10-31 02:30:00', 'iso', 'Europe/Berlin')).toBe('2021-10-31T00:30:00.000Z twice');
    expect(read('2021-03-28 02:30:00', 'iso', 'Europe/Berlin')).toMatch(/did not skip/);
    expect(read('2021-02-29 02:30:00')).toMatch(/calendar/);
  });

  it('come back from what the clock of any zone shows', () => {
    const zones = ['Asia/Shanghai', 'America/Sao_Paulo', 'Europe/Berlin', 'Australia/Lord_Howe', 'UTC'].map(
      zone,
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6e9 }), fc.constantFrom(...zones), (second, at) => {
        const utcMs = second * 1000;
        const instant = at.instantOf(utcMs + at.offsetAt(utcMs));
        return !('isSkipped' in instant) && (instant.utcMs === utcMs || instant.laterMs === utcMs);
      }),
      { numRuns: 200 },
    );
  });
});
