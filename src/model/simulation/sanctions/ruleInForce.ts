/** Rules of a world while it runs: since when each holds, who keeps it, and what its office knows of operators. */
import { secondsADay } from '../../../engine/kernel/lengthsOfTime.ts';
import { keyOfText } from '../../../engine/random/key.ts';
import { isAboutOf } from '../../contracts/ruleAbout.ts';
import { SanctionCode } from '../../contracts/rule.ts';
import { notKnown } from '../../contracts/ruleCalls.ts';
import type { LenderCase, Rule, RulePlugin, RuleSite, SanctionTerms } from '../../contracts/rule.ts';
import type { EndedCall, PlannedCall } from '../../contracts/ruleCalls.ts';
import { toolbox } from '../../tools/toolbox.ts';
import type { RuleSettings, World } from '../../world/world.ts';
import { isoDateOf, parseIsoDate, weekdayOf } from '../../population/calendar.ts';
import type { PluginLookup } from '../../contracts/pluginLookup.ts';

/** Rules of one world: what a call breaks is kept as bits of an int32. */
export const rulesAtMost = 30;

/** What an office knows of one operator under one rule. */
export interface CaseFile {
  readonly complaintSeconds: number[];
  sanctions: number;
}

/** And of the lender of one number. */
export interface LenderFile extends CaseFile {
  /** Ordinals of the operators that called with it. */
  readonly borrowers: Set<number>;
}

export interface RuleInForce {
  readonly ordinal: number;
  readonly id: string;
  readonly use: string;
  /** Index of its draws: hangs on its id alone, so that they are the same whatever other rules there are. */
  readonly drawIndex: number;
  /** First second in force, kernel clock. */
  readonly fromSecond: number;
  readonly part: Rule;
  /** When whoever keeps it calls: `obey`, or later. */
  readonly keepClear: (planned: Readonly<PlannedCall>, nowSecond: number) => number;
  /** What is wrong with how a call went, "" nothing; null: the rule never asks for that. */
  readonly faultOfEnd: ((ended: Readonly<EndedCall>) => string) | null;
  readonly isPrice: boolean;
  /** Calls for anything else it leaves alone: how long they ring, and what who is dropped hears, too. */
  readonly isAbout: (purpose: number) => boolean;
  readonly afterAttempt: (made: Readonly<PlannedCall>) => void;
  readonly afterEnd: (ended: Readonly<EndedCall>) => void;
  readonly leastRingSeconds: number;
  readonly dropMessageSeconds: number;
  readonly sanctions: SanctionTerms;
  readonly sanctionLender: (against: LenderCase) => SanctionCode;
  readonly lenderSanctions: SanctionTerms;
  /** By ordinal of the operator; of lenders by the number that they lend. */
  readonly cases: CaseFile[];
  readonly casesOfLenders: Map<number, LenderFile>;
}

const noSanctions: SanctionTerms = {
  identifiedShare: 0,
  sanctionedShare: 0,
  collectedShare: 0,
  fine: 0,
  delaySeconds: 0,
  durationSeconds: 0,
};

const nothing = (): void => undefined;
const nobodySanctioned = (): SanctionCode => SanctionCode.none;

export function ruleSite(firstDay: number): RuleSite {
  const dateOf = (day: number): number => Number(isoDateOf(firstDay + day).replaceAll('-', ''));
  return { firstWeekday: weekdayOf(firstDay), dateOf, tools: toolbox };
}

/** Day, counted from 1970, of second 0 of a world’s clock. */
export const firstDayOf = (clock: { readonly start: string; readonly preHistoryDays: number }): number =>
  parseIsoDate(clock.start) - clock.preHistoryDays;

/** Second from which on a rule holds: that of its date, or the beginning of all time. */
export function fromSecondOf({ from }: RuleSettings, firstDay: number): number {
  return from === '' ? -Infinity : (parseIsoDate(from) - firstDay) * secondsADay;
}

/** The rules of an arm; each call creates them anew, without memory. */
export function rulesInForce(frame: {
  readonly world: World;
  readonly plugins: PluginLookup;
  readonly firstDay: number;
}): readonly RuleInForce[] {
  return frame.world.rules.map((settings, ordinal) => {
    const plugin: RulePlugin = frame.plugins.rule(settings.use);
    const part = plugin.create(ruleSite(frame.firstDay), settings.parameters);
    return {
      ordinal,
      id: settings.id,
      use: settings.use,
      drawIndex: keyOfText(settings.id).low,
      fromSecond: fromSecondOf(settings, frame.firstDay),
      part,
      keepClear: part.keepClear?.bind(part) ?? part.obey.bind(part),
      faultOfEnd: part.faultOfEnd?.bind(part) ?? null,
      isPrice: plugin.isPrice === true,
      isAbout: isAboutOf(plugin),
      afterAttempt: part.afterAttempt?.bind(part) ?? nothing,
      afterEnd: part.afterEnd?.bind(part) ?? nothing,
      leastRingSeconds: part.leastRingSeconds ?? 0,
      dropMessageSeconds: part.dropMessageSeconds ?? 0,
      sanctions: part.sanctions ?? noSanctions,
      sanctionLender: part.sanctionLender?.bind(part) ?? nobodySanctioned,
      lenderSanctions: part.lenderSanctions ?? noSanctions,
      cases: [],
      casesOfLenders: new Map(),
    };
  });
}

export function newPlannedCall(): PlannedCall {
  return {
    nowSecond: 0,
    caller: 0,
    calledNumber: 0,
    callingNumber: 0,
    purpose: notKnown,
    hasConsent: notKnown,
    isOnDoNotCallList: notKnown,
    isAutomatic: notKnown,
    isSynthetic: notKnown,
    isFromAbroad: notKnown,
    shownKind: notKnown,
    shownPurpose: notKnown,
    isShownAllocated: notKnown,
    isShownDomestic: notKnown,
    isShownLent: notKnown,
    attestation: notKnown,
    ringSeconds: notKnown,
    idleAgents: notKnown,
    callsAhead: notKnown,
    callsGivenUp: notKnown,
  };
}

export function newEndedCall(): EndedCall {
  return {
    caller: 0,
    calledNumber: 0,
    callingNumber: 0,
    startSecond: 0,
    endSecond: 0,
    purpose: notKnown,
    isAnswered: false,
    wasDropped: false,
    isRefused: false,
    hasAskedToStop: false,
    wasTakenForMachine: false,
    ringSeconds: 0,
    conversationSeconds: 0,
    releasedBy: notKnown,
  };
}
