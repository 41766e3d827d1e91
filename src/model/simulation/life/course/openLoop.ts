/** Frozen callees: before each attempt they lose trust and report as they had done by then in the open loop. Hot path: replication. */
import { CallCounter, callCounters, WorldCounter } from '../../../measures/counters.ts';
import type { Totals } from '../../../measures/totals.ts';
import type { Arm } from '../../state/arm.ts';
import type { OpenLoopReader } from '../../intents/openLoopRecord.ts';
import { tellReport } from '../reporting/mark.ts';

/** Losses before reports and both before attempts, which is the order of simultaneous events. */
export function followFrozenCallees(arm: Arm, openLoop: OpenLoopReader, nowSecond: number): void {
  const { reports } = openLoop.record;
  loseRecordedTrust(arm, openLoop, nowSecond);
  for (let row = openLoop.nextReport(nowSecond); row >= 0; row = openLoop.nextReport(nowSecond))
    tellReport(arm, reports, row);
}

/** What frozen callees had lost by then. */
export function loseRecordedTrust(arm: Arm, openLoop: OpenLoopReader, nowSecond: number): void {
  const { losses } = openLoop.record;
  for (let row = openLoop.nextLoss(nowSecond); row >= 0; row = openLoop.nextLoss(nowSecond))
    arm.subscribers.loseTrust(losses.about[row], losses.atSecond[row]);
}

/** After the last event: what is left of the record, and its counts of reports. */
export function endFrozenCallees(arm: Arm, openLoop: OpenLoopReader): void {
  followFrozenCallees(arm, openLoop, Infinity);
  copyReportCounts(openLoop.record.totals, arm.totals);
}

function copyReportCounts(from: Totals, to: Totals): void {
  for (let base = 0; base < to.calls.length; base += callCounters) {
    to.calls[base + CallCounter.marks] = from.calls[base + CallCounter.marks];
    to.calls[base + CallCounter.complaints] = from.calls[base + CallCounter.complaints];
  }
  to.world[WorldCounter.innocentOwnersReported] = from.world[WorldCounter.innocentOwnersReported];
}
