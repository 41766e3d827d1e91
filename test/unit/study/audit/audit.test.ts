import { describe, expect, it } from 'vitest';
import { millisecondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { TraceBatch } from '../../../../src/model/traces/traceBatch.ts';
import { auditRows } from '../../../../src/study/audit/audit.ts';
import type { Audit } from '../../../../src/study/audit/audit.ts';
import { auditLines } from '../../../../src/command/terminal/auditTable.ts';
import { AuditRows } from '../../../../src/study/audit/auditRows.ts';

/** A call as the generator below makes it, before a leak is planted. */
interface Call {
  timeMs: number;
  ringMs: number;
  calling: number;
  called: number;
  account: number;
  cell: number;
}

/** A mixing of integers: no call has anything of its own but by accident. */
const mixed = (seed: number, purpose: number): number => {
  let word = Math.imul(seed ^ Math.imul(purpose, 0x9e3779b1), 0x85ebca6b);
  word ^= word >>> 13;
  word = Math.imul(word, 0xc2b2ae35);
  return (word ^ (word >>> 16)) >>> 0;
};

const callers = 400;
const numbersOf = 2000;

/** Texts of numbers in two blocks. */
const texts = Array.from(
  { length: numbersOf },
  (_, i) => `+8613800${String(mixed(i, 9) % 2)}${String((i * 5) % 10_000).padStart(4, '0')}`,
);

function audited(plant: (call: Call, isWanted: boolean, row: number) => void, rows: number = 8000): Audit {
  const kept = new AuditRows(rows);
  const batch = new TraceBatch(rows);
  const cells = (name: string): Int32Array => batch.int32(name);
  for (let row = 0; row < rows; row++) {
    const caller = mixed(row, 1) % callers;
    const isWanted = caller % 4 !== 0;
    const call: Call = {
      timeMs: mixed(row, 2) % millisecondsADay,
      ringMs: 1000 + (mixed(row, 3) % 30_000),
      calling: 1 + (mixed(caller, 4) % numbersOf),
      called: 1 + (mixed(row, 5) % numbersOf),
      account: mixed(caller, 6) >>> 2,
      cell: mixed(caller, 10) % 100_000,
    };
    plant(call, isWanted, row);
    batch.float64('time_ms')[row] = call.timeMs;
    cells('ring_ms')[row] = call.ringMs;
    cells('calling_number')[row] = call.calling;
    cells('called_number')[row] = call.called;
    cells('account')[row] = call.account;
    cells('cell')[row] = call.cell;
    cells('conversation_ms')[row] = 1 + (mixed(row, 7) % 60_000);
    cells('truth_is_wanted')[row] = isWanted ? 1 : 0;
    batch.callKey.caller[row] = 0;
    batch.callKey.entity[row] = caller;
    batch.callKey.intent[row] = row;
    batch.callKey.attempt[row] = 0;
  }
  batch.length = rows;
  kept.take(batch, 0);
  return auditRows(kept, texts);
}

const faults = ({ artefacts }: Audit): readonly string[] =>
  artefacts.filter(({ verdict }) => verdict === 'fault').map(({ id }) => id);

describe('the shortcut audit', () => {
  it('names nothing where only behaviour differs, and reports how well that separates', () => {
    const found = audited((call, isWanted) => {
      if (!isWanted) call.ringMs = 31_000 + (call.ringMs % 3000);
    });
    expect(faults(found)).toEqual([]);
    expect(found.columns.find(({ id }) => id === 'ring_ms')).toMatchObject({ isTooEasy: true });
    expect(found.tree?.isTooEasy).toBe(true);
    expect(found.tree?.splits).toContain('ring_ms');
  });

  it.each<[string, Parameters<typeof audited>[0]]>([
    ['time-mod-10', (call, isWanted) => void (call.timeMs -= isWanted ? 0 : call.timeMs % 10)],
    ['time-second', (call, isWanted) => void (call.timeMs -= isWanted ? 0 : call.timeMs % 60_000)],
    ['ring_ms-mod-1000', (call, isWanted) => void (call.ringMs -= isWanted ? 0 : call.ringMs % 500)],
    ['calling-number-mod-10', (call, isWanted) => void (call.calling += isWanted ? 0 : call.calling % 2)],
    [
      'calling-number-place',
      (call, isWanted) => void (call.calling = isWanted ? call.calling : 1 + (call.calling % 500)),
    ],
    ['account-mod-2', (call, isWanted) => void (call.account |= isWanted ? 0 : 1)],
    ['cell-mod-2', (call, isWanted) => void (call.cell |= isWanted ? 0 : 1)],
    ['cell-size', (call, isWanted) => void (call.cell >>>= isWanted ? 0 : 8)],
    ['account-size', (call, isWanted) => void (call.account >>>= isWanted ? 0 : 12)],
  ])('names a planted leak: %s', (id, plant) => {
    expect(faults(audited(plant))).toContain(id);
  });

  it('names the order of rows where it tells the callers', () => {
    const order: boolean[] = [];
    const found = audited((_, isWanted, row) => void (order[row] = isWanted), 4000);
    expect(faults(found)).toEqual([]);
    const rows = new AuditRows(4000);
    const batch = new TraceBatch(4000);
    for (let row = 0; row < 4000; row++) {
      batch.float64('time_ms')[row] = mixed(row, 2) % millisecondsADay;
      batch.int32('truth_is_wanted')[row] = row % 2 === 0 ? 1 : Number(mixed(row, 8) % 2);
      batch.callKey.caller[row] = 0;
      batch.callKey.entity[row] = mixed(row, 1) % callers;
      batch.callKey.attempt[row] = 0;
    }
    batch.length = 4000;
    rows.take(batch, 0);
    expect(faults(auditRows(rows, texts))).toContain('row-mod-2');
  });

  it('says nothing of numbers and accounts where there are too few of them', () => {
    const found = audited((call, isWanted) => {
      if (!isWanted) call.calling = call.account = 7;
    });
    const verdicts = found.artefacts
      .filter(({ id }) => /^(calling|account)/.test(id))
      .map(({ verdict }) => verdict);
    expect(verdicts.every((verdict) => verdict === 'undecided')).toBe(true);
  });

  it('says what is not in the trace, in place of a verdict on nothing', () => {
    const whole = audited(() => undefined);
    const bare = audited((call) => Object.assign(call, { account: -1, ringMs: -1 }));
    const absent = ({ artefacts, columns }: Audit): readonly string[] => [
      ...artefacts.filter(({ verdict }) => verdict === 'absent').map(({ id }) => id),
      ...columns.filter(({ isAbsent }) => isAbsent).map(({ id }) => id),
    ];
    const missing = [
      'account-mod-2',
      'account-mod-10',
      'account-size',
      'ring_ms',
      'ring_ms-mod-10',
      'ring_ms-mod-1000',
    ];
    expect(absent(bare)).toEqual(expect.arrayContaining(missing));
    expect(absent(whole).filter((id) => missing.includes(id))).toEqual([]);
    const lines = auditLines(bare);
    expect(lines.find((line) => line.startsWith('not in the trace: '))).toContain('account-mod-2');
    expect(lines.filter((line) => line.includes('ring_ms'))).toHaveLength(1);
  });

  it('says which calls it did not look at: those without a label, and those for which there was no room', () => {
    const batch = new TraceBatch(40);
    for (let row = 0; row < 40; row++) {
      batch.int32('truth_is_wanted')[row] = row % 4 === 0 ? -1 : row % 2;
      batch.callKey.attempt[row] = 0;
    }
    batch.length = 40;
    const of = (most: number): Audit => {
      const rows = new AuditRows(most);
      rows.take(batch, 0);
      return auditRows(rows, texts);
    };
    expect(of(30).calls).toEqual({ unwanted: 10, wanted: 20, unlabelled: 10, isCut: false });
    expect(auditLines(of(30))[0]).toBe(
      '10 unwanted and 20 wanted calls; 10 without a label were not looked at',
    );
    expect(of(29).calls).toMatchObject({ unwanted: 10, wanted: 19, isCut: true });
    expect(
      auditLines({ ...of(29), calls: { unwanted: 1, wanted: 2000, unlabelled: 0, isCut: true } })[0],
    ).toBe('1 unwanted and 2,000 wanted calls, the first of more');
  });
});

describe('whose calls an audit counts together', () => {
  /** Units of calls at one time, each with whom it names (−1: nobody), the number that it shows (0: none), and whether it has a label. */
  const unitsOf = (
    calls: readonly (readonly [named: number, number: number, isLabelled?: boolean])[],
  ): readonly number[] => {
    const batch = new TraceBatch(calls.length);
    for (const [row, [named, number, isLabelled]] of calls.entries()) {
      batch.callKey.caller[row] = named < 0 ? -1 : 0;
      batch.callKey.entity[row] = named;
      batch.callKey.attempt[row] = 0;
      batch.int32('replication')[row] = -1;
      batch.int32('calling_number')[row] = number;
      batch.int32('truth_is_wanted')[row] = isLabelled === false ? -1 : 0;
    }
    batch.length = calls.length;
    const rows = new AuditRows(calls.length);
    rows.take(batch, 0);
    rows.uniteCallers();
    return Array.from(rows.callerSpan.subarray(0, rows.rows));
  };

  it('are those of whoever else shows the number, as `train` has it, before or after, with a label or without', () => {
    expect(
      unitsOf([
        [-1, 70],
        [5, 70],
        [6, 70],
        [-1, 70],
        [-1, 71],
        [-1, 72],
        [6, 72, false],
      ]),
    ).toEqual([0, 0, 1, 0, 2, 1]);
  });

  it('are no one else’s where they show no number', () => {
    expect(
      unitsOf([
        [5, 0],
        [-1, 0],
        [-1, 0],
      ]),
    ).toEqual([0, 1, 1]);
  });
});
