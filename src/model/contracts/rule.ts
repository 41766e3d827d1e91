/** Contract of rules: what the network enforces, what an honest caller obeys, what a caught violator suffers. */
import type { Place } from './detector.ts';
import type { ParameterValues } from './parameter.ts';
import type { Plugin } from './plugin.ts';

/** A detector put at a place with its consequence. */
export interface PlacedDetector {
  readonly place: Place;
  readonly detector: string;
  readonly parameters: ParameterValues;
  readonly alarmAt: number;
  readonly then: string;
}

/** A call that an honest caller is about to make. */
export interface PlannedCall {
  readonly nowSecond: number;
  readonly calledNumber: number;
  readonly purpose: number;
  readonly hasConsent: boolean;
}

/** What an office knows of an operator when it decides. */
export interface OperatorCase {
  readonly complaints: number;
  readonly attempts: number;
  readonly firstComplaintSecond: number;
}

export const SanctionCode = { none: 0, fine: 1, number: 2, line: 3, operator: 4, upstream: 5 } as const;
export type SanctionCode = (typeof SanctionCode)[keyof typeof SanctionCode];

/** An absent part is the do-nothing object. */
export interface Rule {
  readonly enforce: readonly PlacedDetector[];
  /** Earliest permitted second: now, later, Infinity = never. */
  obey(planned: PlannedCall, nowSecond: number): number;
  sanction(against: OperatorCase): SanctionCode;
}

/** What a rule is given. */
export interface RuleSite {
  readonly firstWeekday: number;
}

export interface RulePlugin extends Plugin<'rule', RuleSite, Rule> {
  readonly jurisdiction: string;
  readonly inForce: { readonly from: string; readonly until?: string };
  readonly status: 'verified' | 'partly' | 'recalled' | 'draft';
  readonly exempt: readonly string[];
  readonly examples: readonly {
    readonly call: Readonly<Record<string, unknown>>;
    readonly is: 'kept' | 'broken';
    readonly because: string;
  }[];
}
