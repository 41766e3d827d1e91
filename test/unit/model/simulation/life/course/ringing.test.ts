import { describe, expect, it } from 'vitest';
import { secondsADay, secondsAnHour } from '../../../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState, ReleasedBy } from '../../../../../../src/model/calls/callCodes.ts';
import { outsideCallee, ownCallee } from '../../../../../../src/model/calls/truth.ts';
import { Relation } from '../../../../../../src/model/contracts/caller.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { LossReason } from '../../../../../../src/model/simulation/call/lifeTable.ts';
import { ring } from '../../../../../../src/model/simulation/life/course/ringing.ts';
import { armByHand, callByHand, callsByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';
import { armOf, calls, isWilling, noon, rung } from './rungCalls.ts';

/** Where subscriber 1 has lost trust, and all others trust in full; ringing changes none of it. */
const town = armOf();
const wary = { callee: 1 } as const;
for (let answered = 0; answered < 10; answered++) town.subscribers.loseTrust(1, noon);
const mute = armOf({ answering: { unknown: 0 } });

const willing = (all: readonly CallInHand[]): boolean[] => all.map(isWilling);
const share = (flags: readonly boolean[]): number => flags.filter(Boolean).length / flags.length;
/** Four standard deviations of a share. */
const tolerance = 4 * Math.sqrt(0.25 / calls);

describe('the callee', () => {
  it('answers a stranger with the chance that trust and hour give, which less trust only lowers', () => {
    const trusting = willing(rung(town));
    const distrusting = willing(rung(town, wary));
    const chance = (trust: number): number =>
      town.answering.chanceToAnswer(0, Relation.unknown, trust, noon / secondsAnHour);
    expect(Math.abs(share(trusting) - chance(1))).toBeLessThan(tolerance);
    expect(Math.abs(share(distrusting) - chance(town.subscribers.trustAt(1, noon)))).toBeLessThan(tolerance);
    expect(distrusting.filter((answers, i) => answers && !trusting[i])).toEqual([]);
  });

  it('does not let trust in strangers tell on a contact or a firm that is named', () => {
    for (const relation of [Relation.contact, Relation.business]) {
      const known = rung(town, { relation, ...wary });
      expect(willing(known)).toEqual(willing(rung(town, { relation })));
      expect(new Set(known.map(({ trustMillionths }) => trustMillionths))).toEqual(new Set([-1]));
    }
  });

  it('answers a labelled call only if it would answer it without the label, and less often', () => {
    const plain = willing(rung(town));
    const labelled = willing(rung(town, {}, true));
    expect(labelled.filter((answers, i) => answers && !plain[i])).toEqual([]);
    expect(share(labelled)).toBeLessThan(share(plain));
  });

  it('keeps the hours of the week: a Saturday is one, whichever day the clock begins with', () => {
    const saturday = rung(town, { startSecond: 5 * secondsADay + 3600 });
    const startsThere = rung({ ...town, firstWeekday: 5 }, { startSecond: 3600 });
    const weekLater = rung(town, { startSecond: 12 * secondsADay + 3600 });
    expect([willing(startsThere), willing(weekLater)]).toEqual([willing(saturday), willing(saturday)]);
    const mondayNight = rung(town, { startSecond: 3600 });
    expect(willing(mondayNight)).not.toEqual(willing(saturday));
  });

  it('is called less readily by a factor of the caller’s', () => {
    const half = willing(rung(town, { answerFactor: 0.5 }));
    const whole = willing(rung(town));
    expect(Math.abs(share(half) - share(whole) / 2)).toBeLessThan(tolerance);
  });

  it('always takes a call to the operator itself', () => {
    const residents = { answering: { unknown: 0 } };
    const arm = armByHand({ world: { residents, callers: { robots: robots({ operators: 1 }) } } });
    const all = callsByHand(40, { relation: Relation.unknown, callee: ownCallee, operator: 0 });
    for (const call of all) ring(arm, call, false);
    expect(share(willing(all))).toBe(1);
  });
});

describe('what a call was lost to', () => {
  it('is lost trust for exactly those calls that full trust would have let through', () => {
    const trusting = willing(rung(town));
    const attempt = 3;
    const distrusting = rung(town, { attempt, ...wary });
    const lost = distrusting.map((call, i) =>
      trusting[i] && !isWilling(call) ? LossReason.trust << attempt : 0,
    );
    expect(distrusting.map(({ lossReasons }) => lossReasons)).toEqual(lost);
    expect(lost.some((reason) => reason > 0)).toBe(true);
  });

  it('is nobody’s lost trust where callees are frozen to the open loop', () => {
    const frozen = { ...town, reactions: { ...town.reactions, areCalleesFrozen: true } };
    expect(rung(frozen, wary).filter(({ lossReasons }) => lossReasons !== 0)).toEqual([]);
  });

  it('is the label for exactly those calls that are answered without it', () => {
    const plain = willing(rung(town));
    const labelled = rung(town, {}, true);
    const lost = labelled.map((call, i) => (plain[i] && !isWilling(call) ? LossReason.label : 0));
    expect(labelled.map(({ lossReasons }) => lossReasons)).toEqual(lost);
  });
});

describe('ringing', () => {
  it('lasts as long as the caller waits or the network lets it, whichever is less', () => {
    const { ringTimeoutSeconds } = mute.network;
    for (const patienceSeconds of [5, ringTimeoutSeconds + 5]) {
      const call = callByHand({ callee: outsideCallee, patienceSeconds, setupSeconds: 3, answerFactor: 0 });
      ring(mute, call, false);
      const ringSeconds = Math.min(patienceSeconds, ringTimeoutSeconds);
      expect(call).toMatchObject({ finalState: FinalState.unanswered, ringSeconds });
      expect(call).toMatchObject({
        holdingSeconds: 3 + ringSeconds,
        conversationSeconds: 0,
        releasedBy: patienceSeconds > ringTimeoutSeconds ? ReleasedBy.network : ReleasedBy.caller,
      });
    }
  });

  it('is abandoned by nobody where the network ends it first', () => {
    const arm = armOf({ answering: { contact: 1 }, ringMedianSeconds: 10 });
    const hasty = { ...arm, network: { ...arm.network, ringTimeoutSeconds: 5 } };
    const late = rung(hasty, { relation: Relation.contact, patienceSeconds: 6 }).filter(
      ({ finalState }) => finalState !== FinalState.answered,
    );
    expect(late.length).toBeGreaterThan(calls / 2);
    const { unanswered } = FinalState;
    expect(
      late.filter(({ finalState, releasedBy }) => finalState !== unanswered || releasedBy !== 0),
    ).toEqual([]);
    // Where both give up in the same moment it was the caller's wish.
    const both = rung(hasty, { relation: Relation.contact, patienceSeconds: 5 });
    expect(both.filter(({ releasedBy }) => releasedBy === ReleasedBy.network)).toEqual([]);
  });

  it('is over too early for those who would have answered after the caller’s patience', () => {
    // ln T is normal with median ln 10 and deviation 0.5 (assumed): P(T > 5) = Φ(2 ln 2) = 0.9172.
    const arm = armOf({ answering: { contact: 1 }, ringMedianSeconds: 10 });
    const evening = { relation: Relation.contact, startSecond: noon + 7 * secondsAnHour };
    const all = rung(arm, { ...evening, patienceSeconds: 5 }).filter(isWilling);
    const tooLate = all.filter(({ finalState }) => finalState === FinalState.abandonedByCaller);
    expect(Math.abs(tooLate.length / all.length - 0.9172)).toBeLessThan(4 * Math.sqrt(0.076 / all.length));
    expect(new Set(tooLate.map(({ ringSeconds }) => ringSeconds))).toEqual(new Set([5]));
  });

  it('ends in a talk that is held with set-up and ringing', () => {
    const answered = rung(town, { setupSeconds: 3 }).filter(
      ({ finalState }) => finalState === FinalState.answered,
    );
    for (const { ringSeconds, conversationSeconds, holdingSeconds } of answered)
      expect(holdingSeconds).toBe(3 + ringSeconds + conversationSeconds);
  });
});
