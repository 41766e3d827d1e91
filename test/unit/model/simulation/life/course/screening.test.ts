import { beforeEach, describe, expect, it } from 'vitest';
import { FinalState, Verdict } from '../../../../../../src/model/calls/callCodes.ts';
import { ownCallee } from '../../../../../../src/model/calls/truth.ts';
import { Relation } from '../../../../../../src/model/contracts/caller.ts';
import type { Place } from '../../../../../../src/model/contracts/detector.ts';
import { SiteCounter } from '../../../../../../src/model/measures/counters.ts';
import { Totals } from '../../../../../../src/model/measures/totals.ts';
import type { CallInHand } from '../../../../../../src/model/simulation/call/callInHand.ts';
import { countExposure, screen } from '../../../../../../src/model/simulation/life/course/screening.ts';
import { OneWayPlaces } from '../../../../../../src/model/simulation/sites/placesOnPath.ts';
import { PluginFault } from '../../../../../../src/model/simulation/sites/site.ts';
import type { Site } from '../../../../../../src/model/simulation/sites/site.ts';
import type { Arm } from '../../../../../../src/model/simulation/state/arm.ts';
import { armByHand, callByHand } from '../../../../../builders/armByHand.ts';
import { cap, robots } from '../../../../../builders/smallWorld.ts';

const ids = ['first', 'second', 'third'] as const;
const town = armByHand({
  world: {
    residents: { labelApp: 0.5 },
    callers: { robots: robots({ operators: 1 }) },
    screening: { terminating: ids.map((id) => ({ ...cap(10), id })) },
  },
});
const people = Array.from({ length: 400 }, (_, subscriber) => subscriber);
const withApp = people.find((subscriber) => town.subscribers.hasLabelApp(subscriber)) as number;
const withoutApp = people.find((subscriber) => !town.subscribers.hasLabelApp(subscriber)) as number;

interface SiteSketch extends Partial<Omit<Site, 'detector'>> {
  readonly score?: number;
}

let judged: number[];
let arm: Arm;

/** An arm with sites that give every call the score of their sketch, and reject from one half on. */
function screenedBy(...sketches: readonly SiteSketch[]): Arm {
  judged = [];
  const sites = sketches.map(({ score = 0, ...fields }, i): Site => ({
    ...town.sites[i],
    alarmMillionths: 500_000,
    action: Verdict.reject,
    fromSecond: 0,
    ...fields,
    detector: {
      judge: () => (judged.push(i), score),
      afterRelease: () => undefined,
      afterReport: () => undefined,
      evidence: () => [],
      stateBytes: () => 0,
    },
  }));
  const totals = new Totals([0], { sites: ids.length, trunks: 0, rules: 0 });
  return { ...town, totals, sites, places: new OneWayPlaces(sites) };
}

const screened = (fields: Partial<CallInHand> = {}): CallInHand => {
  const call = callByHand({ callee: withApp, relation: Relation.unknown, startSecond: 100, ...fields });
  const action = screen(arm, call);
  return { ...call, finalState: action };
};

/** Verdict, the site that acts, the highest score, and how many places the call has passed. */
const courseOf = (call: CallInHand): readonly number[] => [
  call.finalState,
  call.verdict,
  call.actedBy,
  call.score,
  call.placesPassed,
];

beforeEach(() => {
  arm = screenedBy();
});

const at = (place: Place, score: number, fields: SiteSketch = {}): SiteSketch => ({
  place,
  score,
  ...fields,
});

describe('a call on its way', () => {
  it('is allowed where nobody screens or nobody alarms', () => {
    expect(courseOf(screened())).toEqual([Verdict.allow, Verdict.allow, -1, 0, 0]);
    arm = screenedBy(at('origin', 499_999), at('terminating', 3));
    expect(courseOf(screened())).toEqual([Verdict.allow, Verdict.allow, -1, 499_999, 2]);
  });

  it('raises an alarm at the score of the alarm itself', () => {
    arm = screenedBy(at('origin', 500_000));
    expect(courseOf(screened())).toEqual([Verdict.reject, Verdict.reject, 0, 500_000, 1]);
  });

  it('is not seen by later places once it is rejected, but by all sites of that place', () => {
    arm = screenedBy(at('origin', 900_000), at('origin', 1_000_000), at('terminating', 10));
    expect([courseOf(screened()), judged]).toEqual([
      [Verdict.reject, Verdict.reject, 0, 1_000_000, 1],
      [0, 1],
    ]);
  });

  it('meets the strongest action of all that alarm, and that of the first of equals', () => {
    arm = screenedBy(
      at('origin', 600_000, { action: Verdict.label }),
      at('transit', 700_000, { action: Verdict.charge }),
      at('terminating', 600_000, { action: Verdict.label }),
    );
    const call = screened();
    expect(courseOf(call)).toEqual([Verdict.charge, Verdict.charge, 1, 700_000, 3]);
    expect(call.isLabelled).toBe(1);
  });

  it('is screened on the handset only if that has the app', () => {
    arm = screenedBy(at('handset', 900_000));
    expect(courseOf(screened({ callee: withoutApp }))).toEqual([Verdict.allow, Verdict.allow, -1, 0, 0]);
    expect(courseOf(screened())).toEqual([Verdict.reject, Verdict.reject, 0, 900_000, 1]);
  });

  it('is neither screened nor seen on the handset of who has saved the number', () => {
    arm = screenedBy(at('terminating', 10), at('handset', 900_000));
    const call = screened({ relation: Relation.contact });
    expect([courseOf(call), judged]).toEqual([[Verdict.allow, Verdict.allow, -1, 10, 1], [0]]);
    for (const relation of [Relation.business, Relation.unknown])
      expect(screened({ relation }).finalState).toBe(Verdict.reject);
  });

  it('shows no label to who has saved the number', () => {
    arm = screenedBy({ score: 900_000, action: Verdict.label });
    const labels = Object.values(Relation).map((relation) => [relation, screened({ relation }).isLabelled]);
    expect(Object.fromEntries(labels)).toEqual({
      [Relation.contact]: 0,
      [Relation.business]: 1,
      [Relation.unknown]: 1,
    });
    expect(screened({ relation: Relation.contact }).finalState).toBe(Verdict.label);
  });

  it('passes a site that does not screen yet', () => {
    arm = screenedBy(at('origin', 900_000, { fromSecond: 101 }));
    expect(screened().finalState).toBe(Verdict.allow);
    expect([screened({ startSecond: 101 }).finalState, judged]).toEqual([Verdict.reject, [0]]);
  });

  it('is judged and not touched by a shadow, and by everybody in the open loop', () => {
    arm = screenedBy(at('origin', 900_000, { isShadow: true }));
    expect(courseOf(screened())).toEqual([Verdict.allow, Verdict.allow, -1, 900_000, 1]);
    arm = screenedBy(at('origin', 900_000), at('terminating', 10));
    arm = { ...arm, reactions: { ...arm.reactions, isActing: false } };
    expect([courseOf(screened()), judged]).toEqual([
      [Verdict.allow, Verdict.reject, 0, 900_000, 2],
      [0, 1],
    ]);
  });

  it('keeps what a site says within 0 … 1 000 000, in whole numbers', () => {
    for (const score of [-1, 1_000_001, 0.5, Number.NaN]) {
      arm = screenedBy(at('origin', score));
      expect(() => screened()).toThrow(PluginFault);
    }
    for (const score of [0, 1_000_000]) {
      arm = screenedBy(at('origin', score));
      expect(screened().score).toBe(score);
    }
  });

  it('begins without what another call has met', () => {
    arm = screenedBy(at('origin', 100));
    const met = { verdict: Verdict.reject, isLabelled: 1, actedBy: 2, score: 7, placesPassed: 3 };
    const call = callByHand(met);
    screen(arm, call);
    expect([...courseOf(call).slice(1), call.isLabelled]).toEqual([Verdict.allow, -1, 100, 1, 0]);
  });
});

describe('a wanted caller whom a site stops', () => {
  /** Appeals of one call, with or without the chance to pass. */
  const appealsOf = (action: Verdict, isPassed: boolean, fields: Partial<CallInHand> = {}): number => {
    arm = screenedBy(at('origin', 900_000, { action }));
    const consequence = {
      ...town.consequences[0],
      appealShare: 1,
      personPasses: isPassed ? 1 : 0,
      delaySeconds: isPassed ? 10 : 1000,
    };
    arm = { ...arm, consequences: [consequence] };
    const call = screened({ callingNumber: 77, patienceSeconds: 60, ...fields });
    const isStopped = action === Verdict.reject || (!isPassed && action > Verdict.charge);
    expect(call.finalState === Verdict.reject).toBe(isStopped);
    return arm.totals.sanctions.labelAppeals;
  };

  it('appeals when it fails a challenge or does not wait for a delay, not when it comes through', () => {
    for (const action of [Verdict.challenge, Verdict.delay])
      expect([appealsOf(action, false), appealsOf(action, true)]).toEqual([1, 0]);
    for (const isPassed of [true, false])
      expect([Verdict.label, Verdict.charge, Verdict.reject].map((a) => appealsOf(a, isPassed))).toEqual([
        1, 0, 1,
      ]);
    expect(appealsOf(Verdict.challenge, false, { operator: 0, isWanted: 0 })).toBe(0);
  });
});

describe('what is counted of a verdict', () => {
  const counted = (site = 0): readonly number[] => {
    const { counters } = arm.totals.sites[site];
    return [
      counters[SiteCounter.judgedUnwanted],
      counters[SiteCounter.alarmedUnwanted],
      counters[SiteCounter.judgedWanted],
      counters[SiteCounter.alarmedWanted],
    ];
  };

  it('is whether the call was wanted and whether there was an alarm', () => {
    arm = screenedBy(at('origin', 900_000));
    screened({ isWanted: 1 });
    screened({ isWanted: 0, operator: 0 });
    expect(counted()).toEqual([1, 1, 1, 1]);
    arm = screenedBy(at('origin', 10));
    screened({ isWanted: 1 });
    expect(counted()).toEqual([0, 0, 1, 0]);
  });

  it('is nothing of a call among an operator’s own numbers', () => {
    arm = screenedBy(at('origin', 900_000));
    screened({ isWanted: 1, operator: 0, callee: ownCallee });
    expect([counted(), judged]).toEqual([[0, 0, 0, 0], [0]]);
  });

  it('is a campaign and a number only of operators, whose answered calls before the alarm are exposure', () => {
    arm = screenedBy(at('origin', 10), at('terminating', 10, { fromSecond: 200 }));
    screened();
    const { campaigns, numbers } = arm.totals.sites[0];
    expect([campaigns.seen, numbers.seen]).toEqual([0, 0]);
    const call = screened({ isWanted: 0, operator: 0, callingNumber: 77, finalState: FinalState.answered });
    countExposure(arm, call);
    expect([
      campaigns.seen,
      numbers.seen,
      campaigns.answeredBeforeAlarm,
      numbers.answeredBeforeAlarm,
    ]).toEqual([1, 1, 1, 1]);
    expect(arm.totals.sites[1].campaigns.seen).toBe(0);
  });
});
