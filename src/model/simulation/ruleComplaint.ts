/** A complaint about a call that broke a rule. */
import type { Subjects } from './officeSuspension.ts';

/** A complaint on its way to an office, and all that the office can find out from it. */
export interface RuleComplaint {
  readonly rule: number;
  readonly operator: number;
  readonly keyLow: number;
  readonly keyHigh: number;
  readonly second: number;
  readonly subjects: Subjects | null;
}
