/** What every metric reads out of the counts: one small account, worked out by hand. */
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { metricCatalogue } from '../../../../src/model/measures/catalogue.ts';
import { CallCounter } from '../../../../src/model/measures/counters.ts';
import { measureRows } from '../../../../src/model/measures/measureRows.ts';
import { rangeOf } from '../../../../src/model/measures/metric.ts';
import type { Metric, MeasureRow } from '../../../../src/model/measures/metric.ts';
import { Totals } from '../../../../src/model/measures/totals.ts';
import { account, courier, put, robot } from './accountByHand.ts';
import type { Counts } from './accountByHand.ts';

const rows = measureRows(account);

const subscriberDays = 1400;
const operatorDays = 56;
const seconds = 14 * secondsADay;
/** Seizures: 1,020 of unwanted calls, 180 of wanted ones, 3 between own numbers, 2 beyond the region. */
const seizures = 1205;
const answers = 64 + 60 + 3 + 2 + 512 + 32 + 50;

/** By metric: numerator and denominator, of the class, site, rule, trunk group or second week that it is about. */
const byHand: Readonly<Record<string, readonly [number, number]>> = {
  'unwanted.answered.perSubscriberDay': [64 + 512, subscriberDays],
  'unwanted.rung.perSubscriberDay': [300, subscriberDays],
  'wanted.lost.perThousand': [10_000, 200],
  'wanted.lost.byRejection': [1000, 200],
  'wanted.lost.byLabel': [2000, 200],
  'wanted.lost.byTrust': [3000, 200],
  'wanted.lost.otherwise': [4000, 200],
  'wanted.gained.perThousand': [5000, 200],
  'unwanted.offered.count': [1023, 1],
  'wanted.offered.count': [210, 1],
  'unwanted.rejected.share': [1, 1023],
  'unwanted.labelled.share': [40, 1023],
  'unwanted.answered.share': [576, 1023],
  'wanted.rejected.share': [10, 210],
  'wanted.labelled.share': [7, 210],
  'wanted.unanswered.share': [40, 210],
  'wanted.callersAffected.share': [2, 5],
  'unwanted.threeOrMoreADay.share': [12, subscriberDays],
  // 600 s rung and 1200 s talked, 300 s of them to machines.
  'harm.minutes.perSubscriberDay': [25, subscriberDays],
  'harm.money.perSubscriberDay': [5, subscriberDays],
  'carriers.unpaidMinutes.perSubscriberDay': [60, subscriberDays],
  'wanted.attempts.perCompleted': [210, 80],
  'wanted.minutes.perCompleted': [15, 80],
  'trust.unknownNumbers.share': [70.5, 100],
  'spoofed.ownersHarmed.count': [6, 1],
  // 600 s talked at 10; 960 s of the line and 210 times 4 s of handling at 5; 2 appeals; 20 demands not met.
  'wanted.cost.perCompleted': [2.5, 80],
  'wanted.cost.byLine': [0.6, 80],
  'wanted.cost.byTime': [0.9, 80],
  'wanted.cost.byAppeal': [0.4, 80],
  'wanted.cost.byUnmet': [0.6, 80],
  'wanted.cost.perSubscriberDay': [2.5, subscriberDays],
  'lender.income.perDay': [7, 14],
  'lender.fines.perDay': [1.5, 14],
  // 7 earned less 1.5 in fines and 2.5 for calls.
  'lender.balance.perDay': [3, 14],
  'operator.profit.perDay': [40, operatorDays],
  'operator.leads.perDay': [20, operatorDays],
  'operator.costPerLead': [50, 20],
  'operator.sales.perDay': [5, operatorDays],
  'operator.costPerSale': [50, 5],
  'operator.attempts.perDay': [1000, operatorDays],
  'operator.dialerDropRate': [10, 100],
  'operator.occupancy': [65, 130],
  'operator.callBacks.perDay': [12, operatorDays],
  'operator.callBacksMissed.share': [3, 15],
  'operator.waited.share': [6, 8],
  'operator.waitingSeconds': [48, 8],
  'operator.reneged.share': [3, 11],
  'operator.renegedSeconds': [27, 3],
  'operator.evasionCost.perDay': [2, operatorDays],
  'operator.finesPaid.perDay': [3, operatorDays],
  'operator.finesUncollected.perDay': [4, operatorDays],
  'operator.gaveUp.share': [1, 4],
  'operator.worked.share': [400_000, 4 * seconds],
  'operator.paidBack.share': [2, 4],
  'operator.payBack.days': [3, 2],
  'carriers.income.perSubscriberDay': [5, subscriberDays],
  // A bid that finds no circuit would have been held as long as those that did.
  'network.offeredErlangs': [(5733 / seizures) * (seizures + 22), seconds],
  'network.carriedErlangs': [5733, seconds],
  'network.callCongestion.share': [22, seizures + 22],
  'network.answerSeizureRatio': [answers, seizures],
  'network.meanCallDurationSeconds': [1821, answers],
  'trunk.carriedErlangs': [400, seconds],
  'trunk.callCongestion.share': [5, 50],
  'trunk.setUpLimit.share': [2, 50],
  'trunk.overflow.share': [3, 50],
  'attestation.origin.none.share': [1, 10],
  'attestation.origin.a.share': [2, 10],
  'attestation.origin.b.share': [3, 10],
  'attestation.origin.c.share': [4, 10],
  'attestation.termination.none.share': [5, 26],
  'attestation.termination.a.share': [6, 26],
  'attestation.termination.b.share': [7, 26],
  'attestation.termination.c.share': [8, 26],
  'suspended.numbers.count': [3, 1],
  'suspended.numbers.days': [1, 1],
  'suspended.lines.count': [2, 1],
  'suspended.lines.days': [2, 1],
  'suspended.operators.count': [1, 1],
  'suspended.operators.days': [0.5, 1],
  'suspended.upstreams.count': [4, 1],
  'suspended.upstreams.days': [4, 1],
  'suspended.innocent.share': [4, 10],
  'suspension.delay.days': [10, 10],
  'suspension.wantedCalls.count': [9, 1],
  'suspension.appeals.count': [8, 1],
  'traceback.begun.count': [6, 1],
  'traceback.reached.share': [3, 5],
  'traceback.days': [5, 5],
  'traceback.hops': [14, 5],
  'traceback.suspended.count': [2, 1],
  'label.appeals.count': [7, 1],
  'office.complaints.count': [20, 1],
  'office.upheld.share': [10, 20],
  'office.wronglyUpheld.share': [2, 10],
  'rule.broken.share': [10, 100],
  'rule.letGo.share': [25, 125],
  'rule.putOff.perDay': [6, 14],
  'rule.sanctions.perDay': [4, 14],
  'week.unwanted.rung.perSubscriberDay': [3, 700],
  'week.unwanted.answered.perSubscriberDay': [2, 700],
  'week.unwanted.short.perSubscriberDay': [2, 700],
  'week.unwanted.short.share': [2, 4],
  // 0.8 stands above three of four wanted calls, 0.3 above as many.
  'detector.rocArea': [6, 8],
  'detector.truePositive.share': [1, 2],
  'detector.falsePositive.share': [1, 4],
  'detector.precision': [1, 2],
  'detector.bytesPerNumber': [640, 16],
  'detection.delay.calls': [3, 1],
  'detection.delay.seconds': [60, 1],
  'detection.undetected.share': [1, 2],
  'exposure.answered.count': [2, 2],
  'detection.delay.calls.perNumber': [3, 2],
  'detection.delay.seconds.perNumber': [30, 2],
  'detection.undetected.share.perNumber': [1, 3],
  'exposure.answered.count.perNumber': [1, 3],
};

describe('a metric', () => {
  it.each(metricCatalogue.map(({ id }) => id))('%s is the ratio that it says it is', (id) => {
    const of = rows.filter(({ metric, class: named }) => metric === id && named !== null);
    const own = of.length === 0 ? rows.filter(({ metric }) => metric === id) : of;
    // Of weeks and trunk groups the second, of rules what robots did.
    const row = /^(week|trunk)\./.test(id) ? own[1] : own[0];
    const [numerator, denominator] = byHand[id] ?? [Number.NaN, Number.NaN];
    expect(row.numerator).toBeCloseTo(numerator, 9);
    expect(row.denominator).toBe(denominator);
  });

  it('of a rule is told of each class by itself', () => {
    const broken = rows.filter(({ metric }) => metric === 'rule.broken.share');
    expect(broken.map(({ class: of, numerator, denominator }) => [of, numerator, denominator])).toEqual([
      ['robot', 10, 100],
      ['courier', 1, 2],
    ]);
  });

  it('is told of no class and place beyond those that it is about', () => {
    const places = new Set(rows.map(({ place }) => place));
    expect(places).toEqual(
      new Set([null, 'terminating/cap', 'rule/hours', 'trunk/a-b', 'trunk/b-c', 'week/1', 'week/2']),
    );
    const overAll = rows.find(({ metric, class: of }) => metric === 'operator.profit.perDay' && of === null);
    expect([overAll?.numerator, overAll?.denominator]).toEqual([40, operatorDays]);
  });
});

describe('the range of a metric', () => {
  it('is that of a share, of an amount, or its own', () => {
    const of = (id: string): readonly [number, number] =>
      rangeOf(metricCatalogue.find((metric) => metric.id === id) as Metric);
    expect(of('wanted.rejected.share')).toEqual([0, 1]);
    expect(of('unwanted.rung.perSubscriberDay')).toEqual([0, Infinity]);
    expect(of('wanted.lost.byTrust')).toEqual([0, 1000]);
    expect(of('operator.profit.perDay')).toEqual([-Infinity, Infinity]);
  });
});

describe('the callers behind a share', () => {
  const rowOf = (of: Totals, metric: string): MeasureRow =>
    measureRows({ ...account, totals: of, sites: [], rules: [], trunks: [] }).find(
      (row) => row.metric === metric && row.class === 'courier',
    ) as MeasureRow;
  const counted = (counts: Counts<typeof CallCounter>): Totals => {
    const of = new Totals([robot, courier], { sites: 0, trunks: 0, rules: 0, days: 14 });
    put(of.calls, CallCounter, { base: of.base(courier, 1), counts });
    for (const entity of [1, 1, 2]) of.attemptClusters[courier * 2 + 1].add(1, entity);
    for (const entity of [3, 4]) of.demandClusters[courier].add(1, entity);
    return of;
  };
  const attempts = { sizes: [2, 1], counts: [1, 1] };

  it('are told where no event was seen, and where nothing else was', () => {
    const none = rowOf(counted({ attempts: 3 }), 'wanted.rejected.share');
    const all = rowOf(counted({ attempts: 3, rejected: 3 }), 'wanted.rejected.share');
    expect([none.clusters, all.clusters]).toEqual([attempts, attempts]);
    const lost = { demandsCompletedInControl: 2, lostByLabel: 2 };
    for (const counts of [{ demandsCompletedInControl: 2 }, lost])
      expect(rowOf(counted(counts), 'wanted.lost.perThousand').clusters).toEqual({ sizes: [1], counts: [2] });
  });

  it('are not told where some were, where there is no data, and of what is no share', () => {
    const some = rowOf(counted({ attempts: 3, rejected: 1 }), 'wanted.rejected.share');
    const empty = rowOf(counted({}), 'wanted.rejected.share');
    const amount = rowOf(counted({ attempts: 3 }), 'wanted.offered.count');
    for (const row of [some, empty, amount]) expect(row).not.toHaveProperty('clusters');
  });
});
