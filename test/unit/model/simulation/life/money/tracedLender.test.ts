import { expect, it } from 'vitest';
import { sanction } from '../../../../../../src/model/simulation/life/reporting/sanctions.ts';
import { noSuspension } from '../../../../../../src/model/simulation/sanctions/suspension.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { cap, robots } from '../../../../../builders/smallWorld.ts';

const terms = {
  durationSeconds: 1000,
  cutShare: 1,
  wronglyCutShare: 1,
  isUpstreamBlocked: false,
  appealShare: 0,
  correctionSeconds: 0,
} as const;

/** Suspensions that meet somebody innocent, after a traceback of a wanted caller's own call led to it. */
function innocentWhere(isLent: boolean): number {
  const built = armByHand({
    world: { callers: { robots: robots({ operators: 1 }) }, screening: { terminating: [cap(10)] } },
  });
  const borrowed = { lenderOf: () => (isLent ? 0 : -1), enter: () => undefined };
  const town = { ...built, operators: [{ ...built.operators[0], borrowed }] };
  const begin = (_call: unknown, _carrier: unknown, out: object): boolean => {
    Object.assign(out, { seconds: 60, hops: 1, isReached: true, carrier: 0 });
    return true;
  };
  town.calls.attempt.account[0] = 77;
  const site = { ...town.sites[0], suspension: noSuspension, traceback: { terms, begin } };
  sanction(town, site, callByHand({ callingNumber: 5001, startSecond: 100 }));
  const { count, innocent } = town.totals.sanctions.byKind.operator;
  expect(count).toBe(1);
  return innocent;
}

it('a traceback that leads to whoever lends the number meets nobody innocent', () => {
  expect([innocentWhere(false), innocentWhere(true)]).toEqual([1, 0]);
});
