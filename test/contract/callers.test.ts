import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallerPlugin } from '../../src/model/contracts/caller.ts';
import { callerCatalogue } from '../../src/plugins/callers/catalogue.ts';
import {
  cellOf,
  intentsOf,
  planInto,
  planOf,
  siteFor,
  sourceOf,
  subscribersOfSite,
  valuesOf,
} from '../unit/plugins/callers/callerSite.ts';
import { descriptorLaws } from '../../src/study/laws/descriptorLaws.ts';
import { lawSeed } from '../../src/study/laws/law.ts';

const hours = fc.integer({ min: 0, max: 60 * 24 - 1 });
const indices = fc.integer({ min: 0, max: 100_000 });
const sequences = fc.integer({ min: 0, max: 7 });

/** No busy days, so that a week says what the parameters promise. */
const evenDays = (plugin: CallerPlugin): Record<string, number> =>
  'busyDayShare' in plugin.parameters ? { busyDayShare: 0 } : {};

/** Calls a day that the parameters promise: of all members, or of all subscribers. */
function promisedPerDay(plugin: CallerPlugin): number {
  const values = valuesOf(plugin);
  if (plugin.membersFrom === '') return siteFor(plugin, values).subscribers.dailyCalls;
  return Number(values[plugin.membersFrom]) * Number(values['attemptsPerDay']);
}

/**
 * Relative standard error of the calls of `weeks` weeks: chance for each call (rounds count as one draw of about two calls), and the
 * members' days, of which each has a gamma factor; five working days a week at least.
 */
function relativeError(plugin: CallerPlugin, weeks: number): number {
  const values = valuesOf(plugin);
  const calls = promisedPerDay(plugin) * 7 * weeks;
  if (plugin.membersFrom === '') return Math.sqrt(2 / calls);
  const memberDays = Number(values[plugin.membersFrom]) * 5 * weeks;
  // Unequal members weigh unequally: 1 + 1 ÷ shape is the mean square of their rates.
  const weight = 1 + 1 / Number(values['callerShape']);
  return Math.sqrt(1 / calls + weight / Number(values['dayShape']) / memberDays);
}

describe('the catalogue of callers', () => {
  it('has the classes that scenarios name, each once', () => {
    expect(callerCatalogue.map(({ id }) => id).sort()).toEqual([
      'bank',
      'consented-telemarketing',
      'courier',
      'customer-service',
      'hospital',
      'person',
      'public-alert',
      'school',
      'takeaway',
    ]);
  });
});

describe.each(callerCatalogue.map((plugin) => [plugin.id, plugin] as const))('%s', (_, plugin) => {
  it.each(descriptorLaws(plugin).map((law) => [law.name, law] as const))('%s', (_name, law) => {
    law.check();
  });

  it('counts members and numbers by parameters that it declares', () => {
    const named = [plugin.membersFrom, plugin.numbersFrom].filter((name) => name !== '');
    expect(named.map((name) => plugin.parameters[name]?.type)).toEqual(named.map(() => 'count'));
  });

  it('plans the same for the same candidate, in any order and by any copy of the source', () => {
    const source = sourceOf(plugin);
    const other = sourceOf(plugin);
    const candidates = fc.array(fc.tuple(hours, indices, sequences), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(candidates, (list) => {
        const forwards = list.map(([hour, index, sequence]) => planOf(source, hour, index, sequence));
        const backwards = [...list]
          .reverse()
          .map(([hour, index, sequence]) => planOf(other, hour, index, sequence));
        expect(backwards.reverse()).toEqual(forwards);
      }),
      { seed: lawSeed, numRuns: 60 },
    );
  });

  it('takes nothing from what was in the intent before, but the sequence', () => {
    const source = sourceOf(plugin);
    fc.assert(
      fc.property(hours, indices, indices, (hour, index, otherIndex) => {
        const reused = planOf(source, hour, otherIndex);
        const fresh = planOf(source, hour, index);
        const found = Object.assign(reused, { relation: 2, hasConsent: false, isWanted: true });
        planInto(source, cellOf(hour), index, found);
        if (fresh.isAccepted) expect(reused).toEqual(fresh);
        else expect(reused.isAccepted).toBe(false);
      }),
      { seed: lawSeed, numRuns: 200 },
    );
  });

  it('has a ceiling that is finite, not negative, and the same whenever it is asked', () => {
    const source = sourceOf(plugin);
    const week = (): number[] =>
      Array.from({ length: 168 }, (_hour, hour) => source.ceilingPerSecond(cellOf(hour)));
    const ceilings = week();
    expect(ceilings.every((rate) => Number.isFinite(rate) && rate >= 0)).toBe(true);
    expect(Math.max(...ceilings)).toBeGreaterThan(0);
    planOf(source, 30, 7);
    expect(week()).toEqual(ceilings);
  });

  it('calls subscribers from numbers of its own, within the limits of an intent', () => {
    const source = sourceOf(plugin);
    const site = siteFor(plugin, valuesOf(plugin));
    const intents = intentsOf(source, 7).filter(({ isAccepted }) => isAccepted);
    const broken = intents.filter(
      (intent) =>
        !(intent.callee >= 0 && intent.callee < subscribersOfSite) ||
        intent.callee === intent.callerSubscriber ||
        !(intent.followUps >= 0 && intent.followUps <= 7) ||
        !(intent.reattemptsAtMost >= 0 && intent.reattemptsAtMost <= 7) ||
        !(intent.talkMedianSeconds > 0 && intent.patienceSeconds > 0) ||
        intent.callingNumber !==
          (intent.callerSubscriber >= 0
            ? site.subscribers.numberOf(intent.callerSubscriber)
            : site.ownNumber(intent.entity)),
    );
    expect(intents.length).toBeGreaterThan(50);
    expect(broken).toEqual([]);
  });

  it('makes as many calls as its parameters promise', () => {
    const weeks = plugin.membersFrom === '' ? 1 : 8;
    const accepted = intentsOf(sourceOf(plugin, evenDays(plugin)), 7 * weeks).length;
    const promised = promisedPerDay(plugin) * 7 * weeks;
    // Four standard errors: one false alarm in 16 000.
    expect(Math.abs(accepted / promised - 1)).toBeLessThan(4 * relativeError(plugin, weeks));
  });

  it('keeps its mean over busy days and others', () => {
    const source = sourceOf(plugin);
    const even = sourceOf(plugin, evenDays(plugin));
    const days = 4000;
    let sum = 0;
    for (let day = 0; day < days; day++) {
      // The same hour of the week throughout, a Tuesday at 10 h: only the day's own factor varies.
      const cell = { ...cellOf(34), hour: day * 24 + 10, day };
      sum += source.ceilingPerSecond(cell) / even.ceilingPerSecond(cell);
    }
    const values = valuesOf(plugin);
    const share = Number(values['busyDayShare'] ?? 0);
    const factor = Number(values['busyDayFactor'] ?? 1);
    const deviation = (Math.sqrt(share * (1 - share)) * (factor - 1)) / (1 + share * (factor - 1));
    expect(Math.abs(sum / days - 1)).toBeLessThanOrEqual((4 * deviation) / Math.sqrt(days) + 1e-12);
  });
});
