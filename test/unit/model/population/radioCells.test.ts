import { describe, expect, it } from 'vitest';
import { secondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { RadioCells, unseenCells } from '../../../../src/model/population/radioCells.ts';
import { groupOf } from './groupsOf.ts';

const peoplePerCell = 100;
const cells = new RadioCells(
  [groupOf('town', 5000, { peoplePerCell }), groupOf('village', 1050, { peoplePerCell })],
  { low: 3, high: 4 },
);
const hours = 2000;
const cellsOf = (number: number): readonly number[] =>
  Array.from({ length: hours }, (_, hour) => cells.ofPhone(number, hour * secondsAnHour));

describe('radio cells', () => {
  it('has as many as the groups of people ask for, all in use', () => {
    const seen = new Set(Array.from({ length: 20_000 }, (_, number) => cells.ofPhone(number, 0)));
    expect([...seen].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 61 }, (_, cell) => cell));
  });

  it('a phone is at home in three hours of five, at work in one of four, and elsewhere in the rest', () => {
    const counts = new Map<number, number>();
    for (const cell of cellsOf(18)) counts.set(cell, (counts.get(cell) ?? 0) + 1);
    const [home, work, ...elsewhere] = [...counts.values()].toSorted((a, b) => b - a);
    // Deviations of 0.011 and 0.010; one hour in 61 elsewhere is spent in either of the two.
    expect(Math.abs(home / hours - 0.6025)).toBeLessThan(0.045);
    expect(Math.abs(work / hours - 0.2525)).toBeLessThan(0.04);
    expect(elsewhere.length).toBeGreaterThan(40);
  });

  it('a phone stays where it is within an hour, and the same people move alike whenever they are asked', () => {
    expect(cells.ofPhone(5, 7200)).toBe(cells.ofPhone(5, 10_799));
    expect(cellsOf(5)).toEqual(cellsOf(5));
    expect(cellsOf(5)).not.toEqual(cellsOf(6));
  });

  it('each box of an operator has one cell, wherever those of others are', () => {
    const boxes = Array.from({ length: 500 }, (_, box) => cells.ofBox(1, 2, box));
    expect(new Set(boxes).size).toBe(61);
    expect(cells.ofBox(1, 2, 3)).toBe(boxes[3]);
  });

  it('tells nothing where nobody looks', () => {
    expect([unseenCells.ofPhone(1, 2), unseenCells.ofBox(1, 2, 3)]).toEqual([-1, -1]);
  });
});
