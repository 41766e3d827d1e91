/** Runs one arm from its first to its last event. */
import { runWithReports } from '../../engine/kernel/runLoop.ts';
import { SiteCounter, WorldCounter } from '../measures/counters.ts';
import type { Arm } from './arm.ts';
import { EventKind } from './eventOrder.ts';
import { agentReady, bidForAgent } from './life/agentBid.ts';
import { callBackDue, scheduleRecordedCallBacks } from './life/callBack.ts';
import { scheduleRecordedYields } from './life/callBackIncome.ts';
import { candidateDue, pendingDue } from './life/intent.ts';
import { lineReady, scheduleLine } from './life/dialledAttempt.ts';
import { scheduleRecordedFines } from './life/fine.ts';
import { OperatorLevers } from './life/levers.ts';
import { reportDue, tellReport } from './life/mark.ts';
import { endFrozenCallees } from './life/openLoop.ts';
import { closeBooks } from './life/closeBooks.ts';
import { openBooks } from './life/operatorMoney.ts';
import { orderDue } from './life/orderDue.ts';
import { release } from './life/release.ts';
import { beginReviews, reviewDue } from './life/review.ts';
import type { ReportLog } from './reportLog.ts';

/** Told now and then how far the clock is. */
export interface RunProgress {
  at(nowSecond: number): void;
}

/** Everything that is under way at the end is followed to its end; nothing new begins after it. */
export function runArm(arm: Arm, progress: RunProgress): number {
  begin(arm);
  const handlers: ((subject: number) => void)[] = [];
  handlers[EventKind.release] = (slot) => release(arm, slot);
  handlers[EventKind.reportDue] = (row) => reportDue(arm, row);
  handlers[EventKind.orderDue] = (row) => orderDue(arm, row);
  const levers = new OperatorLevers(arm);
  handlers[EventKind.operatorReview] = (ordinal) => reviewDue(arm, levers, ordinal);
  handlers[EventKind.agentReady] = (ordinal) => agentReady(arm, ordinal);
  handlers[EventKind.agentBid] = (slot) => bidForAgent(arm, slot);
  handlers[EventKind.lineReady] = (line) => lineReady(arm, line);
  handlers[EventKind.callBack] = (row) => callBackDue(arm, row);
  handlers[EventKind.reattempt] = (row) => pendingDue(arm, row);
  handlers[EventKind.candidate] = (source) => candidateDue(arm, source);
  const { calendar } = arm;
  const report = (): void => progress.at(calendar.nowSeconds);
  const events = runWithReports(calendar, handlers, { untilSecond: Infinity, everyEvents: 100_000, report });
  end(arm);
  return events;
}

/** Detectors hear what callees reported in the pre-history, in the order of time; what was then still on its way reaches them later. */
export function replayReports(arm: Arm, log: ReportLog): void {
  const order = Float64Array.from({ length: log.rows }, (_, row) => row);
  order.sort((a, b) => log.atSecond[a] - log.atSecond[b] || a - b);
  for (const row of order) {
    const second = log.atSecond[row];
    if (second < arm.startSecond) tellReport(arm, log, row);
    else if (!arm.reactions.areCalleesFrozen)
      arm.calendar.schedule(
        second,
        EventKind.reportDue,
        arm.reports.add(log.about[row], log.kind[row], second),
      );
  }
}

function begin(arm: Arm): void {
  const firstHour = Math.floor(arm.startSecond / 3600);
  for (const source of arm.sources)
    if (source.begin(firstHour, arm.endSecond))
      arm.calendar.schedule(source.nextSecond, EventKind.candidate, source.ordinal);
  for (const operator of arm.operators) {
    openBooks(arm, operator);
    beginReviews(arm, operator.ordinal);
  }
  scheduleRecordedFines(arm);
  scheduleRecordedYields(arm);
  scheduleRecordedCallBacks(arm);
  for (let line = 0; line < arm.operatorOfLine.length; line++) scheduleLine(arm, line, arm.startSecond);
}

function end(arm: Arm): void {
  const { totals, subscribers, openLoop } = arm;
  if (openLoop !== null && arm.reactions.areCalleesFrozen) endFrozenCallees(arm, openLoop);
  for (let s = 0; s < subscribers.count; s++)
    totals.world[WorldCounter.trustSum] += subscribers.trustAt(s, arm.endSecond);
  totals.world[WorldCounter.trustCount] = subscribers.count;
  for (const site of arm.placedSites.flat()) {
    const counters = totals.sites[site.ordinal].counters;
    counters[SiteCounter.stateBytes] = site.detector.stateBytes();
    counters[SiteCounter.numbersSeen] = totals.sites[site.ordinal].numbers.seen;
  }
  closeBooks(arm);
}
