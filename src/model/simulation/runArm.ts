/** Runs one arm from its first to its last event. */
import { runWithReports } from '../../engine/kernel/runLoop.ts';
import { BookEntryKind } from '../contracts/operator.ts';
import { OperatorCounter, operatorCounters, SiteCounter, WorldCounter } from '../measures/counters.ts';
import type { Arm } from './arm.ts';
import { EventKind } from './eventOrder.ts';
import { candidateDue, pendingDue } from './life/intent.ts';
import { lineReady, scheduleLine } from './life/dialledAttempt.ts';
import { reportDue, tellReport } from './life/mark.ts';
import { endFrozenCallees } from './life/openLoop.ts';
import { release } from './life/release.ts';
import type { ReportLog } from './reportLog.ts';

const secondsADay = 86_400;

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
  handlers[EventKind.lineReady] = (line) => lineReady(arm, line);
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

/** Posts what runs by the day and adds the books of all operators of a class. */
function closeBooks(arm: Arm): void {
  const days = (arm.endSecond - arm.startSecond) / secondsADay;
  const firstDay = arm.startSecond / secondsADay;
  for (const { callerClass, books, ledger, pacing, ownedNumbers } of arm.operators) {
    const base = callerClass * operatorCounters;
    const counters = arm.totals.operators;
    ledger.post(books, BookEntryKind.licenceDay, days);
    ledger.post(books, BookEntryKind.lineDay, days * pacing.lines);
    ledger.post(books, BookEntryKind.scriptOnce, 1);
    ledger.post(books, BookEntryKind.numberOnce, ownedNumbers);
    for (let day = 0; day < days; day++)
      ledger.post(
        books,
        BookEntryKind.agentSecond,
        pacing.paidSecondsOn((arm.firstWeekday + firstDay + day) % 7),
      );
    counters[base + OperatorCounter.operators] += 1;
    counters[base + OperatorCounter.revenue] += ledger.revenue;
    counters[base + OperatorCounter.cost] += ledger.cost;
    counters[base + OperatorCounter.lineSeconds] += days * secondsADay * pacing.lines;
  }
}
