import { beforeEach, describe, expect, it } from 'vitest';
import { leasedLine, unknownCode } from '../../../../../../src/model/calls/observed.ts';
import { Route } from '../../../../../../src/model/contracts/operator/callingNumber.ts';
import type { CallOrigin } from '../../../../../../src/model/contracts/operator/callingNumber.ts';
import { showNumber } from '../../../../../../src/model/simulation/life/course/shownOrigin.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { robots } from '../../../../../builders/smallWorld.ts';

const unread = armByHand({ world: { callers: { robots: robots({ operators: 2 }) } } });
const town = { ...unread, isOriginRead: true };
const [declared, other] = town.operators;
const { attempt, own } = town.calls;
const shown = town.dealing.numberOfSubscriber(7);
const slot = 2;
const account = 1234;

let entered: (readonly number[])[];
beforeEach(() => {
  entered = [];
  own.line[slot] = 5;
});

/** What the network sees of a call whose strategy sets so much of its origin. */
function show(set: Partial<CallOrigin> = {}, of = declared, arm: Arm = town): Record<string, number> {
  let before: CallOrigin | null = null;
  const operator = {
    ...of,
    account,
    ingress: 3,
    borrowed: {
      lenderOf: () => -1,
      enter: (_arm: unknown, row: number, number: number) => entered.push([row, number]),
    },
    callingNumber: {
      choose: (_slot: number, origin: CallOrigin) => {
        before = { ...origin };
        Object.assign(origin, set);
        return shown;
      },
      afterOutcome: () => undefined,
    },
  };
  const call = callByHand({ slot, callee: 4, operator: 0 });
  showNumber(arm, operator, call);
  expect(before).toEqual({ carrier: 3, route: Route.domestic, contract: 0, sim: leasedLine, box: 0 });
  expect([call.callingNumber, own.callingNumber[slot], attempt.callingNumber[slot]]).toEqual(
    Array(3).fill(shown),
  );
  expect(call.relation).toBe(town.knownNumbers.relationTo(shown, 4));
  return Object.fromEntries(
    (['ingress', 'route', 'account', 'line', 'sim', 'cell'] as const).map((name) => [
      name,
      attempt[name][slot],
    ]),
  );
}
const plain = { ingress: 3, route: Route.domestic, account, line: 5, sim: leasedLine, cell: unknownCode };

describe('the number that an operator’s call shows', () => {
  it('comes over a leased line of the operator’s own carrier, unless its strategy says otherwise', () => {
    expect(show()).toEqual(plain);
    expect(show({ carrier: 1, route: Route.international })).toEqual({
      ...plain,
      ingress: 1,
      route: Route.international,
    });
    // What one call set is forgotten at the next.
    expect(show()).toEqual(plain);
  });

  it('is of another customer under each further contract, and of another for each operator', () => {
    const accounts = [show({ contract: 1 }), show({ contract: 2 }), show({ contract: 1 }, other)].map(
      (seen) => seen.account,
    );
    expect(new Set([account, ...accounts]).size).toBe(4);
    expect(Math.min(...accounts)).toBeGreaterThanOrEqual(0);
    expect(show({ contract: 1 }).account).toBe(accounts[0]);
  });

  it('is that of a SIM with an account and a line of its own, which stays in the cell of its box', () => {
    const sim = town.dealing.numberOfSubscriber(9);
    const seen = show({ sim, box: 1 });
    expect(seen).toEqual({
      ...plain,
      sim,
      line: 0,
      account: town.plan.accountOf(sim),
      cell: town.cells.ofBox(declared.keyLow, declared.keyHigh, 1),
    });
  });

  it('is handed to whoever may have lent it, last', () => {
    show();
    expect(entered).toEqual([[slot, shown]]);
  });

  it('leaves no trace of whence it came where nobody reads that', () => {
    const before = show();
    expect(show({ carrier: 1, contract: 1 }, declared, unread)).toEqual(before);
    expect(entered).toHaveLength(1);
  });
});
