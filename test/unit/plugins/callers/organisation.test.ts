import { describe, expect, it } from 'vitest';
import type { CallIntent } from '../../../../src/model/contracts/caller.ts';
import { Purpose, Relation } from '../../../../src/model/contracts/caller.ts';
import { consentedTelemarketing, customerService } from '../../../../src/plugins/callers/businesses.ts';
import { callerCatalogue } from '../../../../src/plugins/callers/catalogue.ts';
import { bank, hospital, publicAlert, school } from '../../../../src/plugins/callers/institutions.ts';
import { courier, takeaway } from '../../../../src/plugins/callers/strangersOnTheMove.ts';
import { cellOf, intentsOf, sourceOf } from './callerSite.ts';

const shareOf = (intents: readonly CallIntent[], has: (intent: CallIntent) => boolean): number =>
  intents.filter(has).length / intents.length;

const callsOf = (intents: readonly CallIntent[], member: number): number =>
  intents.filter(({ entity }) => entity === member).length;

describe('couriers and riders', () => {
  const intents = intentsOf(sourceOf(courier, { callers: 20 }), 14);

  it('show a mobile number of their own each', () => {
    const numbers = new Map(intents.map(({ entity, callingNumber }) => [entity, callingNumber]));
    expect([numbers.size, new Set(numbers.values()).size]).toEqual([20, 20]);
  });

  it('are strangers to nearly everybody they call', () => {
    const unknown = shareOf(intents, ({ relation }) => relation === Relation.unknown);
    expect(Math.abs(unknown - 0.95)).toBeLessThan(4 * Math.sqrt((0.95 * 0.05) / intents.length));
    expect(shareOf(intents, ({ relation }) => relation === Relation.business)).toBe(0);
  });

  it('seldom call the same person twice', () => {
    const byMember = new Set(intents.map(({ entity, callee }) => entity * 1e6 + callee));
    // 1890 calls each among 10 000 people leave about 9 % repeated pairs.
    expect(byMember.size / intents.length).toBeGreaterThan(0.88);
  });

  it('work from 9 to 18 h', () => {
    const source = sourceOf(courier);
    const open = Array.from({ length: 24 }, (_, hour) => hour).filter(
      (hour) => source.ceilingPerSecond(cellOf(hour)) > 0,
    );
    expect(open).toEqual([9, 10, 11, 12, 13, 14, 15, 16, 17]);
  });

  it('differ from each other and from day to day', () => {
    const source = sourceOf(takeaway, { callers: 2, attemptsPerDay: 400, dayShape: 3, busyDayShare: 0 });
    const calls = Array.from({ length: 60 }, (_, day) => callsOf(intentsOf(source, 1, day), 0));
    const mean = calls.reduce((sum, one) => sum + one, 0) / 60;
    const variance = calls.reduce((sum, one) => sum + (one - mean) ** 2, 0) / 59;
    // Gamma days of shape 3 add mean² ÷ 3 to the Poisson variance; half of that is far beyond chance.
    expect(variance).toBeGreaterThan(mean + (mean * mean) / 6);
  });
});

describe('institutions', () => {
  it('show their name in the stated share of callers, a contact to those who saved it', () => {
    const intents = intentsOf(sourceOf(hospital, { callers: 200, namedShare: 0.7, savedShare: 0.3 }), 7);
    const saved = shareOf(intents, ({ relation }) => relation === Relation.contact);
    const others = intents.filter(({ relation }) => relation !== Relation.contact);
    const named = new Set(
      others.filter(({ relation }) => relation === Relation.business).map(({ entity }) => entity),
    );
    const unnamed = new Set(
      others.filter(({ relation }) => relation === Relation.unknown).map(({ entity }) => entity),
    );
    // Clients are drawn once for each caller: the calls are nearly independent, 4 × √(0.3 × 0.7 / 100 000) = 0.006, doubled.
    expect(Math.abs(saved - 0.3)).toBeLessThan(0.012);
    expect([...named].filter((entity) => unnamed.has(entity))).toEqual([]);
    // 70 % of 200 callers, four standard deviations of 6.5.
    expect(Math.abs((named.size / (named.size + unnamed.size)) * 200 - 140)).toBeLessThan(26);
  });

  it('call the same clients again and again, who have or have not saved the number for good', () => {
    const intents = intentsOf(
      sourceOf(school, { callers: 1, clientsPerCaller: 50, attemptsPerDay: 100 }),
      14,
    );
    const relations = new Map<number, Set<number>>();
    for (const { callee, relation } of intents)
      relations.set(callee, (relations.get(callee) ?? new Set()).add(relation));
    expect(relations.size).toBeLessThanOrEqual(50);
    expect(relations.size).toBeGreaterThan(40);
    // Two of 50 clients may be the same person among 10 000, so a few could differ.
    expect([...relations.values()].filter((of) => of.size > 1).length).toBeLessThan(3);
  });

  it('tell who has saved a number as their calls show it, and nobody has saved that of callers without clients', () => {
    const source = sourceOf(bank, { callers: 3, clientsPerCaller: 200, savedShare: 0.4, namedShare: 1 });
    const intents = intentsOf(source, 14);
    const saved = intents.filter(({ relation }) => relation === Relation.contact);
    expect(saved.length).toBeGreaterThan(300);
    expect(saved.filter(({ entity, callee }) => source.hasSaved?.(entity, callee) !== true)).toEqual([]);
    // Two of 200 clients may be the same person among 10 000: at most a few have saved it as one and not as the other.
    const others = intents.filter(({ relation }) => relation !== Relation.contact);
    const wrong = others.filter(({ entity, callee }) => source.hasSaved?.(entity, callee) === true);
    expect(wrong.length / others.length).toBeLessThan(0.03);
    expect(sourceOf(courier).hasSaved).toBeUndefined();
    expect(sourceOf(bank, { savedShare: 0 }).hasSaved).toBeUndefined();
  });

  it('show one number for many lines', () => {
    const intents = intentsOf(sourceOf(bank, { callers: 1, linesPerCaller: 10 }), 7);
    expect(new Set(intents.map(({ callingNumber }) => callingNumber)).size).toBe(1);
    expect(new Set(intents.map(({ line }) => line)).size).toBe(10);
  });

  it('have days on which they call everybody', () => {
    const source = sourceOf(publicAlert);
    const noons = Array.from({ length: 400 }, (_, day) => source.ceilingPerSecond(cellOf(day * 24 + 12)));
    const levels = [...new Set(noons)].sort((a, b) => a - b);
    expect(levels.length).toBe(2);
    expect(levels[1] / levels[0]).toBeCloseTo(200, 9);
    const busy = noons.filter((rate) => rate === levels[1]).length;
    // 4.5 % of 400 days, four standard deviations of 4.1.
    expect(Math.abs(busy - 18)).toBeLessThan(17);
  });
});

describe('businesses', () => {
  it('are wanted in the stated share of calls', () => {
    const intents = intentsOf(sourceOf(consentedTelemarketing), 28);
    const wanted = shareOf(intents, ({ isWanted }) => isWanted);
    expect(Math.abs(wanted - 0.5)).toBeLessThan(2 / Math.sqrt(intents.length));
    expect(shareOf(intents, ({ hasConsent, purpose }) => hasConsent && purpose === Purpose.marketing)).toBe(
      1,
    );
  });

  it('do not call at the weekend from a call centre', () => {
    const source = sourceOf(customerService);
    const saturday = Array.from({ length: 48 }, (_, hour) => source.ceilingPerSecond(cellOf(5 * 24 + hour)));
    expect(saturday.every((rate) => rate === 0)).toBe(true);
  });
});

describe('classes', () => {
  it('are protected where a lost call harms', () => {
    const isProtected = callerCatalogue.filter((plugin) => plugin.isProtected).map(({ id }) => id);
    expect(isProtected).toEqual(['courier', 'takeaway', 'hospital', 'school', 'bank', 'public-alert']);
  });

  it('call for purposes of their own', () => {
    const purposes = callerCatalogue.map((plugin) => intentsOf(sourceOf(plugin), 1)[0].purpose);
    expect(purposes).toEqual([
      Purpose.personal,
      Purpose.delivery,
      Purpose.delivery,
      Purpose.care,
      Purpose.school,
      Purpose.banking,
      Purpose.service,
      Purpose.alert,
      Purpose.marketing,
    ]);
  });
});
