import { expect, it } from 'vitest';
import { ReleasedBy } from '../../../../../src/model/calls/callCodes.ts';
import { CallTable } from '../../../../../src/model/calls/callTable.ts';
import { LifeTable } from '../../../../../src/model/simulation/call/lifeTable.ts';
import { eitherSide, releaseSideOf } from '../../../../../src/model/simulation/call/releaseSide.ts';

const calls = new CallTable(8);
const life = new LifeTable(calls);
const slot = calls.take();

const sideOf = (releasedBy: number, keyLow = 1): number => {
  calls.truth.keyLow.set(slot, keyLow);
  calls.truth.keyHigh.set(slot, 7);
  life.releasedBy.set(slot, releasedBy);
  return releaseSideOf(calls, life, slot);
};

it('is the side that ended the call, where one did', () => {
  const sides = [ReleasedBy.network, ReleasedBy.caller, ReleasedBy.callee];
  expect(sides.map((side) => sideOf(side))).toEqual(sides);
});

it('is as often the caller’s as the callee’s of other conversations, and hangs on the call alone', () => {
  const many = 4000;
  const sides = Array.from({ length: many }, (_, keyLow) => sideOf(eitherSide, keyLow));
  const callers = sides.filter((side) => side === ReleasedBy.caller).length;
  expect(callers + sides.filter((side) => side === ReleasedBy.callee).length).toBe(many);
  expect(Math.abs(callers / many - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / many));
  expect(sides[9]).toBe(sideOf(eitherSide, 9));
});
