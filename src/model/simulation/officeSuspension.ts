/** What offices have had suspended under one rule: numbers, lines, customers and upstreams, each for a time. Hot path: replication. */
import type { ObservedAttempt } from '../calls/observed.ts';
import { SanctionCode } from '../contracts/rule.ts';
import { TimedSuspension } from './suspension.ts';
import type { Suspension } from './suspension.ts';

/** By sanction code: what it shuts. */
const shut = ['', '', 'number', 'line', 'operator', 'upstream'] as const;

/** Subjects of a call by sanction code; −1 where nothing is seen to be shut. */
export type Subjects = readonly number[];

export class OfficeSuspension implements Suspension {
  readonly appealShare = 0;
  private readonly parts: readonly (TimedSuspension | null)[];

  constructor(attempt: ObservedAttempt) {
    const terms = { after: 0, duration: 0, correction: 0, appealShare: 0 };
    this.parts = shut.map((what) => (what === '' ? null : new TimedSuspension(attempt, { ...terms, what })));
  }

  /** What the call in a row could be shut by, for each code. */
  subjectsOf(slot: number): Subjects {
    return this.parts.map((part) => part?.subjectOf(slot) ?? -1);
  }

  suspend(code: SanctionCode, subjects: Subjects, between: { from: number; until: number }): void {
    this.parts[code]?.suspend(subjects[code], between);
  }

  alarm(): void {}

  isSuspended(slot: number, nowSecond: number): boolean {
    for (let code = SanctionCode.number; code < this.parts.length; code++)
      if (this.parts[code]?.isSuspended(slot, nowSecond) === true) return true;
    return false;
  }

  appeal(): void {}
}
