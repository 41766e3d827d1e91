import { describe, expect, it } from 'vitest';
import { CallTable } from '../../../../src/model/calls/callTable.ts';
import { float64Fields, int32Fields } from '../../../../src/model/calls/cells.ts';
import { TruthField, truthFields } from '../../../../src/model/calls/truth.ts';
import { newCallInHand } from '../../../../src/model/simulation/call/callInHand.ts';
import type { CallInHand } from '../../../../src/model/simulation/call/callInHand.ts';
import { keepWholeCall, recallCall } from '../../../../src/model/simulation/call/callRow.ts';
import { LifeInteger, LifeNumber, LifeTable } from '../../../../src/model/simulation/call/lifeTable.ts';

type Columns = Readonly<Record<string, { at(slot: number): number }>>;

/** Of a row only: no call in hand has them. */
const elsewhere = ['brokenRules'];

describe('the row of a call', () => {
  const integers: Readonly<Record<string, number>> = { ...TruthField, ...LifeInteger };
  const numbers: Readonly<Record<string, number>> = LifeNumber;

  it('has a place for every field, and one field in a place', () => {
    expect(Object.keys(TruthField)).toHaveLength(truthFields);
    for (const [fields, room] of [
      [integers, int32Fields],
      [numbers, float64Fields],
    ] as const) {
      const places = Object.values(fields);
      expect(new Set(places).size).toBe(places.length);
      expect(Math.max(...places)).toBeLessThan(room);
    }
  });

  it('keeps what the call in hand has, where everybody finds it, and gives it back', () => {
    const calls = new CallTable(3);
    const kept = { ...newCallInHand(), slot: 2 } as unknown as Record<string, number>;
    const fields = Object.keys({ ...integers, ...numbers }).filter((field) => !elsewhere.includes(field));
    fields.forEach((field, i) => (kept[field] = field in numbers ? i + 0.25 : i + 1000));
    keepWholeCall(kept as unknown as CallInHand, calls);
    // The key stands in the row from the attempt on.
    calls.truth.keyLow.set(2, kept['keyLow']);
    calls.truth.keyHigh.set(2, kept['keyHigh']);
    const columns = Object.assign({}, calls.truth, new LifeTable(calls)) as unknown as Columns;
    const recalled = { ...newCallInHand(), slot: 2 } as unknown as Record<string, number>;
    recallCall(recalled as unknown as CallInHand, calls);
    const asKept = Object.fromEntries(fields.map((field) => [field, kept[field]]));
    expect(Object.fromEntries(fields.map((field) => [field, columns[field].at(2)]))).toEqual(asKept);
    expect(Object.fromEntries(fields.map((field) => [field, recalled[field]]))).toEqual(asKept);
  });
});
