/** Plays the example calls of a rule: what went before, then the call itself, before a rule that was made for it. */
import { secondsADay, secondsAMinute, secondsAnHour } from '../../../engine/kernel/lengthsOfTime.ts';
import { releasedBySides } from '../../../model/calls/callCodes.ts';
import { Purpose } from '../../../model/contracts/caller.ts';
import { SanctionCode } from '../../../model/contracts/rule.ts';
import { notKnown, ReleasedBy } from '../../../model/contracts/ruleCalls.ts';
import type { Rule, RulePlugin } from '../../../model/contracts/rule.ts';
import type { PlannedCall } from '../../../model/contracts/ruleCalls.ts';
import type { EarlierCalls, ExampleCall } from '../../../model/contracts/ruleExample.ts';
import type { ParameterValues } from '../../../model/contracts/parameter.ts';
import { parseIsoDate } from '../../../model/population/calendar.ts';
import { newEndedCall, newPlannedCall, ruleSite } from '../../../model/simulation/sanctions/ruleInForce.ts';
import { blockKinds, blockPurposes } from '../../../model/world/world.ts';

/** Days before the example for which there is room for what went before. */
const daysBefore = 400;
const usualTime = '2024-05-06 10:00';
const caller = 1;
const callee = 1000;
const numberShown = 500;

const flag = (value: boolean | undefined): number => {
  if (value === undefined) return notKnown;
  return value ? 1 : 0;
};

const ordinalOf = (names: readonly string[], name: string | undefined): number =>
  name === undefined ? notKnown : names.indexOf(name);

const purposeOf = (name: string | undefined): number =>
  name === undefined ? notKnown : (Purpose as Readonly<Record<string, number>>)[name];

interface Moment {
  readonly firstDay: number;
  readonly second: number;
}

function momentOf(at: string): Moment {
  const [date, time] = at.split(' ');
  const [hours, minutes] = time.split(':').map(Number);
  return {
    firstDay: parseIsoDate(date) - daysBefore,
    second: daysBefore * secondsADay + hours * secondsAnHour + minutes * secondsAMinute,
  };
}

function plannedOf(call: ExampleCall, second: number): PlannedCall {
  return {
    ...newPlannedCall(),
    nowSecond: second,
    caller,
    calledNumber: callee,
    callingNumber: numberShown,
    purpose: purposeOf(call.purpose),
    hasConsent: flag(call.consent),
    isOnDoNotCallList: flag(call.doNotCall),
    isAutomatic: flag(call.automatic),
    isSynthetic: flag(call.synthetic),
    isFromAbroad: flag(call.fromAbroad),
    shownKind: ordinalOf(blockKinds, call.shown),
    shownPurpose: ordinalOf(blockPurposes, call.shownFor),
    isShownAllocated: flag(call.allocated),
    isShownDomestic: flag(call.domestic),
    isShownLent: flag(call.lent),
    attestation: ordinalOf(['none', 'A', 'B', 'C'], call.attestation),
    ringSeconds: call.ringSeconds ?? notKnown,
    idleAgents: call.idleAgents ?? notKnown,
    callsAhead: call.callsAhead ?? notKnown,
    ...(call.withheld === true ? { callingNumber: 0 } : {}),
  };
}

function playEarlier(rule: Rule, call: PlannedCall, earlier: EarlierCalls): void {
  const { times = 1, hoursBefore, toOthers = false, talkSeconds = 0 } = earlier;
  const second = call.nowSecond - hoursBefore * secondsAnHour;
  for (let i = 0; i < times; i++) {
    const calledNumber = toOthers ? callee + 1 + i : callee;
    const callingNumber = earlier.fromOtherNumbers === true ? numberShown + 1 + i : call.callingNumber;
    rule.afterAttempt?.({ ...call, nowSecond: second, calledNumber, callingNumber });
    rule.afterEnd?.({
      ...newEndedCall(),
      caller,
      calledNumber,
      callingNumber,
      purpose: call.purpose,
      startSecond: second,
      endSecond: second + talkSeconds,
      isAnswered: earlier.isAnswered ?? talkSeconds > 0,
      wasDropped: earlier.wasDropped ?? false,
      isRefused: earlier.isRefused ?? false,
      hasAskedToStop: earlier.hasAskedToStop ?? false,
      wasTakenForMachine: earlier.wasTakenForMachine ?? false,
      conversationSeconds: talkSeconds,
      releasedBy: ordinalOf(releasedBySides, earlier.endedBy),
    });
  }
}

/** The example says how the call went, and that is wrong. */
function hasFaultOfEnd(rule: Rule, planned: PlannedCall, call: ExampleCall): boolean {
  const { givenUpAfterSeconds, answeredAfterSeconds = givenUpAfterSeconds } = call;
  if (answeredAfterSeconds === undefined) return false;
  const fault = rule.faultOfEnd?.({
    ...newEndedCall(),
    caller,
    calledNumber: planned.calledNumber,
    callingNumber: planned.callingNumber,
    purpose: planned.purpose,
    startSecond: planned.nowSecond,
    endSecond: planned.nowSecond + answeredAfterSeconds,
    isAnswered: givenUpAfterSeconds === undefined,
    ringSeconds: answeredAfterSeconds,
    releasedBy: ReleasedBy.caller,
  });
  return (fault ?? '') !== '';
}

/** Does the call break the rule? By what it is, or by what the office does about so many complaints. */
export function isExampleBroken(plugin: RulePlugin, call: ExampleCall, values: ParameterValues): boolean {
  const { firstDay, second } = momentOf(call.at ?? usualTime);
  const rule = plugin.create(ruleSite(firstDay), values);
  const planned = plannedOf(call, second);
  for (const earlier of call.earlier ?? []) playEarlier(rule, planned, earlier);
  if (rule.obey(planned, second) > second || hasFaultOfEnd(rule, planned, call)) return true;
  const { complaints = 0 } = call;
  if (complaints === 0) return false;
  const code = rule.sanction({
    complaints,
    firstComplaintSecond: second - secondsAnHour,
    nowSecond: second,
    complaintsWithin: (seconds) => (seconds >= secondsAnHour ? complaints : 0),
    sanctions: 0,
  });
  return code !== SanctionCode.none;
}
