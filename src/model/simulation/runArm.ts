/** Runs one arm from its first to its last event. */
import { secondsAnHour } from '../../engine/kernel/lengthsOfTime.ts';
import { SiteCounter, WorldCounter } from '../measures/counters.ts';
import type { Arm } from './state/arm.ts';
import { EventKind } from './call/eventOrder.ts';
import { agentReady, bidForAgent } from './life/dialled/agentBid.ts';
import { callBackDue, scheduleRecordedCallBacks } from './life/callBack/callBack.ts';
import { loseTrust } from './life/callBack/callee.ts';
import { scheduleRecordedYields } from './life/end/callBackIncome.ts';
import { awaitNext, intentDue, pursue } from './life/wanted/intent.ts';
import { dialDueLines, lineReady } from './life/dialled/dialledAttempt.ts';
import { takeUpWork } from './life/dialled/lines.ts';
import { scheduleRecordedFines } from './life/money/fine.ts';
import { scheduleRecordedCases } from './life/reporting/ruleCase.ts';
import { OperatorLevers } from './life/reviews/levers.ts';
import { reportDue, tellReport } from './life/reporting/mark.ts';
import { endFrozenCallees, loseRecordedTrust } from './life/course/openLoop.ts';
import { closeBooks } from './life/money/closeBooks.ts';
import { openBooks } from './life/money/operatorMoney.ts';
import { orderDue } from './life/reviews/orderDue.ts';
import { release } from './life/end/release.ts';
import { beginReviews, reviewDue } from './life/reviews/review.ts';
import type { ReportLog } from './sanctions/reportLog.ts';

const eventsBetweenReports = 100_000;

/** Told now and then, and at the end of each arm, how far the clock is. */
export interface RunProgress {
  at(nowSecond: number): void;
}

/** Everything that is under way at the end is followed to its end; nothing new begins after it. Returns how many events and intents there were. */
export function runArm(arm: Arm, progress: RunProgress): number {
  begin(arm);
  const { calendar, sources, sourceSeconds } = arm;
  const handlers = new Handlers(arm);
  calendar.onApproach({
    hear: (kind, subject) => {
      if (kind === EventKind.reattempt) arm.ahead.attempt(subject);
      else if (kind === EventKind.release) arm.ahead.release(subject);
    },
    end: () => arm.ahead.read(),
  });
  const front: Front = { source: -1, rivalSecond: -Infinity };
  let handled = dialDueLines(arm);
  let reportAt = eventsBetweenReports;
  // Behind the last intent comes what else happens by the end, and then what is still under way.
  let lastSecond = arm.endSecond;
  for (;;) {
    find(front, sourceSeconds);
    const { source } = front;
    const intentSecond = source < 0 ? Infinity : sourceSeconds[source];
    const untilSecond = Math.min(intentSecond, lastSecond);
    while (calendar.nextUntil(untilSecond)) {
      handlers.handle(calendar.kind as EventKind, calendar.subject);
      handled++;
      if (arm.dueLines.count > 0) handled += dialDueLines(arm);
      if (handled >= reportAt) reportAt = report(arm, progress, handled);
    }
    if (intentSecond === Infinity) {
      if (lastSecond === Infinity) break;
      readTrust(arm);
      lastSecond = Infinity;
      continue;
    }
    intentDue(arm, sources[source]);
    if (++handled >= reportAt) reportAt = report(arm, progress, handled);
  }
  end(arm);
  progress.at(calendar.nowSeconds); // an arm of fewer events than that would look as if it hung
  return handled;
}

/** Tells how far the clock is after so many events; returns after how many it is told again. */
function report({ calendar }: Arm, progress: RunProgress, handled: number): number {
  progress.at(calendar.nowSeconds);
  return handled + eventsBetweenReports;
}

/** Hands events to whom they concern. */
class Handlers {
  readonly #arm: Arm;
  readonly #levers: OperatorLevers;

  constructor(arm: Arm) {
    this.#arm = arm;
    this.#levers = new OperatorLevers(arm);
  }

  handle(kind: EventKind, subject: number): void {
    const arm = this.#arm;
    switch (kind) {
      case EventKind.release:
        return release(arm, subject);
      case EventKind.lossDue:
        return loseTrust(arm, subject);
      case EventKind.reportDue:
        return reportDue(arm, subject);
      case EventKind.orderDue:
        return orderDue(arm, subject);
      case EventKind.operatorReview:
        return reviewDue(arm, this.#levers, subject);
      case EventKind.agentReady:
        return agentReady(arm, subject);
      case EventKind.agentBid:
        return bidForAgent(arm, subject);
      case EventKind.lineReady:
        return lineReady(arm, subject);
      case EventKind.callBack:
        return callBackDue(arm, subject);
      default:
        return pursue(arm, subject);
    }
  }
}

/** The source whose next intent is due first, −1 without sources; and before which second no other source has one. */
interface Front {
  source: number;
  rivalSecond: number;
}

/** Most calls are those of one source, which mostly stays in front. Where two are due at once the lower ordinal is first. */
function find(front: Front, sourceSeconds: Float64Array): void {
  if (front.source >= 0 && sourceSeconds[front.source] < front.rivalSecond) return;
  let first = sourceSeconds.length - 1;
  let rivalSecond = Infinity;
  for (let source = first - 1; source >= 0; source--) {
    const second = sourceSeconds[source];
    if (second <= sourceSeconds[first]) {
      rivalSecond = sourceSeconds[first];
      first = source;
    } else if (second < rivalSecond) rivalSecond = second;
  }
  front.source = first;
  front.rivalSecond = rivalSecond;
}

/** Detectors hear what callees reported in the pre-history, in the order of time; what was then still on its way reaches them later. None of it where marks are cut. */
export function replayReports(arm: Arm, log: ReportLog): void {
  if (!arm.reactions.areMarksCoupled) return;
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

/** Subscribers lose the trust that calls of the pre-history cost when these are over: `about` is the subscriber. Frozen ones lose it as in the open loop. */
export function awaitLosses({ calendar, reactions }: Arm, { rows, atSecond, about }: ReportLog): void {
  if (reactions.areCalleesFrozen) return;
  for (let row = 0; row < rows; row++) calendar.schedule(atSecond[row], EventKind.lossDue, about[row]);
}

function begin(arm: Arm): void {
  const firstHour = Math.floor(arm.startSecond / secondsAnHour);
  for (const source of arm.sources) {
    source.begin(firstHour, arm.endSecond);
    awaitNext(arm, source);
  }
  for (const operator of arm.operators) {
    openBooks(arm, operator);
    beginReviews(arm, operator.ordinal);
  }
  scheduleRecordedFines(arm);
  scheduleRecordedCases(arm);
  scheduleRecordedYields(arm);
  scheduleRecordedCallBacks(arm);
  for (const line of arm.lines) takeUpWork(arm, line, arm.startSecond);
}

/** At the end of the measured time: what calls cost that are over later is not lost yet. */
function readTrust(arm: Arm): void {
  const { totals, subscribers, openLoop, endSecond } = arm;
  if (openLoop !== null && arm.reactions.areCalleesFrozen) loseRecordedTrust(arm, openLoop, endSecond);
  totals.world[WorldCounter.trustSum] = subscribers.trustSumAt(endSecond);
  totals.world[WorldCounter.trustCount] = subscribers.count;
}

function end(arm: Arm): void {
  const { totals, openLoop } = arm;
  if (openLoop !== null && arm.reactions.areCalleesFrozen) endFrozenCallees(arm, openLoop);
  for (const site of arm.sites) {
    const { counters, numbers, numbersJudged } = totals.sites[site.ordinal];
    counters[SiteCounter.stateBytes] += site.detector.stateBytes();
    counters[SiteCounter.numbersSeen] = numbersJudged.countWith(numbers, (number) =>
      arm.dealing.subscriberOf(number),
    );
  }
  totals.addUp();
  closeBooks(arm);
}
