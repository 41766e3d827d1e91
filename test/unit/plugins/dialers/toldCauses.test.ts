/** What operators make of the three ways of being refused: 603 (declines now), 607 (does not want the caller), 608 (a network refused). */
import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/own.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { rotating } from '../../../../src/plugins/dialers/callingNumber/rotating.ts';
import { collected } from '../../../../src/plugins/dialers/list/collected.ts';
import { defaultValues } from '../../../../src/study/laws/defaultValues.ts';
import { endAttempt, fakeOperatorSite, planAttempt } from '../../../../src/study/laws/fakeOperatorSite.ts';

const causes = [603, 607, 608] as const;
const secondsADay = 86_400;

/** How often each of ten people is called who is refused with the cause each time; a question an hour. */
function attemptsALead(cause: number, values: ParameterValues): number {
  const site = fakeOperatorSite({ subscribers: 10 });
  const everybody = { share: 1, deadShare: 0, exposureShape: 20, passes: 3, repeated: false };
  const list = collected.create(site, defaultValues(collected.parameters, { ...everybody, ...values }));
  let attempts = 0;
  for (let second = 0; second < 10 * secondsADay; second += 3600) {
    const lead = list.nextLead(second);
    if (lead === -1) break;
    if (lead < 0) continue;
    attempts++;
    planAttempt(site, 0, { call: attempts, line: 0, lead, pass: list.passOf(lead) });
    site.own.startSecond[0] = second;
    site.own.outcome[0] = FinalState.rejected;
    site.own.intentClass[0] = 0;
    endAttempt(site, 0, { cause, conversationMs: 0 });
    list.afterOutcome(0);
  }
  return attempts / 10;
}

/** Calls that show one number before it is changed, all refused with the cause; 0 when it never is. */
function callsANumber(cause: number, values: ParameterValues): number {
  const site = fakeOperatorSite({ owned: 5 });
  const strategy = rotating.create(site, defaultValues(rotating.parameters, values));
  const origin = { carrier: 0, route: 0, contract: 0, sim: -1, box: 0 } as const;
  const first = strategy.choose(0, { ...origin });
  for (let calls = 1; calls <= 500; calls++) {
    site.own.callingNumber[0] = first;
    endAttempt(site, 0, { cause, conversationMs: 0 });
    strategy.afterOutcome(0);
    if (strategy.choose(0, { ...origin }) !== first) return calls;
  }
  return 0;
}

describe('a list', () => {
  it('gives a lead up after 607, and keeps it after 603 and 608', () => {
    expect(causes.map((cause) => attemptsALead(cause, {}))).toEqual([3, 1, 3]);
  });

  it('with several attempts a pass tries a lead again that declined, as if it had not answered', () => {
    expect(causes.map((cause) => attemptsALead(cause, { attemptsPerPass: 2 }))).toEqual([6, 1, 3]);
  });

  it('that heeds refusals never comes back after 607, in no later campaign', () => {
    const campaigns = { passes: 1, repeated: true, refusalsHeeded: true };
    const [declined, unwanted] = causes.map((cause) => attemptsALead(cause, campaigns));
    expect([declined > 10, unwanted]).toEqual([true, 1]);
  });
});

describe('a number in use', () => {
  it('is changed at once after 608, and after 603 and 607 only as they add up like silence', () => {
    expect(causes.map((cause) => callsANumber(cause, { after: 'label' }))).toEqual([26, 26, 1]);
  });
});
