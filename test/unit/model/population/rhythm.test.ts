import { describe, expect, it } from 'vitest';
import { hourOfWeek, rhythms } from '../../../../src/model/population/rhythm.ts';

const dayShare = (table: Float64Array, weekday: number): number =>
  table.slice(weekday * 24, weekday * 24 + 24).reduce((sum, hour) => sum + hour, 0) / 168;

describe('rhythms', () => {
  it.each(Object.entries(rhythms))('%s has mean 1 over the week and no negative hour', (_, { perHour }) => {
    expect(perHour.reduce((sum, hour) => sum + hour, 0) / 168).toBeCloseTo(1, 12);
    expect(Math.min(...perHour)).toBeGreaterThanOrEqual(0);
  });

  it('gives conversations the weekday shares of facts 0.4', () => {
    const shares = [0, 1, 2, 3, 4, 5, 6].map(
      (weekday) => dayShare(rhythms.conversation.perHour, weekday) * 100,
    );
    for (const [weekday, percent] of [12.3, 10.7, 11.5, 12.7, 18.8, 21.2, 12.8].entries()) {
      expect(shares[weekday]).toBeCloseTo(percent, 1);
    }
  });

  it('puts the peak of a workday at 16 h and that of a weekend at 16 h', () => {
    const { perHour } = rhythms.conversation;
    const peak = (weekday: number): number => {
      const hours = perHour.slice(hourOfWeek(weekday, 0), hourOfWeek(weekday, 24));
      return hours.indexOf(Math.max(...hours));
    };
    expect([peak(2), peak(6)]).toEqual([16, 16]);
  });

  it('keeps call centres shut at the weekend and couriers to nine hours', () => {
    expect([dayShare(rhythms.callCentre.perHour, 5), dayShare(rhythms.callCentre.perHour, 6)]).toEqual([
      0, 0,
    ]);
    expect(rhythms.delivery.perHour.filter((hour) => hour > 0).length).toBe(63);
  });
});
