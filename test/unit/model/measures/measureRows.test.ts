import { describe, expect, it } from 'vitest';
import { FinalState, finalStates } from '../../../../src/model/calls/callCodes.ts';
import { metricCatalogue } from '../../../../src/model/measures/catalogue.ts';
import {
  CallCounter,
  callCounters,
  OperatorCounter,
  operatorCounters,
  SiteCounter,
  siteCounters,
  WorldCounter,
  worldCounters,
} from '../../../../src/model/measures/counters.ts';
import { measureRows } from '../../../../src/model/measures/measureRows.ts';
import type { ArmAccount } from '../../../../src/model/measures/metric.ts';
import { Totals } from '../../../../src/model/measures/totals.ts';

const prices = { conversationSecond: 16, second: 80, handlingSeconds: 5, appeal: 49_900, unmetDemand: 0 };

/** Two unwanted and two wanted classes, one site, nothing counted yet. */
function account(): ArmAccount {
  return {
    totals: new Totals([0, 1, 2, 3], { sites: 1, trunks: 2, rules: 0 }),
    classes: [
      { id: 'robot', isUnwanted: true, mayBeUnwanted: true },
      { id: 'courier', isUnwanted: false, mayBeUnwanted: true },
      { id: 'fraud', isUnwanted: true, mayBeUnwanted: true },
      { id: 'person', isUnwanted: false, mayBeUnwanted: false },
    ],
    prices: [null, prices, null, prices],
    sites: [{ id: 'cap', place: 'terminating', isWithoutEffect: false }],
    rules: [],
    trunks: ['a-b', 'b-c'],
    subscribers: 100,
    days: 2,
  };
}

describe('the counters', () => {
  it('begin with the final states and have room for every code', () => {
    expect(Object.fromEntries(Object.entries(CallCounter).slice(0, finalStates.length))).toEqual(FinalState);
    const codes = [CallCounter, WorldCounter, OperatorCounter, SiteCounter].map((table) =>
      Object.values(table),
    );
    const sizes = [callCounters, worldCounters, operatorCounters, siteCounters];
    expect(codes).toEqual(sizes.map((size) => Array.from({ length: size }, (_, code) => code)));
  });
});

describe('the catalogue of metrics', () => {
  it('has every id once', () => {
    const ids = metricCatalogue.map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it('says of each metric what it is, in words', () => {
    const silent = metricCatalogue.filter(({ unit, numerator, denominator, says }) =>
      [unit, numerator, denominator, says].includes(''),
    );
    expect(silent).toEqual([]);
  });

  it('has the primary measures, whose denominators retries cannot move', () => {
    const primary = metricCatalogue
      .filter(({ isPrimary }) => isPrimary)
      .map(({ id, denominator }) => [id, denominator]);
    expect(primary).toEqual([
      ['unwanted.answered.perSubscriberDay', 'subscribers × days'],
      ['unwanted.rung.perSubscriberDay', 'subscribers × days'],
      [
        'wanted.lost.perThousand',
        'demands completed in the control arm; where the arm changes who calls, those that it makes too',
      ],
      [
        'wanted.lost.byRejection',
        'demands completed in the control arm; where the arm changes who calls, those that it makes too',
      ],
      [
        'wanted.lost.byLabel',
        'demands completed in the control arm; where the arm changes who calls, those that it makes too',
      ],
      [
        'wanted.lost.byTrust',
        'demands completed in the control arm; where the arm changes who calls, those that it makes too',
      ],
      ['unwanted.threeOrMoreADay.share', 'subscribers × days'],
    ]);
  });
});

describe('measure rows', () => {
  it('are the same rows in the same order, whatever was counted', () => {
    const empty = account();
    const busy = account();
    busy.totals.calls.fill(3);
    const names = (of: ArmAccount): string[] =>
      measureRows(of).map((row) => `${row.metric} ${row.class} ${row.place}`);
    expect(names(busy)).toEqual(names(empty));
    expect(new Set(names(empty)).size).toBe(names(empty).length);
  });

  it('go over the classes that the metric is about, then over all', () => {
    const classesOf = (metric: string): (string | null)[] =>
      measureRows(account())
        .filter((row) => row.metric === metric)
        .map((row) => row.class);
    expect(
      ['unwanted.rejected.share', 'wanted.rejected.share', 'operator.leads.perDay'].map(classesOf),
    ).toEqual([
      ['robot', 'courier', 'fraud', null],
      ['courier', 'person', null],
      ['robot', 'fraud', null],
    ]);
  });

  it('say "no data" by a zero denominator and never NaN', () => {
    const rows = measureRows(account());
    expect(rows.filter(({ numerator, denominator }) => Number.isNaN(numerator + denominator))).toEqual([]);
    const share = rows.find(({ metric }) => metric === 'wanted.rejected.share');
    expect([share?.numerator, share?.denominator]).toEqual([0, 0]);
  });

  it('count an unwanted call of a wanted class in its own row and among all unwanted ones', () => {
    const of = account();
    const { totals } = of;
    totals.calls[totals.base(0, 0) + CallCounter.answered] = 5;
    totals.calls[totals.base(1, 0) + CallCounter.answered] = 2;
    totals.calls[totals.base(1, 1) + CallCounter.answered] = 100;
    const rows = measureRows(of).filter(({ metric }) => metric === 'unwanted.answered.perSubscriberDay');
    expect(rows.map((row) => [row.class, row.numerator, row.denominator])).toEqual([
      ['robot', 5, 200],
      ['courier', 2, 200],
      ['fraud', 0, 200],
      [null, 7, 200],
    ]);
  });

  it('give lost calls per thousand of those completed in the control arm', () => {
    const of = account();
    const { totals } = of;
    const courier = totals.base(1, 1);
    totals.calls[courier + CallCounter.demandsCompletedInControl] = 400;
    totals.calls[courier + CallCounter.lostByRejection] = 6;
    totals.calls[courier + CallCounter.lostByLabel] = 3;
    totals.calls[courier + CallCounter.lostOtherwise] = 1;
    const valueOf = (metric: string): number | undefined => {
      const row = measureRows(of).find((each) => each.metric === metric && each.class === 'courier');
      return row === undefined ? undefined : row.numerator / row.denominator;
    };
    expect(
      ['perThousand', 'byRejection', 'byLabel', 'byTrust', 'otherwise'].map((name) =>
        valueOf(`wanted.lost.${name}`),
      ),
    ).toEqual([25, 15, 7.5, 0, 2.5]);
  });
});
