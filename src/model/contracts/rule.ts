/** Contract of rules: what the network enforces, what an honest caller obeys, what a caught violator suffers. */
import type { Place } from './detector.ts';
import type { ParameterValues } from './parameter.ts';
import type { Money, Plugin } from './plugin.ts';
import type { EndedCall, PlannedCall } from './ruleCalls.ts';
import type { ExampleCall } from './ruleExample.ts';
import type { Tools } from './tools.ts';

/**
 * A detector put at a place with its consequence, held to what `screening` of a scenario may say. Parameters that are left out have the
 * detector's defaults; times are seconds.
 */
export interface PlacedDetector {
  /** Where it stands. */
  readonly place: Place;
  /** Id of a built-in detector that needs no file. */
  readonly detector: string;
  /** Its parameters, by name. */
  readonly parameters: ParameterValues;
  /** Share, 0 … 1. */
  readonly alarmAt: number;
  /** `allow`, `label`, `charge` with its terms, or `reject`. */
  readonly then: string;
  /** Terms of `suspend`, as a scenario writes them at a site; those left out have their defaults. */
  readonly suspend?: ParameterValues;
  /** Terms of `charge`, likewise. */
  readonly charge?: ParameterValues;
}

/** What an office knows of an operator when it decides. */
export interface OperatorCase {
  /** Complaints about calls that break the rule, this one included. */
  readonly complaints: number;
  /** When the first of them was made. */
  readonly firstComplaintSecond: number;
  /** When the office decides. */
  readonly nowSecond: number;
  /** Complaints of the last so many seconds, this one included. */
  readonly complaintsWithin: (seconds: number) => number;
  /** How often it was sanctioned under this rule before. */
  readonly sanctions: number;
}

/** And of whoever lends a number: all of this is about the number, and so about one lender. */
export interface LenderCase extends OperatorCase {
  /** Operators that the complaints show it lent to: a loan that goes on is one, however many calls are made with it. */
  readonly borrowers: number;
}

/** What an office decides: nothing, a fine, or that the number, the line, the operator or the carrier that hands its calls in is suspended. */
export const SanctionCode = { none: 0, fine: 1, number: 2, line: 3, operator: 4, upstream: 5 } as const;
export type SanctionCode = (typeof SanctionCode)[keyof typeof SanctionCode];

/** How far the arm of the law reaches: shares 0 … 1, all else at least 0. */
export interface SanctionTerms {
  /** Chance that a complaint leads to the operator. */
  readonly identifiedShare: number;
  /** Chance that it is sanctioned then. */
  readonly sanctionedShare: number;
  /** Part of a fine that is collected, as far as there are assets. */
  readonly collectedShare: number;
  /** What a fine comes to. */
  readonly fine: Money;
  /** From the complaint to the sanction, seconds. */
  readonly delaySeconds: number;
  /** How long a suspension lasts, seconds. */
  readonly durationSeconds: number;
  /** How long it lasts for who has been sanctioned under the rule before, seconds; absent: as long as the first. */
  readonly repeatDurationSeconds?: number;
}

/** An absent part does nothing. */
export interface Rule {
  /** At most 100. */
  readonly enforce: readonly PlacedDetector[];
  /** Earliest permitted second: now, later, Infinity = never. Must not change anything. */
  obey(planned: Readonly<PlannedCall>, nowSecond: number): number;
  /**
   * Earliest second at which whoever keeps the rule makes the call, so that calls already on their way cannot come to break it: `obey` or later.
   * A call before it breaks nothing. Must not change anything. Absent: `obey`.
   */
  keepClear?(planned: Readonly<PlannedCall>, nowSecond: number): number;
  /**
   * In words, at most 500 characters: what is wrong with how a call went that was permitted when it was made; "" nothing. Asked when it has ended,
   * of whoever does not keep the rule, and of every call of a trace. Must hang on this call alone and change nothing. Absent: nothing.
   */
  faultOfEnd?(ended: Readonly<EndedCall>): string;
  /** What the office decides about an operator when somebody has complained. */
  sanction(against: OperatorCase): SanctionCode;
  /** Absent: nobody is sanctioned. */
  readonly sanctions?: SanctionTerms;
  /**
   * About whoever lends an operator the number shown on a call that breaks the rule: what the office decides, which knows of the number what it
   * else knows of an operator, and who borrowed it. Whatever it decides, the lender pays the fine of the terms. Absent: no lender is sanctioned.
   */
  sanctionLender?(against: LenderCase): SanctionCode;
  /** How far the arm of the law reaches to lenders. */
  readonly lenderSanctions?: SanctionTerms;
  /** Whoever obeys lets it ring at least so long, seconds, at least 0. */
  readonly leastRingSeconds?: number;
  /** Whoever obeys plays a message of so long, seconds, at least 0, to who was dropped for want of an agent; absent: nobody speaks. */
  readonly dropMessageSeconds?: number;
  /** Every call of every caller, also of those who do not obey, when it is made. */
  afterAttempt?(made: Readonly<PlannedCall>): void;
  /** And when it has ended. */
  afterEnd?(ended: Readonly<EndedCall>): void;
  /** In words, at most 500 characters: what is wrong with a call that `obey` does not permit now. */
  why?(planned: Readonly<PlannedCall>, nowSecond: number): string;
}

/** What a rule is given. */
export interface RuleSite {
  /** 0 Monday … 6 Sunday on the day that begins at second 0. */
  readonly firstWeekday: number;
  /** Date of a day counted from second 0, as year × 10 000 + month × 100 + day. */
  readonly dateOf: (day: number) => number;
  /** Functions and tables that give the same bits everywhere. */
  readonly tools: Tools;
}

/** Facts that a rule can hang on; a trace shows some of them. */
export const ruleFacts = [
  'time',
  'callee',
  'purpose',
  'consent',
  'do-not-call',
  'voice',
  'number-kind',
  'number-purpose',
  'number-allocation',
  'number-loan',
  'route',
  'attestation',
  'ring',
  'talk',
  'person',
  'side',
  'drop',
  'agents',
  'machine',
  'refusal',
  'complaints',
] as const;
/** A fact that a rule can hang on. */
export type RuleFact = (typeof ruleFacts)[number];

/** How sure a rule’s figures are: seen in a text, seen in part, recalled; a draft was never in force. */
export const ruleStatuses = ['verified', 'partly', 'recalled', 'draft'] as const;
/** How sure a rule’s figures are. */
export type RuleStatus = (typeof ruleStatuses)[number];

/** A rule with its descriptor: what a module exports. */
export interface RulePlugin extends Plugin<'rule', RuleSite, Rule> {
  /** Code of the country (ISO 3166-1), or of one of its states, such as `US-FL`. */
  readonly jurisdiction: string;
  /** First and last day, such as "2024-05-06"; `says` where the dates come from if they are less sure than the rest. */
  readonly inForce: { readonly from: string; readonly until?: string; readonly says?: string };
  /** How sure its figures are. */
  readonly status: RuleStatus;
  /** Whom it does not bind, in words: what `show` says. */
  readonly exempt: readonly string[];
  /** It prices calls and forbids none: no wanted caller lets one go for its sake. Absent: it forbids what `obey` does not permit. */
  readonly isPrice?: boolean;
  /** Names of the purposes whose calls it is about; none: every call. Calls for anything else it leaves alone. */
  readonly about: readonly string[];
  /** Facts that it hangs on. */
  readonly looksAt: readonly RuleFact[];
  /** Those of them that say whom it binds: where one is not shown, no call can be found to break it. Absent: none. */
  readonly bindsBy?: readonly RuleFact[];
  /** In words, by fact: what every call is taken for where a trace does not show it. Absent: for one that keeps the rule. */
  readonly unseenAs?: Readonly<Partial<Record<RuleFact, string>>>;
  /** In words: what the network enforces; "" nothing. */
  readonly enforces: string;
  /** In words: what an honest caller obeys; "" nothing. */
  readonly obeys: string;
  /** In words: what a violator suffers; "" nothing. */
  readonly suffers: string;
  /** Currency of its fines; absent: it has none. */
  readonly currency?: string;
  /** Calls that keep it and calls that break it, at least one of each: its own test. */
  readonly examples: readonly {
    readonly call: ExampleCall;
    readonly is: 'kept' | 'broken';
    readonly because: string;
  }[];
}
