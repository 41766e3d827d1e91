import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  roomBefore,
  ticksAcross,
  ticksOf,
  upright,
} from '../../../../../src/study/report/charts/axisTicks.ts';

test('ticks are round values of the domain', () => {
  expect(ticksOf([-470, 350], 4).values).toEqual([-400, -200, 0, 200]);
  expect(ticksOf([0, 1.03], 5).values).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
  expect(ticksOf([0, 0.00031], 5).values).toEqual([0, 0.0001, 0.0002, 0.0003]);
});

test('labels have the decimals of the step', () => {
  expect([ticksOf([0, 1], 5).format, ticksOf([0, 4000], 5).format]).toEqual([',.1~f', ',.0~f']);
});

test('wide labels leave room for fewer ticks', () => {
  expect(ticksAcross([-45_000, 1000], 220, 4).values).toEqual([-40_000, -20_000, 0]);
  expect(ticksAcross([-45_000, 1000], 100, 4).values).toEqual([0]);
});

test('the title of an upright axis lies inside the room before the plot, whatever its labels', () => {
  for (const most of [1, 50_000, 4e9]) {
    const ticks = ticksOf([0, most], 5);
    expect(roomBefore(ticks) + upright(ticks, 'profit').titleX).toBeGreaterThanOrEqual(12);
  }
});

test('there is a tick of every domain that holds zero, and labels never touch', () => {
  const holds = fc.property(
    fc.double({ min: -1e9, max: 0, noNaN: true }),
    fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
    (low, high) => {
      const { values, pixels, step } = ticksAcross([low, high], 240, 4);
      expect(values.length >= 1 && values.length <= 5).toBe(true);
      expect(values.every((value) => value >= low && value <= high)).toBe(true);
      if (values.length > 2) expect((240 * step) / (high - low)).toBeGreaterThanOrEqual(pixels + 10);
    },
  );
  fc.assert(holds, { seed: 5, numRuns: 300 });
});
