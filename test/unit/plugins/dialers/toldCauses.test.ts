/** What operators make of the three ways of being refused: 603 (declines now), 607 (does not want the caller), 608 (a network refused). */
import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/own.ts';
import type { EvasionPlugin, Levers } from '../../../../src/model/contracts/operator/evasion.ts';
import type { ParameterValues } from '../../../../src/model/contracts/parameter.ts';
import { burnAndReplace } from '../../../../src/plugins/dialers/evasion/burnAndReplace.ts';
import { moveCarrier } from '../../../../src/plugins/dialers/evasion/moveCarrier.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import {
  endAttempt,
  fakeOperatorSite,
  planAttempt,
} from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import { playArms } from '../../../builders/playArms.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';
import { attemptsALead, callsANumber } from './callsThatEnd.ts';
import type { End } from './callsThatEnd.ts';

const causes = [603, 607, 608] as const;

/** Refused, as signalling told it. */
const refused = (cause: number): End => ({ cause, outcome: FinalState.rejected });

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
    expect(causes.map((cause) => attemptsALead(refused(cause)))).toEqual([3, 1, 3]);
  });

  it('with several attempts a pass tries a lead again that declined, as if it had not answered', () => {
    expect(causes.map((cause) => attemptsALead(refused(cause), { attemptsPerPass: 2 }))).toEqual([6, 1, 3]);
  });

  it('that heeds refusals never comes back after 607, in no later campaign', () => {
    const campaigns = { passes: 1, repeated: true, refusalsHeeded: true };
    const [declined, unwanted] = causes.map((cause) => attemptsALead(refused(cause), campaigns));
    expect([declined > 10, unwanted]).toEqual([true, 1]);
  });
});

describe('a number in use', () => {
  it('is changed at once after 608, and after 603 and 607 only as they add up like silence', () => {
    expect(causes.map((cause) => callsANumber(() => refused(cause), { after: 'label' }))).toEqual([
      26, 26, 1,
    ]);
  });
});
