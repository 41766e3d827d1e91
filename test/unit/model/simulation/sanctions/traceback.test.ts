import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../../src/model/calls/callCodes.ts';
import { orderSuspension } from '../../../../../src/model/simulation/life/reporting/sanctions.ts';
import { playArms } from '../../../../builders/playArms.ts';
import type { PlayedArm } from '../../../../builders/playArms.ts';
import { columnOf } from '../../../../builders/readPlayed.ts';
import { carrierGraph, robots, siteOf, smallWorld } from '../../../../builders/smallWorld.ts';
import type { World } from '../../../../../src/model/world/world.ts';

type Settings = Readonly<Record<string, unknown>>;

/** The small world's graph; carriers with further parameters of their own. */
function graphWith(ofCarriers: Readonly<Record<string, Settings>>): Settings {
  const { carriers, ...rest } = carrierGraph() as Readonly<
    Record<string, Readonly<Record<string, Settings>>>
  >;
  const entries = Object.entries(carriers).map(([id, own]) => [
    id,
    { ...own, tracebackDelay: '0 s', answersTraceback: 1, ...ofCarriers[id] },
  ]);
  return { ...rest, carriers: Object.fromEntries(entries) };
}

/** Robots of carrier b call over t to a, whose site alarms about all that shows a number of theirs; couriers are customers of a. */
const worldOf = (
  traceback: Settings,
  ofCarriers: Readonly<Record<string, Settings>> = {},
  callers: Settings = {},
): World =>
  smallWorld({
    subscribers: 200,
    network: graphWith(ofCarriers),
    callers: {
      robots: robots(),
      couriers: { use: 'courier', callers: 2, attemptsPerDay: 30, blocks: ['mobile-b'] },
      ...callers,
    },
    screening: {
      terminating: [
        { ...siteOf('allow', { id: 'cap', use: 'volume-cap', per: 'day', limitCalls: 80 }), traceback },
      ],
    },
  });

const play = (...of: Parameters<typeof worldOf>): PlayedArm =>
  playArms({ arms: [{ world: worldOf(...of) }] })[0];
const sure: Settings = { cutShare: 1, perDay: 1000, duration: '30 d' };
const valueOf = ({ rows }: PlayedArm, metric: string): readonly number[] => {
  const row = rows.find((each) => each.metric === metric && each.class === null);
  return [row?.numerator ?? Number.NaN, row?.denominator ?? Number.NaN];
};
const rejected = ({ calls }: PlayedArm, population: string): number =>
  calls.filter(({ key, outcome }) => key.startsWith(population) && outcome.finalState === FinalState.rejected)
    .length;

describe('a traceback', () => {
  it('leads hop by hop to the customer, who gets nothing more through and is told 603', () => {
    const played = play(sure);
    expect(valueOf(played, 'traceback.reached.share')).toEqual([2, 2]);
    expect(valueOf(played, 'traceback.hops')).toEqual([4, 2]);
    expect(valueOf(played, 'suspended.operators.count')).toEqual([2, 1]);
    const robotCalls = played.calls.filter(({ key }) => key.startsWith('robots'));
    expect(rejected(played, 'robots')).toBeGreaterThan(robotCalls.length * 0.5);
    expect(rejected(played, 'couriers')).toBe(0);
    expect(new Set(columnOf(played, 'release_cause')).has(603)).toBe(true);
  });

  it('takes as long as the carriers on the way, and ends too late for some', () => {
    const slow = play(sure, {
      'carrier-t': { tracebackDelay: '10 min' },
      'carrier-b': { tracebackDelay: '10 min' },
    });
    const [seconds, ended] = valueOf(slow, 'traceback.days');
    expect(seconds).toBeGreaterThan(0);
    expect(ended).toBeLessThanOrEqual(2);
    expect(rejected(slow, 'robots')).toBeLessThan(rejected(play(sure), 'robots'));
  });

  it('ends at a carrier that does not answer, whose calls nobody takes where the terms say so', () => {
    const silent = { 'carrier-b': { answersTraceback: 0 } };
    const patient = play({ ...sure, deadline: '10 min' }, silent);
    expect([rejected(patient, 'robots'), valueOf(patient, 'traceback.reached.share')[0]]).toEqual([0, 0]);
    const blocked = play({ ...sure, deadline: '10 min', blocksNonResponders: true }, silent);
    expect(valueOf(blocked, 'suspended.upstreams.count')).toEqual([1, 1]);
    expect(rejected(blocked, 'robots')).toBeGreaterThan(100);
    expect(rejected(blocked, 'couriers')).toBeGreaterThan(0);
    expect(valueOf(blocked, 'suspended.innocent.share')).toEqual([1, 1]);
  });

  it('is begun no more often a day than the terms say, and once for a number', () => {
    const one = play({ ...sure, perDay: 1, cutShare: 0 });
    expect(valueOf(one, 'traceback.begun.count')).toEqual([1, 1]);
    expect(valueOf(play({ ...sure, cutShare: 0 }), 'traceback.begun.count')).toEqual([2, 1]);
  });

  it('is the same for the same call whatever else is traced', () => {
    const alone = play({ ...sure, cutShare: 0.5 });
    const beside = play({ ...sure, cutShare: 0.5 }, {}, { people: { use: 'person' } });
    expect(rejected(beside, 'robots')).toBe(rejected(alone, 'robots'));
  });
});

describe('an ordered suspension', () => {
  /** Orders it before the first event. */
  const playOrdered = (what: 'number' | 'line' | 'operator' | 'upstream', appealShare: number): PlayedArm =>
    playArms({
      arms: [{ world: worldOf({ cutShare: 0 }) }],
      atStart: (arm) => {
        const [operator] = arm.operators;
        const couriers = arm.dealing.ownNumber(1, 0);
        const subject =
          what === 'upstream'
            ? arm.plan.carrierOf(couriers)
            : what === 'operator'
              ? operator.account
              : couriers;
        const span = { fromSecond: 0, untilSecond: 1e9, appealShare, correctionSeconds: 0 };
        orderSuspension(arm, { what, subject, span, isInnocent: what === 'number' }, 0);
      },
    })[0];

  it('of an operator meets this operator and nobody else', () => {
    const played = playOrdered('operator', 0);
    const callsOf = (entity: number): number =>
      played.calls.filter(({ key }) => key.startsWith(`robots.${entity}.`)).length;
    expect(rejected(played, 'robots.0.')).toBe(callsOf(0));
    expect(rejected(played, 'robots.1.') + rejected(played, 'couriers')).toBe(0);
  });

  it('of an upstream meets whoever calls over it to another carrier', () => {
    const played = playOrdered('upstream', 0);
    expect(rejected(played, '')).toBe(played.calls.length);
  });

  it('of a number ends when its wanted owner has appealed', () => {
    const shut = playOrdered('number', 0);
    const appealed = playOrdered('number', 1);
    expect(rejected(shut, 'couriers.0.')).toBeGreaterThan(5);
    expect(rejected(shut, 'couriers.1.')).toBe(0);
    expect(rejected(appealed, 'couriers.0.')).toBe(1);
    expect(valueOf(appealed, 'suspension.appeals.count')).toEqual([1, 1]);
    expect(valueOf(shut, 'suspended.numbers.days')[0]).toBeCloseTo(1, 6);
    expect(valueOf(appealed, 'suspended.numbers.days')[0]).toBeLessThan(0.5);
  });
});
