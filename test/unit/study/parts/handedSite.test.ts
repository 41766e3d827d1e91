import { expect, it } from 'vitest';
import { fakeDetectorSite } from '../../../../src/study/laws/fakes/fakeDetectorSite.ts';
import { toolbox } from '../../../../src/model/tools/toolbox.ts';
import { fakeOperatorSite } from '../../../../src/study/laws/fakes/fakeOperatorSite.ts';
import type { LedgerView } from '../../../../src/model/contracts/operator/ledger.ts';
import type { OperatorSite } from '../../../../src/model/contracts/operator/site.ts';
import { handedDetectorSite, handedSite, handedValues } from '../../../../src/study/parts/handedSite.ts';

class Ledger implements LedgerView {
  readonly revenue = 7;
  readonly cost = 3;
  readonly secret = 'of the simulation';
  get balance(): number {
    return this.revenue - this.cost;
  }
  amountOf(kind: number): number {
    return kind * this.revenue;
  }
}

it('a detector sees the cells of the simulation, and cannot put other columns in their place', () => {
  const site = fakeDetectorSite({ rows: 4 });
  const handed = handedDetectorSite(site);
  site.attempt.callingNumber[2] = 77;
  expect([handed.attempt.callingNumber[2], handed.blockOf(123, 1)]).toEqual([77, site.blockOf(123, 1)]);
  for (const shared of [
    handed,
    handed.attempt,
    handed.release,
    handed.earlier,
    handed.registries,
    handed.draw,
  ])
    expect(Object.isFrozen(shared)).toBe(true);
  expect([handed.draw.unit(0, 1), Object.keys(handed.draw)]).toEqual([
    site.draw.unit(0, 1),
    ['unit', 'stream', 'decision'],
  ]);
});

it('a part of an operator sees what its contract names, as it stands at present, and nothing behind it', () => {
  const ledger = new Ledger();
  const { ledger: seen } = handedSite('list', { ...fakeOperatorSite(), ledger }) as OperatorSite;
  expect([seen.balance, seen.amountOf(2), Object.keys(seen)]).toEqual([
    4,
    14,
    ['balance', 'revenue', 'cost', 'amountOf'],
  ]);
  Object.assign(ledger, { revenue: 10 });
  expect([seen.balance, Object.getPrototypeOf(seen)]).toEqual([7, Object.prototype]);
});

it('values are its own: nothing that it does to them reaches another arm', () => {
  const values = { limit: 3, levels: [1, 2] };
  const handed = handedValues(values);
  expect(handed).toEqual(values);
  expect([
    Object.isFrozen(handed),
    Object.isFrozen(handed['levels']),
    handed['levels'] === values.levels,
  ]).toEqual([true, true, false]);
});

it('the tools that all parts share are nobody’s to change, a rule’s neither', () => {
  const site = { firstWeekday: 0, dateOf: () => 20_200_803, tools: toolbox };
  for (const handed of [handedSite('rule', site), handedSite('list', fakeOperatorSite())] as const)
    expect(Object.isFrozen((handed as typeof site).tools)).toBe(true);
  expect([Object.isFrozen(toolbox), (handedSite('rule', site) as typeof site).dateOf()]).toEqual([
    false,
    20_200_803,
  ]);
});
