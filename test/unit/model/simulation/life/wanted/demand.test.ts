import { describe, expect, it } from 'vitest';
import { CallCounter, callCounters } from '../../../../../../src/model/measures/counters.ts';
import { Totals } from '../../../../../../src/model/measures/totals.ts';
import { Completions } from '../../../../../../src/model/simulation/intents/completions.ts';
import { LossReason } from '../../../../../../src/model/simulation/call/lifeTable.ts';
import { finishDemand } from '../../../../../../src/model/simulation/life/wanted/demand.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';

const intent = 8;
const names = [
  'demandsCompleted',
  'demandsCompletedInControl',
  'lostByRejection',
  'lostByLabel',
  'lostByTrust',
  'lostOtherwise',
  'demandsGained',
] as const;

interface Ending {
  /** Attempt that completed the demand in the control arm; none when nothing did. */
  readonly controlAttempt?: number;
  readonly isCompleted: boolean;
  readonly reasons?: number;
  readonly isWanted?: number;
}

const [control, other] = [true, false].map((isControl) => armByHand({ isControl }));
const uncounted = (arm: Arm): Arm => ({
  ...arm,
  totals: new Totals(arm.totals.classOfCaller, { sites: 0, trunks: 0, rules: 0 }),
});

/** An arm beside a control in which the demand was completed at the attempt named. */
function beside(controlAttempt: number | undefined): Arm {
  const arm = uncounted(other);
  const completions = new Completions(16);
  if (controlAttempt !== undefined) completions.add(intent, controlAttempt);
  return { ...arm, completedInControl: arm.completedInControl.map(() => completions) };
}

function end(arm: Arm, { isCompleted, reasons = 0, isWanted = 1 }: Ending): void {
  arm.call = callByHand({ source: 0, intent, isWanted, lossReasons: reasons, attempt: 2, startSecond: 100 });
  finishDemand(arm, arm.intents.take(), isCompleted);
}

/** What was counted of a class, zeros left out. */
function countsOf(arm: Arm, isWanted = 1): Record<string, number> {
  const base = arm.totals.base(0, isWanted);
  const of = arm.totals.calls.subarray(base, base + callCounters);
  return Object.fromEntries(
    names.map((name) => [name, of[CallCounter[name]]] as const).filter(([, n]) => n > 0),
  );
}

function counted(ending: Ending): Record<string, number> {
  const arm = beside(ending.controlAttempt);
  end(arm, ending);
  return countsOf(arm);
}

const inBoth = { demandsCompletedInControl: 1 } as const;
const everything = LossReason.rejection | LossReason.label | (LossReason.trust << 1);

describe('the end of a demand', () => {
  it('is no loss when it is completed here and in the control arm, whatever happened on the way', () => {
    expect(counted({ controlAttempt: 1, isCompleted: true, reasons: everything })).toEqual({
      demandsCompleted: 1,
      ...inBoth,
    });
  });

  it('is a gain when it is completed only here, and nothing when it is completed nowhere', () => {
    expect(counted({ isCompleted: true })).toEqual({ demandsCompleted: 1, demandsGained: 1 });
    expect(counted({ isCompleted: false, reasons: everything })).toEqual({});
  });

  it('is lost to rejection before label before trust, and to chance where none of them was met', () => {
    const lostTo = (reasons: number): unknown => counted({ controlAttempt: 1, isCompleted: false, reasons });
    expect(lostTo(everything)).toEqual({ ...inBoth, lostByRejection: 1 });
    expect(lostTo(everything - LossReason.rejection)).toEqual({ ...inBoth, lostByLabel: 1 });
    expect(lostTo(LossReason.trust << 1)).toEqual({ ...inBoth, lostByTrust: 1 });
    expect(lostTo(0)).toEqual({ ...inBoth, lostOtherwise: 1 });
  });

  it('is lost to trust only at the attempt that was answered in the control arm', () => {
    const lost = counted({ controlAttempt: 0, isCompleted: false, reasons: LossReason.trust << 1 });
    expect(lost).toEqual({ ...inBoth, lostOtherwise: 1 });
  });

  it('falls on the day of its last attempt, for wanted demands', () => {
    const arm = beside(1);
    end(arm, { isCompleted: false });
    end(arm, { isCompleted: true });
    end(arm, { isCompleted: false, isWanted: 0 });
    const { demandsCompletedInControl, demandsLost } = arm.totals.days.path();
    expect({ demandsCompletedInControl, demandsLost }).toEqual({
      demandsCompletedInControl: [2],
      demandsLost: [1],
    });
    expect(countsOf(arm, 0)).toEqual({ ...inBoth, lostOtherwise: 1 });
  });

  it('is written down in the control arm, for those who are compared with it', () => {
    const arm = uncounted(control);
    end(arm, { isCompleted: true });
    expect(countsOf(arm)).toEqual({ demandsCompleted: 1, ...inBoth });
    expect(arm.completedInControl[0].attemptOf(intent)).toBe(2);
  });

  it('gives the row of its intent back', () => {
    const arm = uncounted(control);
    end(arm, { isCompleted: true });
    const row = arm.intents.take();
    arm.intents.give(row);
    end(arm, { isCompleted: false });
    expect(arm.intents.take()).toBe(row);
  });
});
