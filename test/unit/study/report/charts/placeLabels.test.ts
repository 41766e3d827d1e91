import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels } from '../../../../../src/study/report/charts/placeLabels.ts';
import type { Marked, PlacedLabel } from '../../../../../src/study/report/charts/placeLabels.ts';

const plot = { width: 400, height: 300 };

const markAt = (x: number, y: number, label: string): Marked => ({
  label,
  x,
  y,
  labelPixels: 60,
  spanX: [x - 20, x + 20],
  spanY: [y - 20, y + 20],
});

const leftOf = (label: PlacedLabel): number => (label.isLeftAligned ? label.x : label.x - 60);

test('a mark with room gets its name at its upper right', () => {
  expect(placeLabels([markAt(100, 100, 'a')], plot)).toEqual([
    { label: 'a', x: 108, y: 89, isLeftAligned: true, from: null },
  ]);
});

test('a mark at the right edge has its name on the left', () => {
  expect(placeLabels([markAt(395, 100, 'a')], plot)[0].isLeftAligned).toBe(false);
});

test('of many marks at one place some go without a name rather than cover another', () => {
  const marks = Array.from({ length: 30 }, (_, i) => markAt(200, 150, `arm-${i}`));
  const placed = placeLabels(marks, plot);
  expect([placed.length > 3, placed.length < 30]).toEqual([true, true]);
});

test.each([
  ['in the middle', 200, 150],
  ['in a corner', 4, 296],
])('each of eleven arms at one place %s has a name', (_, x, y) => {
  const marks = Array.from({ length: 11 }, (__, i) => markAt(x, y, `arm-${i}`));
  expect(placeLabels(marks, plot).map(({ label }) => label)).toEqual(marks.map(({ label }) => label));
});

test('a line leads to the mark of a name that stands far from it, and to no other', () => {
  const placed = placeLabels(
    Array.from({ length: 8 }, (_, i) => markAt(200, 150, `arm-${i}`)),
    plot,
  );
  expect(placed.map(({ y, from }) => [Math.abs(y - 150) > 12, from])).toEqual(
    placed.map(({ y }) => (Math.abs(y - 150) > 12 ? [true, { x: 200, y: 150 }] : [false, null])),
  );
  expect(placed.some(({ from }) => from !== null)).toBe(true);
});

test('names stay inside the plot and never cover each other or a mark', () => {
  const spot = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 300 }));
  const holds = fc.property(fc.array(spot, { maxLength: 25 }), (spots) => {
    const marks = spots.map(([x, y], i) => markAt(x, y, String(i)));
    const boxes = placeLabels(marks, plot).map((label) => ({ left: leftOf(label), y: label.y }));
    for (const [i, a] of boxes.entries()) {
      expect(a.left >= 0 && a.left + 60 <= 400 && a.y >= 8 && a.y <= 292).toBe(true);
      for (const b of boxes.slice(i + 1))
        expect(Math.abs(a.left - b.left) >= 60 || Math.abs(a.y - b.y) >= 16).toBe(true);
      for (const { x, y } of marks)
        expect(x + 6 <= a.left || x - 6 >= a.left + 60 || Math.abs(y - a.y) >= 14).toBe(true);
    }
  });
  fc.assert(holds, { seed: 3, numRuns: 200 });
});
