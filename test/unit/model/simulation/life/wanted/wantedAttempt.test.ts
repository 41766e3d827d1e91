import { beforeEach, describe, expect, it } from 'vitest';
import { leasedLine, unknownCode } from '../../../../../../src/model/calls/observed.ts';
import { CallCounter } from '../../../../../../src/model/measures/counters.ts';
import { blankIntent, resetManner } from '../../../../../../src/model/simulation/intents/blankIntent.ts';
import type { CallIntent } from '../../../../../../src/model/contracts/caller.ts';
import { Relation } from '../../../../../../src/model/contracts/caller.ts';
import { Route } from '../../../../../../src/model/contracts/operator/callingNumber.ts';
import { attemptWanted } from '../../../../../../src/model/simulation/life/wanted/wantedAttempt.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand } from '../../../../../builders/armByHand.ts';

const now = 43_200;
const callee = 3;
const residents = {
  unreachable: 0,
  voicemail: 0,
  answering: { unknown: 1 },
  trustUsual: 1,
  labelApp: 1,
  wrongMarkShare: 1,
};
const unread = armByHand({ world: { residents, callers: { couriers: { use: 'courier' } } } });
const town = { ...unread, isCalledNumberRead: true, isOriginRead: true };
const { calls, dealing, plan, cells } = town;
const mobile = dealing.numberOfSubscriber(8);
const fixed = dealing.ownNumber(0, 0);

beforeEach(() => {
  town.calendar.clear();
  town.calendar.nextUntil(now);
  town.subscribers.state.fill(0);
  town.totals.calls.fill(0);
});

interface Wish extends Partial<CallIntent> {
  readonly attempt?: number;
}

/** The attempt of a wanted intent in an arm, and the row that it took. */
function attempt(arm: Arm, { attempt: which = 0, ...fields }: Wish = {}): Arm['call'] {
  const intent = blankIntent();
  resetManner(intent);
  const wished = { ...intent, callee, callingNumber: mobile, line: 4, ...fields };
  const row = arm.intents.take();
  arm.intents.write(row, arm.intents.manners.take(0, wished), wished);
  arm.intents.setKey(row, 11, 12);
  arm.intents.renew(row, which, 0);
  arm.intents.load(row, arm.call);
  arm.call.caller = arm.sources[0].caller;
  arm.call.callerClass = arm.sources[0].callerClass;
  attemptWanted(arm, row);
  return { ...arm.call };
}
const seen = (slot: number): Record<string, number> =>
  Object.fromEntries(
    (['callingNumber', 'calledNumber', 'ingress', 'route', 'account', 'line', 'sim', 'cell'] as const).map(
      (name) => [name, calls.attempt[name][slot]],
    ),
  );

describe('the attempt of a wanted caller', () => {
  it('comes from the SIM of a mobile number in the cell of its phone, or over a leased line', () => {
    expect(plan.isMobile(mobile)).toBe(true);
    expect(seen(attempt(town).slot)).toEqual({
      callingNumber: mobile,
      calledNumber: dealing.numberOfSubscriber(callee),
      ingress: plan.carrierOf(mobile),
      route: Route.domestic,
      account: plan.accountOf(mobile),
      line: 4,
      sim: mobile,
      cell: cells.ofPhone(mobile, now),
    });
    const isMobile = plan.isMobile(fixed);
    expect(seen(attempt(town, { callingNumber: fixed }).slot)).toMatchObject({
      account: plan.accountOf(fixed),
      sim: isMobile ? fixed : leasedLine,
      cell: isMobile ? cells.ofPhone(fixed, now) : unknownCode,
    });
  });

  it('has no column written that nobody reads, but the number called of a stranger, whose screen compares it', () => {
    const columns = [calls.attempt.ingress, calls.attempt.account, calls.attempt.calledNumber];
    const written = (relation: Relation): readonly number[] => {
      for (const column of columns) column.fill(-7);
      const { slot } = attempt(unread, { relation });
      return columns.map((column) => column[slot]);
    };
    expect(written(Relation.contact)).toEqual([-7, -7, -7]);
    expect(written(Relation.unknown)).toEqual([-7, -7, dealing.numberOfSubscriber(callee)]);
  });

  it('has the key of its intent, and each further attempt one of its own', () => {
    const keys = [0, 1, 2].map((which) => {
      const { slot, keyLow, keyHigh } = attempt(town, { attempt: which });
      expect([calls.truth.keyLow.at(slot), calls.truth.keyHigh.at(slot)]).toEqual([keyLow, keyHigh]);
      return `${keyLow} ${keyHigh}`;
    });
    expect(keys[0]).toBe('11 12');
    expect(new Set(keys).size).toBe(3);
  });

  it('is no operator’s, whatever call was in hand before', () => {
    Object.assign(town.call, { operator: 3, dialLine: 5, agentWaitSeconds: 9 });
    expect(attempt(town)).toMatchObject({
      operator: -1,
      dialLine: -1,
      group: town.subscribers.groupOf(callee),
    });
  });

  it('gives its row back at once, unless somebody looks at it when it ends', () => {
    const wanted = { ...town, isReleaseRead: false };
    const { slot } = attempt(wanted);
    expect(calls.take()).toBe(slot);
    calls.give(slot);
    const read = { ...town, isReleaseRead: true };
    const kept = attempt(read).slot;
    expect(calls.take()).not.toBe(kept);
    const unwanted = attempt(wanted, { isWanted: false }).slot;
    expect(calls.take()).not.toBe(unwanted);
  });
});

describe('a stranger who was wanted', () => {
  const marks = (fields: Wish, arm: Arm = town): number => {
    town.totals.calls.fill(0);
    town.subscribers.state.fill(0);
    attempt({ ...arm, isReleaseRead: false }, fields);
    const { callerClass, isWanted } = town.call;
    return town.totals.calls[town.totals.base(callerClass, isWanted) + CallCounter.marks];
  };

  it('may be marked by mistake after the answer, but no acquaintance', () => {
    const stranger = { relation: Relation.unknown };
    expect(marks(stranger)).toBe(1);
    expect(marks({ relation: Relation.contact })).toBe(0);
    expect(marks(stranger, { ...town, reactions: { ...town.reactions, areCalleesFrozen: true } })).toBe(0);
  });
});
