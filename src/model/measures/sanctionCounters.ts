/** What suspensions, tracebacks and the complaint office of an arm come to. Hot path: replication. */
import type { CorrectedSpan, SuspendedKind } from '../network/suspensionTable.ts';

/** By kind of what is suspended. */
interface SuspensionCounts {
  /** Suspensions that begin within the measured time. */
  count: number;
  /** Of these, those that meet somebody innocent. */
  innocent: number;
  /** Seconds in force within the measured time. */
  seconds: number;
}

const noCounts = (): SuspensionCounts => ({ count: 0, innocent: 0, seconds: 0 });

export class SanctionTotals {
  readonly byKind: Readonly<Record<SuspendedKind, SuspensionCounts>> = {
    number: noCounts(),
    line: noCounts(),
    operator: noCounts(),
    upstream: noCounts(),
  };
  /** From the alarm or order to the beginning, over all suspensions counted. */
  delaySeconds = 0;
  /** Calls of wanted callers that met a suspension, and appeals that they made against it or a label. */
  wantedCallsMet = 0;
  appeals = 0;
  /** Complaints that reached the office, those upheld, and of these those about wanted calls and numbers that somebody innocent has. */
  readonly office: { complaints: number; upheld: number; wronglyUpheld: number } = {
    complaints: 0,
    upheld: 0,
    wronglyUpheld: 0,
  };
  /** Appeals of wanted callers against labels and rejections without a suspension. */
  labelAppeals = 0;
  readonly traceback: TracebackCounts = {
    begun: 0,
    ended: 0,
    reached: 0,
    unanswered: 0,
    hops: 0,
    seconds: 0,
    suspended: 0,
  };

  /** A suspension from one second until another, of which the measured time sees the part before `endSecond`. */
  countSuspension(
    what: SuspendedKind,
    about: { isInnocent: boolean; orderedSecond: number },
    span: { fromSecond: number; untilSecond: number; endSecond: number },
  ): void {
    if (span.fromSecond >= span.endSecond) return;
    const counts = this.byKind[what];
    counts.count += 1;
    if (about.isInnocent) counts.innocent += 1;
    counts.seconds += Math.min(span.untilSecond, span.endSecond) - span.fromSecond;
    this.delaySeconds += span.fromSecond - about.orderedSecond;
  }

  /** An appeal against a suspension, and what it made of that. */
  countAppeal(what: SuspendedKind, corrected: CorrectedSpan | null, endSecond: number): void {
    this.appeals += 1;
    if (corrected === null) return;
    const { untilSecond, correctedSecond } = corrected;
    this.byKind[what].seconds -= Math.min(untilSecond, endSecond) - Math.min(correctedSecond, endSecond);
  }
}

export interface TracebackCounts {
  begun: number;
  /** Of these, ended within the measured time: at the customer, or at a carrier that did not answer. */
  ended: number;
  reached: number;
  unanswered: number;
  /** Of those ended: carriers that answered, and how long it took. */
  hops: number;
  seconds: number;
  /** Of those ended: customers or upstreams suspended then. */
  suspended: number;
}
