import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { CallCounter, RuleCounter } from '../../../../src/model/measures/counters.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { counted } from '../../../builders/readPlayed.ts';
import { siteOf, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

/** Arms of one replication: people and couriers, nothing coupled, each with what its sketch adds. */
const play = (...sketches: readonly WorldSketch[]): readonly PlayedArm[] =>
  playArms({
    arms: sketches.map((sketch) => ({
      world: smallWorld({
        subscribers: 300,
        setupSpread: 0,
        couplings: 'none',
        callers: wantedCallers,
        ...sketch,
      }),
    })),
  });

const valueOf =
  (played: PlayedArm) =>
  (metric: string, ofClass: string | null = null): number => {
    const row = played.rows.find((each) => each.metric === metric && each.class === ofClass);
    return (row?.numerator ?? Number.NaN) / (row?.denominator ?? Number.NaN);
  };
/** What a lender’s loan brings is weighed against them. */
const isOfCosts = ({ metric }: { readonly metric: string }): boolean =>
  metric.startsWith('wanted.cost.') || metric === 'lender.balance.perDay';

/** Every call raises an alarm. */
const always = (action: string, terms: Readonly<Record<string, unknown>> = {}): WorldSketch => ({
  screening: { terminating: [{ ...siteOf(action, { id: 'always', use: 'none', ...terms }), alarmAt: 0 }] },
});
const free = { minute: 0, hour: 0, handling: '0 s', appeal: 0, unmetDemand: 0 };
/** Costs of these prices alone, the same for everybody. */
const priced = (prices: Readonly<Record<string, unknown>>): WorldSketch => {
  const all = { ...free, ...prices };
  return { callerCosts: { household: all, staff: all } };
};

describe('prices of honest callers', () => {
  it('change what calls cost and nothing else', () => {
    const [cheap, dear] = play({}, priced({ minute: 3, hour: 500, unmetDemand: 9 }));
    const others = (played: PlayedArm) => played.rows.filter((row) => !isOfCosts(row) && isPlain(row.metric));
    expect(others(dear)).toEqual(others(cheap));
    expect(dear.audit).toEqual(cheap.audit);
    expect(valueOf(dear)('wanted.cost.perCompleted')).toBeGreaterThan(
      valueOf(cheap)('wanted.cost.perCompleted'),
    );
  });
  /** Metrics against the control arm have other denominators there. */
  const isPlain = (metric: string): boolean => !/^wanted\.(lost|gained)/.test(metric);

  it('follow from the time that calls take: 60 an hour are what `wanted.minutes.perCompleted` says', () => {
    const [played] = play(priced({ hour: 60 }));
    const value = valueOf(played);
    for (const callers of ['person', 'courier', null])
      expect(value('wanted.cost.perCompleted', callers)).toBeCloseTo(
        value('wanted.minutes.perCompleted', callers),
        3,
      );
  });

  it('take a minute of conversation with whoever answers, and nothing of ringing', () => {
    const [played] = play(priced({ minute: 60 }));
    let seconds = 0;
    for (const { outcome } of played.calls) seconds += outcome.conversationSeconds;
    const completed = counted(played, 1, CallCounter.demandsCompleted);
    expect(valueOf(played)('wanted.cost.byLine')).toBeCloseTo(seconds / completed, 3);
    expect(valueOf(played)('wanted.cost.byTime')).toBe(0);
  });

  it('are those of households, of staff, or of no time at all, by who calls; a class may have its own', () => {
    const callerCosts = {
      household: { ...free, hour: 36 },
      staff: { ...free, hour: 3600 },
      classes: { hospital: { ...free, appeal: 0, hour: 360 } },
    };
    const callers = {
      ...wantedCallers,
      clinics: { use: 'hospital', callers: 2, attemptsPerDay: 60 },
      sirens: { use: 'public-alert', attemptsPerDay: 300 },
    };
    const [played] = play({ callerCosts, callers });
    const value = valueOf(played);
    const ofAMinute = (callers: string): number =>
      value('wanted.cost.byTime', callers) / value('wanted.minutes.perCompleted', callers);
    expect(ofAMinute('person')).toBeCloseTo(0.6, 3);
    expect(ofAMinute('courier')).toBeCloseTo(60, 3);
    expect(ofAMinute('hospital')).toBeCloseTo(6, 3);
    expect(ofAMinute('public-alert')).toBe(0);
  });
});

describe('the cost of compliance', () => {
  it('counts the wait of a challenge, for those who pass and for those who do not', () => {
    const prices = priced({ hour: 3600 });
    const challenge = (share: number): WorldSketch => ({
      ...prices,
      ...always('challenge', { challenge: { personPasses: share, duration: '20 s' } }),
    });
    const [passed, failed] = play(challenge(1), challenge(0));
    const spent = (played: PlayedArm): number => valueOf(played)('wanted.cost.perSubscriberDay') * 300;
    let seconds = 0;
    for (const { outcome } of failed.calls) seconds += outcome.finalState === FinalState.rejected ? 23 : 0;
    expect(spent(failed)).toBeCloseTo(seconds, 2);
    const [without] = play(prices);
    expect(spent(passed) - spent(without)).toBeCloseTo(20 * passed.audit.attempts, 1);
  });

  it('counts nobody’s time for a call that a rule puts off', () => {
    const callers = { shops: { use: 'consented-telemarketing', callers: 2, attemptsPerDay: 60 } };
    const rules = [{ id: 'hours', use: 'us-hours', hours: ['14:00', '21:00'] }];
    const [put] = play({ ...priced({ hour: 3600 }), callers, rules });
    expect(put.arm.totals.rules[0].counters[RuleCounter.putOff]).toBeGreaterThan(20);
    let seconds = 0;
    for (const { exogenous, outcome } of put.calls) {
      const { ringSeconds, conversationSeconds } = outcome;
      if (exogenous.isWanted === 1) seconds += 3 + (ringSeconds > 0 ? ringSeconds + conversationSeconds : 4);
    }
    expect(valueOf(put)('wanted.cost.perSubscriberDay') * 300).toBeCloseTo(seconds, 2);
  });

  it('counts appeals of the class that makes them, and demands that are not met', () => {
    const site = always('reject', { appeal: { share: 1 } });
    const [played] = play({ ...priced({ appeal: 1, unmetDemand: 100 }), ...site });
    const ofEveryDemand = counted(played, 1, CallCounter.demands);
    expect(counted(played, 1, CallCounter.appeals)).toBe(played.arm.totals.sanctions.labelAppeals);
    expect(valueOf(played)('wanted.cost.perSubscriberDay') * 300).toBeCloseTo(
      100 * ofEveryDemand + counted(played, 1, CallCounter.attempts),
      6,
    );
  });

  it('counts appeals against suspensions', () => {
    const terms = { suspend: { what: 'number', after: '0 s', appealShare: 1 } };
    const [played] = play({ ...priced({ appeal: 1 }), ...always('reject', terms) });
    const { appeals } = played.arm.totals.sanctions;
    expect(appeals).toBeGreaterThan(0);
    expect(valueOf(played)('wanted.cost.perSubscriberDay') * 300).toBeCloseTo(appeals, 6);
  });
});
