import { describe, expect, it } from 'vitest';
import type { CallerPlugin } from '../../src/model/contracts/caller.ts';
import { callerCatalogue } from '../../src/plugins/callers/catalogue.ts';
import {
  cellOf,
  intentsOf,
  siteFor,
  sourceOf,
  subscribersOfSite,
  valuesOf,
} from '../unit/plugins/callers/callerSite.ts';
import { callerLaws } from '../../src/study/laws/callers/callerLaws.ts';

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
  it.each(callerLaws(plugin).map((law) => [law.name, law] as const))('%s', (_name, law) => {
    law.check();
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
