import { beforeEach, expect, it } from 'vitest';
import {
  endWatch,
  watchCall,
  watchDialled,
  watchOperator,
  watchOutcome,
  watchRelease,
  watchReport,
} from '../../../../../src/model/simulation/state/watchCall.ts';
import { keepCall } from '../../../../../src/model/simulation/call/callRow.ts';
import { noCall, WatchCell } from '../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../builders/armByHand.ts';
import { cap, robots } from '../../../../builders/smallWorld.ts';

const town = armByHand({
  world: { callers: { robots: robots({ operators: 2 }) }, screening: { terminating: [cap(10)] } },
});
const site = { ...town.sites[0], mark: 9 };
const call = callByHand({ slot: 3, caller: 4, entity: 5, intent: 6, attempt: 7 });
const seen = (): Record<string, number> => {
  const { cells } = town.watch;
  return Object.fromEntries(
    (['site', 'caller', 'entity', 'intent', 'attempt'] as const).map((name) => [
      name,
      cells[WatchCell[name]],
    ]),
  );
};
const named = { caller: 4, entity: 5, intent: 6, attempt: 7 };

beforeEach(() => void town.watch.cells.fill(0));

it('a detector’s turn names its site and the call in hand, and its end only takes the site away', () => {
  watchCall(town, site, call);
  expect(seen()).toEqual({ site: 9, ...named });
  endWatch(town);
  expect(seen()).toEqual({ site: 0, ...named });
});

it('the end of a call is named by what its row keeps, for detectors with their site', () => {
  keepCall(call, town.calls);
  watchOutcome(town, 3);
  expect(seen()).toEqual({ site: 0, ...named });
  town.watch.cells.fill(0);
  watchRelease(town, site, 3);
  expect(seen()).toEqual({ site: 9, ...named });
});

it('a report belongs to no call', () => {
  watchReport(town, site);
  expect(seen()).toMatchObject({ site: 9, caller: noCall });
});

it('an operator is named before it has a call, and then with the call that it prepares', () => {
  const [, operator] = town.operators;
  watchOperator(town, operator);
  expect(seen()).toMatchObject({ caller: operator.caller, entity: operator.entity, attempt: noCall });
  watchDialled(town, call);
  expect(seen()).toMatchObject({ caller: operator.caller, entity: operator.entity, intent: 6, attempt: 7 });
});
