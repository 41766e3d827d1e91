/** A complaint about a call that broke a rule. */
import type { SuspendedKind } from '../../network/suspensionTable.ts';

/** A complaint on its way to an office, and all that the office can find out from it. */
export interface RuleComplaint {
  readonly rule: number;
  readonly operator: number;
  /** Ordinal of the declaration of whoever lends the number shown; `noLender`. */
  readonly lender: number;
  readonly keyLow: number;
  readonly keyHigh: number;
  readonly second: number;
  /** What of the call could be suspended. */
  readonly subjects: Readonly<Record<SuspendedKind, number>>;
}
