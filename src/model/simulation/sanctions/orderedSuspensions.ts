/**
 * Suspensions that an office, a traceback or a rule has ordered of all carriers: whoever is named gets no call through, whichever carrier it
 * turns to. Detectors do not see calls that are refused so. Hot path: replication.
 */
import type { ObservedAttempt } from '../../calls/observed.ts';
import type { CallPaths } from '../../network/callPaths.ts';
import { lineSubject, suspendedKinds, SuspensionTable } from '../../network/suspensionTable.ts';
import type { CorrectedSpan, SuspendedKind, SuspensionSpan } from '../../network/suspensionTable.ts';
import type { NumberPlan } from '../../numbering/numberPlan.ts';

/** In the place of the site whose action it is: all carriers, by order. */
export const byOrder = -2;
/** What is said to whoever is refused so (RFC 3261: declined). */
export const orderedCause = 603;

/** What tells whom a call is of: all columns as they are, not as a place sees them. */
type Columns = Pick<ObservedAttempt, 'callingNumber' | 'calledNumber' | 'account' | 'line' | 'ingress'>;

/** Subjects: the number shown, `lineSubject`, the account of a customer, the ordinal of a carrier. */
export class OrderedSuspensions {
  readonly #columns: Columns;
  readonly #plan: NumberPlan;
  /** Null where one exchange serves everybody. */
  readonly #paths: CallPaths | null;
  readonly #tables: Readonly<Record<SuspendedKind, SuspensionTable>>;
  #orders = 0;

  constructor(columns: Columns, plan: NumberPlan, paths: CallPaths | null) {
    this.#columns = columns;
    this.#plan = plan;
    this.#paths = paths;
    this.#tables = {
      number: new SuspensionTable(),
      line: new SuspensionTable(),
      operator: new SuspensionTable(),
      upstream: new SuspensionTable(),
    };
  }

  /** What of the call in a row could be suspended. */
  subjectsOf(slot: number): Readonly<Record<SuspendedKind, number>> {
    const { callingNumber, account, line, ingress } = this.#columns;
    return {
      number: callingNumber[slot],
      line: lineSubject(account[slot], line[slot]),
      operator: account[slot],
      upstream: ingress[slot],
    };
  }

  /** True when the subject is now going to be suspended; false when something is settled about it already. */
  order(what: SuspendedKind, subject: number, on: { nowSecond: number; span: SuspensionSpan }): boolean {
    this.#orders += 1;
    return this.#tables[what].order(subject, on.nowSecond, on.span);
  }

  /** What keeps the call in a row, which takes this path, from being made; null when nothing does. */
  kindInForce(slot: number, path: number, nowSecond: number): SuspendedKind | null {
    if (this.#orders === 0) return null;
    for (const what of suspendedKinds) {
      const subject = this.#subjectInForce(what, { slot, path }, nowSecond);
      if (subject >= 0) return what;
    }
    return null;
  }

  appealShareOf(what: SuspendedKind, call: { slot: number; path: number }, nowSecond: number): number {
    return this.#tables[what].appealShareOf(this.#subjectInForce(what, call, nowSecond));
  }

  /** The suspension that keeps the call from being made is to be lifted; null when that changes nothing. */
  appeal(what: SuspendedKind, call: { slot: number; path: number }, nowSecond: number): CorrectedSpan | null {
    return this.#tables[what].appeal(this.#subjectInForce(what, call, nowSecond), nowSecond);
  }

  /** The subject of a call that is suspended; −1 none. */
  #subjectInForce(
    what: SuspendedKind,
    { slot, path }: { slot: number; path: number },
    nowSecond: number,
  ): number {
    const { callingNumber, account, line } = this.#columns;
    if (what === 'upstream') return this.#upstreamInForce(slot, path, nowSecond);
    if (what === 'number' && callingNumber[slot] === 0) return -1;
    const subject =
      what === 'number'
        ? callingNumber[slot]
        : what === 'operator'
          ? account[slot]
          : lineSubject(account[slot], line[slot]);
    return this.#tables[what].isInForce(subject, nowSecond) ? subject : -1;
  }

  /** A carrier is upstream of a call when it hands it on: every one of its path but the last. */
  #upstreamInForce(slot: number, path: number, nowSecond: number): number {
    const { ingress, calledNumber } = this.#columns;
    const { upstream } = this.#tables;
    const from = ingress[slot];
    if (this.#paths === null) {
      const isLeaving = from !== this.#plan.carrierOf(calledNumber[slot]);
      return isLeaving && upstream.isInForce(from, nowSecond) ? from : -1;
    }
    const { first, hops } = this.#paths;
    let carrier = from;
    for (let hop = first[path]; hop < first[path + 1]; hop++) {
      if (upstream.isInForce(carrier, nowSecond)) return carrier;
      carrier = hops[hop];
    }
    return -1;
  }
}
