import { describe, expect, it } from 'vitest';
import { FinalState, Verdict } from '../../../../../../src/model/calls/callCodes.ts';
import { keepCall } from '../../../../../../src/model/simulation/call/callRow.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import {
  isRefused,
  shortCallCharge,
  toldCause,
  waitSeconds,
} from '../../../../../../src/model/simulation/life/course/consequences.ts';
import type { Consequence } from '../../../../../../src/model/simulation/sanctions/consequence.ts';
import {
  byOrder,
  orderedCause,
} from '../../../../../../src/model/simulation/sanctions/orderedSuspensions.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand, callsByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const consequence: Consequence = {
  challengeSeconds: 12,
  personPasses: 0.8,
  machinePasses: 0.2,
  delaySeconds: 30,
  charge: 500,
  chargeBelowSeconds: 6,
  toldCause: 486,
  appealShare: 0,
  untoldFactor: 0,
  correctionSeconds: 0,
  appealIndex: 0,
};
const built = armByHand({ world: { callers: { robots: robots({ operators: 1 }) } } });
/** Its only site’s alarms have these consequences; its operator’s line dials by itself. */
const town: Arm = { ...built, consequences: [consequence] };
const staffed: Arm = { ...town, lines: [{ ...town.lines[0], isStaffed: true }] };

const acted = (verdict: Verdict, fields: Partial<CallInHand> = {}): CallInHand =>
  callByHand({ verdict, actedBy: 0, ...fields });

describe('a call that a site acts upon', () => {
  it('goes no further when it is rejected, and goes on when it is only labelled, charged or allowed', () => {
    const refused = [Verdict.reject, Verdict.label, Verdict.charge, Verdict.allow].map((verdict) =>
      isRefused(town, acted(verdict)),
    );
    expect(refused).toEqual([true, false, false, false]);
  });

  it('goes no further when its caller has less patience than the delay takes', () => {
    const refused = [29, 30].map((patienceSeconds) =>
      isRefused(town, acted(Verdict.delay, { patienceSeconds })),
    );
    expect(refused).toEqual([true, false]);
  });

  it('passes a challenge by chance: of people who dial, of robots, of an operator’s people', () => {
    const robot = { dialLine: 0, operator: 0 } as const;
    const passed = (arm: Arm, fields: Partial<CallInHand>): number =>
      callsByHand(4000, { verdict: Verdict.challenge, actedBy: 0, ...fields }).filter(
        (call) => !isRefused(arm, call),
      ).length / 4000;
    const tolerance = 4 * Math.sqrt(0.16 / 4000);
    expect(Math.abs(passed(town, {}) - 0.8)).toBeLessThan(tolerance);
    expect(Math.abs(passed(town, robot) - 0.2)).toBeLessThan(tolerance);
    expect(passed(staffed, robot)).toBe(passed(town, {}));
  });

  it('waits for the challenge, or for the delay as long as its caller does', () => {
    const waits = (call: CallInHand): number => waitSeconds(town, call, call.verdict as Verdict);
    expect([
      waits(acted(Verdict.challenge)),
      waits(acted(Verdict.delay)),
      waits(acted(Verdict.delay, { patienceSeconds: 9 })),
      waits(acted(Verdict.label)),
      waits(acted(Verdict.reject)),
      waits(acted(Verdict.reject, { actedBy: byOrder })),
    ]).toEqual([12, 30, 9, 0, 0, 0]);
  });

  it('waits for nothing where nobody acts', () => {
    expect(waitSeconds(town, acted(Verdict.delay), Verdict.allow)).toBe(0);
  });
});

/** The row of a call that has ended. */
function ended(fields: Partial<CallInHand>): number {
  keepCall(callByHand({ slot: 0, actedBy: 0, ...fields }), town.calls);
  return 0;
}

describe('the price of a short call', () => {
  const price = (seconds: number, fields: Partial<CallInHand> = {}, arm = town): number =>
    shortCallCharge(
      arm,
      ended({ verdict: Verdict.charge, finalState: FinalState.answered, ...fields }),
      seconds,
    );

  it('is due for an answered call that is charged for, below the seconds that are agreed', () => {
    expect([price(5.9), price(6)]).toEqual([500, 0]);
  });

  it('is not due for a call that nobody answered, that nobody charges for, or where nobody acts', () => {
    const open: Arm = { ...town, reactions: { ...town.reactions, isActing: false } };
    expect([
      price(0, { finalState: FinalState.machine }),
      price(0, { verdict: Verdict.label }),
      price(0, {}, open),
    ]).toEqual([0, 0, 0]);
  });
});

describe('what a caller is told', () => {
  it('of a rejection is the site’s to say, that of an order declined, and else the usual answer', () => {
    const told = (finalState: number, actedBy: number): number =>
      toldCause(town, ended({ finalState, actedBy }), finalState);
    expect([
      told(FinalState.rejected, 0),
      told(FinalState.rejected, byOrder),
      told(FinalState.rejected, -1),
      told(FinalState.unanswered, 0),
      told(FinalState.answered, byOrder),
    ]).toEqual([486, orderedCause, 608, 480, 200]);
  });
});
