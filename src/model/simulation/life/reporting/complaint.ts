/** Complaint: a few callees write to the office, hours after the call. */
import { exp } from '../../../../engine/elementary/exp.ts';
import { normalAt } from '../../../../engine/random/normal.ts';
import { unitAt } from '../../../../engine/random/stream.ts';
import { ReportCode } from '../../../contracts/detector.ts';
import { CallCounter } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { callBackSource } from '../../call/lifeTable.ts';
import { countReport } from './countReport.ts';
import { considerFine } from '../money/fine.ts';
import { considerMerit } from './merit.ts';
import { considerCases } from './ruleCase.ts';

/** Deviation of the logarithm of the delay: assumed. */
const delayLogDeviation = 1;

/** Seconds from release to the complaint, −1 when there is none: pure in the call. */
export function complaintDelaySeconds(arm: Arm, slot: number): number {
  const { truth } = arm.calls;
  if (arm.life.source.at(slot) === callBackSource) return -1;
  const callee = truth.callee.at(slot);
  const group = callee >= 0 ? arm.subscribers.groupOf(callee) : 0;
  const isWanted = truth.isWanted.at(slot) === 1;
  const share = isWanted
    ? arm.traits.wrongComplaintShare[group]
    : arm.traits.complaintShare[group] * arm.life.anger.at(slot);
  if (share === 0) return -1;
  const low = truth.keyLow.at(slot);
  const high = truth.keyHigh.at(slot);
  if (unitAt(low, high, 0, DrawPurpose.complaint) >= share) return -1;
  const normal = normalAt(arm.stream, low, high, DrawPurpose.complaintDelay);
  return arm.traits.complaintMedianSeconds[group] * exp(delayLogDeviation * normal);
}

export function considerComplaint(arm: Arm, slot: number): void {
  const delay = complaintDelaySeconds(arm, slot);
  if (delay < 0) return;
  const { calendar, reports, calls, life } = arm;
  countReport(arm, slot, CallCounter.complaints);
  const second = life.endSecond.at(slot) + delay;
  const row = reports.add(calls.attempt.callingNumber[slot], ReportCode.complaint, second);
  calendar.schedule(second, EventKind.reportDue, row);
  considerFine(arm, slot, second);
  considerCases(arm, slot, second);
  considerMerit(arm, slot, second);
}
