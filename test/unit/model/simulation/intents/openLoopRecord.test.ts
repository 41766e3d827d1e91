import { describe, expect, it } from 'vitest';
import { InvariantError } from '../../../../../src/engine/kernel/invariant.ts';
import { Totals } from '../../../../../src/model/measures/totals.ts';
import {
  OpenLoopReader,
  OpenLoopRecord,
} from '../../../../../src/model/simulation/intents/openLoopRecord.ts';
import { ToldOutcomes } from '../../../../../src/model/simulation/intents/toldOutcomes.ts';

const fields = [
  'finalState',
  'intentClass',
  'ringSeconds',
  'conversationSeconds',
  'holdingSeconds',
  'releasedBy',
  'loss',
  'brought',
] as const;

const totals = new Totals([0], { sites: 0, trunks: 0, rules: 0 });

function tell(told: ToldOutcomes, line: number, first: number): void {
  fields.forEach((field, i) => {
    told[field][line] = first + i;
  });
}
const heard = (told: ToldOutcomes, line: number): number[] => fields.map((field) => told[field][line]);

describe('the record of an open loop', () => {
  it('gives each operator its calls again in their order, on whichever line it makes them', () => {
    const record = new OpenLoopRecord(2, totals);
    const told = new ToldOutcomes(4);
    const many = 600;
    for (let call = 0; call < many; call++) {
      tell(told, call % 3, 100 * call);
      record.calls[call % 2].add(told, call % 3);
    }
    const reader = new OpenLoopReader(record);
    for (let call = 0; call < many; call++) {
      reader.nextCall(call % 2, told, 3);
      expect(heard(told, 3)).toEqual(fields.map((_, i) => 100 * call + i));
    }
    expect(() => reader.nextCall(0, told, 3)).toThrow(InvariantError);
  });

  it('gives losses and reports up to a second, that second included, each once', () => {
    const record = new OpenLoopRecord(1, totals);
    for (const second of [10, 20, 20, 30]) {
      record.losses.add(1, 0, second);
      record.reports.add(2, 1, second + 5);
    }
    const reader = new OpenLoopReader(record);
    const all = (next: (now: number) => number, now: number): number[] => {
      const rows: number[] = [];
      for (let row = next(now); row >= 0; row = next(now)) rows.push(row);
      return rows;
    };
    const losses = (now: number): number[] => all((second) => reader.nextLoss(second), now);
    const reports = (now: number): number[] => all((second) => reader.nextReport(second), now);
    expect([losses(9), losses(20), losses(20), losses(Infinity)]).toEqual([[], [0, 1, 2], [], [3]]);
    expect([reports(24), reports(25), reports(Infinity)]).toEqual([[0], [1, 2], [3]]);
  });

  it('knows the course of a call-back by both words of its key', () => {
    const { courses } = new OpenLoopRecord(1, totals);
    courses.add(1, 23, { finalState: 6, ringSeconds: 4 });
    expect([courses.of(1, 23), courses.of(12, 3), courses.of(23, 1)]).toEqual([
      { finalState: 6, ringSeconds: 4 },
      undefined,
      undefined,
    ]);
  });
});
