/** What a check of a trace finds about one rule. */
import type { RulePlugin } from '../../model/contracts/rule.ts';
import type { ParameterValues } from '../../model/contracts/parameter.ts';

export interface CheckedRule {
  readonly id: string;
  /** Id of the library, or a module. */
  readonly use: string;
  readonly plugin: RulePlugin;
  readonly values: ParameterValues;
  /** First day in force; empty: always. */
  readonly from: string;
  /** Its first second in force; −Infinity: always. Earlier calls are told to the rule and break nothing. */
  readonly fromSecond: number;
}

/** One call that breaks a rule. */
export interface BrokenCall {
  readonly recording: number;
  readonly second: number;
  readonly callingNumber: string;
  readonly calledNumber: string;
  readonly because: string;
  /** Second from which on it would have been permitted; null never. */
  readonly permittedSecond: number | null;
}

export interface RuleFindings {
  readonly id: string;
  readonly calls: number;
  readonly broken: number;
  readonly callers: number;
  readonly callersBroken: number;
  /** How often each reason was found, the first fifty by themselves, all others together. */
  readonly reasons: readonly { readonly because: string; readonly calls: number }[];
  readonly examples: readonly BrokenCall[];
}

/** Rules of the library have a handful. Assumed. */
const reasonsAtMost = 50;
/** Stands for all others: a module may have another one for every call. */
const furtherReasons = 'further reasons';

/** What is found about one rule so far. */
export class Findings {
  readonly rule: CheckedRule;
  calls = 0;
  broken = 0;
  readonly callers: Map<number, number> = new Map();
  readonly reasons: Map<string, number> = new Map();
  readonly examples: BrokenCall[] = [];

  constructor(rule: CheckedRule) {
    this.rule = rule;
  }

  count(caller: number, because: string | null): void {
    this.calls += 1;
    this.callers.set(caller, (this.callers.get(caller) ?? 0) + (because === null ? 0 : 1));
    if (because === null) return;
    this.broken += 1;
    const isTold = this.reasons.has(because) || this.reasons.size < reasonsAtMost;
    const reason = isTold ? because : furtherReasons;
    this.reasons.set(reason, (this.reasons.get(reason) ?? 0) + 1);
  }

  get found(): RuleFindings {
    return {
      id: this.rule.id,
      calls: this.calls,
      broken: this.broken,
      callers: this.callers.size,
      callersBroken: [...this.callers.values()].filter((broken) => broken > 0).length,
      reasons: [...this.reasons]
        .map(([because, calls]) => ({ because, calls }))
        .sort((a, b) => b.calls - a.calls || (a.because < b.because ? -1 : 1)),
      examples: this.examples,
    };
  }
}
