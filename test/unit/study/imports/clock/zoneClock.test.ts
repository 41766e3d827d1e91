import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { millisecondsAnHour } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { ZoneClock } from '../../../../../src/study/imports/clock/zoneClock.ts';
import { zoneOf } from '../../../../../src/study/imports/clock/zones.ts';
import type { Zone } from '../../../../../src/study/imports/clock/zones.ts';

const zone = (name: string): Zone => {
  const found = zoneOf(name);
  if (found === null) throw new Error(name);
  return found;
};

const shownAt = (name: string, instant: string): string =>
  new Date(new ZoneClock(zone(name)).at(Date.parse(instant))).toISOString().slice(0, 16);

describe('the clock of a trace', () => {
  it('shows local time before and after the clocks are set forward, and skips what they skip', () => {
    const instants = ['2021-03-28T00:59Z', '2021-03-28T01:00Z', '2021-07-01T06:00Z', '2021-12-01T06:00Z'];
    expect(instants.map((instant) => shownAt('Europe/Berlin', instant))).toEqual([
      '2021-03-28T01:59',
      '2021-03-28T03:00',
      '2021-07-01T08:00',
      '2021-12-01T07:00',
    ]);
  });

  it('runs at half its pace while the clocks show an hour twice', () => {
    const instants = ['2018-02-18T01:00Z', '2018-02-18T01:30Z', '2018-02-18T02:30Z', '2018-02-18T03:00Z'];
    expect(instants.map((instant) => shownAt('America/Sao_Paulo', instant))).toEqual([
      '2018-02-17T23:00',
      '2018-02-17T23:15',
      '2018-02-17T23:45',
      '2018-02-18T00:00',
    ]);
  });

  it('knows changes that are at no whole quarter of an hour, and such as are by half an hour', () => {
    expect(shownAt('America/St_Johns', '2010-03-14T03:30Z')).toBe('2010-03-14T00:00');
    expect(shownAt('America/St_Johns', '2010-03-14T03:31Z')).toBe('2010-03-14T01:01');
    expect(shownAt('Australia/Lord_Howe', '2021-04-03T15:00Z')).toBe('2021-04-04T01:45');
  });

  /** Independent of the table: what the clock of the zone shows. */
  const wallMs = (name: string): ((utcMs: number) => number) => {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: name,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    return (utcMs) => Date.parse(`${format.format(utcMs).replace(' ', 'T')}Z`);
  };
  const names = ['America/Sao_Paulo', 'America/St_Johns', 'Europe/Berlin', 'Australia/Lord_Howe'].concat(
    'Africa/Casablanca',
    'Asia/Shanghai',
  );
  const clocks = names.map((name) => ({ wall: wallMs(name), clock: new ZoneClock(zone(name)) }));
  const second = fc.integer({ min: Date.UTC(1995, 0, 1) / 1000, max: Date.UTC(2035, 0, 1) / 1000 });

  it('is local time in every zone, but for the hours that are there twice', () => {
    fc.assert(
      fc.property(second, fc.constantFrom(...clocks), (at, { wall, clock }) => {
        const utcMs = at * 1000;
        return clock.isSlowAt(utcMs) || clock.at(utcMs) === wall(utcMs);
      }),
      { numRuns: 500 },
    );
  });

  it('never goes back, the nights on which clocks are set included', () => {
    const nights = clocks.flatMap(({ wall, clock }) => {
      const days = Array.from(
        { length: 3650 },
        (_, day) => Date.UTC(2008, 0, 1) + day * 24 * millisecondsAnHour,
      );
      return days
        .filter((dayMs) => wall(dayMs + 24 * millisecondsAnHour) - wall(dayMs) !== 24 * millisecondsAnHour)
        .map((dayMs) => ({ dayMs, clock }));
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...nights),
        fc.integer({ min: -millisecondsAnHour, max: 27 * millisecondsAnHour }),
        fc.integer({ min: 0, max: 4 * millisecondsAnHour }),
        ({ dayMs, clock }, from, later) => clock.at(dayMs + from) <= clock.at(dayMs + from + later),
      ),
      { numRuns: 1000 },
    );
  });
});
