/** Mark: a callee with a label app marks the number of an unwanted call, and now and then that of a wanted stranger by mistake. */
import { drawExponential } from '../../../../engine/random/exponential.ts';
import { unitAt } from '../../../../engine/random/stream.ts';
import { ReportCode } from '../../../contracts/detector.ts';
import { CallCounter } from '../../../measures/counters.ts';
import type { Arm } from '../../state/arm.ts';
import { DrawPurpose } from '../../call/drawPurpose.ts';
import { EventKind } from '../../call/eventOrder.ts';
import { callBackSource } from '../../call/lifeTable.ts';
import type { ReportLog } from '../../sanctions/reportLog.ts';
import { isScreening } from '../../sites/site.ts';
import { countReport } from './countReport.ts';
import { hearUpheld } from './merit.ts';
import { endWatch, watchReport } from '../../state/watchCall.ts';

/** Mean time from release to the mark: assumed. */
const markDelaySeconds = 20;

/** True when the callee of this answered call marks it: pure in the call. Who calls back is a victim too and says so. */
export function isMarked(arm: Arm, slot: number): boolean {
  const { truth } = arm.calls;
  const { traits, subscribers } = arm;
  if (arm.life.source.at(slot) === callBackSource) return false;
  const callee = truth.callee.at(slot);
  const group = callee >= 0 ? subscribers.groupOf(callee) : 0;
  const isWanted = truth.isWanted.at(slot) === 1;
  const share = isWanted ? traits.wrongMarkShare[group] : traits.markShare[group] * arm.life.anger.at(slot);
  const unit = unitAt(truth.keyLow.at(slot), truth.keyHigh.at(slot), 0, DrawPurpose.mark);
  if (callee >= 0) return unit < share && subscribers.hasLabelApp(callee);
  return unit < share * traits.labelAppShare[group];
}

/** When the mark of a call that is marked comes. */
export function markSecond({ stream, calls: { truth }, life }: Arm, slot: number): number {
  const delays = stream.seek(truth.keyLow.at(slot), truth.keyHigh.at(slot), 0, DrawPurpose.markDelay);
  return life.endSecond.at(slot) + drawExponential(delays) * markDelaySeconds;
}

export function considerMark(arm: Arm, slot: number): void {
  if (!isMarked(arm, slot)) return;
  const { calls, reports, calendar } = arm;
  const { attempt } = calls;
  countReport(arm, slot, CallCounter.marks);
  const second = markSecond(arm, slot);
  calendar.schedule(
    second,
    EventKind.reportDue,
    reports.add(attempt.callingNumber[slot], ReportCode.mark, second),
  );
}

/** A report reaches whoever listens. */
export function reportDue(arm: Arm, row: number): void {
  const { reports, reactions, record } = arm;
  if (!reactions.areMarksCoupled) return;
  // A clearing is the dialer's doing: frozen callees do not repeat it.
  if (record !== null && reports.kind[row] !== ReportCode.clearing)
    record.reports.add(reports.about[row], reports.kind[row], reports.atSecond[row]);
  tellReport(arm, reports, row);
}

/** The row of a log, to every detector that listens, and to the office. */
export function tellReport(arm: Arm, reports: ReportLog, row: number): void {
  const { reportSites } = arm;
  for (let i = 0; i < reportSites.length; i++) {
    if (!isScreening(reportSites[i], reports.atSecond[row])) continue;
    watchReport(arm, reportSites[i]);
    reportSites[i].detector.afterReport(
      reports.about[row],
      reports.kind[row] as ReportCode,
      reports.atSecond[row],
    );
    endWatch(arm);
  }
  if (reports.kind[row] === ReportCode.upheld) hearUpheld(arm, reports.about[row], reports.atSecond[row]);
}
