/** What operators make of the three ways of being refused: 603 (declines now), 607 (does not want the caller), 608 (a network refused). */
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../src/model/calls/own.ts';
import type { EvasionPlugin, Levers } from '../../../../src/model/contracts/operator/evasion.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { rotating } from '../../../../src/plugins/dialers/callingNumber/rotating.ts';
import { burnAndReplace } from '../../../../src/plugins/dialers/evasion/burnAndReplace.ts';
import { moveCarrier } from '../../../../src/plugins/dialers/evasion/moveCarrier.ts';
import { collected } from '../../../../src/plugins/dialers/list/collected.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import {
  endAttempt,
  fakeOperatorSite,
  planAttempt,
} from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';

const causes = [603, 607, 608] as const;

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

/** Does the operator act at its review, after so many calls that ended with each cause, evenly mixed, of which all showed one number? */
function hasActed(
  plugin: EvasionPlugin,
  ends: Readonly<Record<number, number>>,
  values: ParameterValues = {},
): boolean {
  const site = fakeOperatorSite({ owned: 1 });
  const evasion = plugin.create(site, defaultValues(plugin.parameters, values));
  const all = Object.values(ends).reduce((sum, calls) => sum + calls, 0);
  const made: Record<string, number> = {};
  for (let call = 1; call <= all; call++) {
    const behind = Object.keys(ends).toSorted(
      (a, b) => (made[a] ?? 0) / ends[Number(a)] - (made[b] ?? 0) / ends[Number(b)],
    );
    made[behind[0]] = (made[behind[0]] ?? 0) + 1;
    planAttempt(site, 0, { call, line: 0, lead: call, pass: 0 });
    site.own.callingNumber[0] = site.numbers.ownedNumber(0);
    endAttempt(site, 0, { cause: Number(behind[0]), conversationMs: 0 });
    evasion.afterOutcome(0);
  }
  let acts = 0;
  const act = (): void => {
    acts += 1;
  };
  const levers: Partial<Levers> = { isGivenUp: false, epoch: 1, replaceNumber: act, moveCarrier: act };
  evasion.review(86_400, levers as Levers);
  return acts > 0;
}

describe('an operator that learns', () => {
  for (const plugin of [burnAndReplace, moveCarrier])
    it(`by ${plugin.id} takes 603 for a refusal where callees would never decline so often`, () => {
      expect(hasActed(plugin, { 608: 100 })).toBe(true);
      expect(hasActed(plugin, { 603: 100 })).toBe(true);
      expect(hasActed(plugin, { 603: 70, 480: 30 })).toBe(true);
      expect(hasActed(plugin, { 603: 50, 480: 50 })).toBe(false);
      expect(hasActed(plugin, { 607: 100 })).toBe(false);
      expect(hasActed(plugin, { 603: 100 }, { declinedShare: 1 })).toBe(false);
    });

  it('looks at so many calls together, and not before', () => {
    const values = { leastCalls: 1 };
    expect(hasActed(moveCarrier, { 603: 19 }, values)).toBe(false);
    expect(hasActed(moveCarrier, { 603: 20 }, values)).toBe(true);
  });
});

describe('an operator that an office shuts out', () => {
  const complaintOffice = {
    what: 'operator',
    limitComplaints: 1,
    window: '30 d',
    check: '1 h',
    acts: '1 h',
    duration: '60 d',
  };

  function shutOut(evasion: readonly object[]): { moves: number; rejectedShare: number } {
    const callers = { robots: robots({ operators: 1, evasion }) };
    const residents = { complaintShare: 0.2, answering: { unknown: 0.4 } };
    const world = smallWorld({ days: 10, complaintOffice, residents, callers });
    const [{ arm, rows }] = playArms({ arms: [{ world }] });
    const row = rows.find(({ metric, class: of }) => metric === 'unwanted.rejected.share' && of === 'robot');
    return {
      moves: arm.operators[0].tally.carrierMoves,
      rejectedShare: (row?.numerator ?? 0) / (row?.denominator ?? 1),
    };
  }

  it('goes to another carrier, although it is only told that callees decline', () => {
    const stays = shutOut([]);
    const moves = shutOut([{ use: 'move-carrier', stayDays: 1 }]);
    expect([stays.moves, stays.rejectedShare > 0.8]).toEqual([0, true]);
    expect(moves.moves).toBeGreaterThan(2);
    expect(moves.rejectedShare).toBeLessThan(0.8 * stays.rejectedShare);
  });
});

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
