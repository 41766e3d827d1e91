/** What a registry of consents answers carriers, counted again from the calls and what is true of them. */
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedCall } from '../../../builders/playedCall.ts';
import { robots, siteOf, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

const keptDays = 20;
const givenWithinDays = 30;
/** Played before the first measured day, from which the age of a consent counts. */
const preHistoryDays = 6;

const [{ calls }] = playArms({
  arms: [
    {
      world: smallWorld({
        subscribers: 2000,
        days: 4,
        preHistoryDays,
        residents: { consent: 0.5 },
        registries: { consent: { proofKept: `${keptDays} d`, givenWithin: `${givenWithinDays} d` } },
        callers: { couriers: wantedCallers.couriers, robots: robots() },
        screening: { terminating: [siteOf('label', { id: 'consents', use: 'consent-check' })] },
      }),
    },
  ],
});

const isAlarm = ({ score }: PlayedCall): boolean => score >= 500_000;
const toPeople = calls.filter(({ isDialled, exogenous }) => isDialled && exogenous.callee >= 0);

describe('a registry of consents', () => {
  it('finds no proof for any call of an operator to somebody who has not consented', () => {
    const without = toPeople.filter(({ exogenous }) => exogenous.hasConsent === 0);
    expect(without.length).toBeGreaterThan(200);
    expect(without.filter((call) => !isAlarm(call))).toEqual([]);
  });

  it('holds nothing against calls of others, or to nobody', () => {
    const others = calls.filter(({ isDialled, exogenous }) => !isDialled || exogenous.callee < 0);
    expect(others.length).toBeGreaterThan(200);
    expect(others.filter(isAlarm)).toEqual([]);
  });

  it('has lost the proof of as many consents as are older than it is kept', () => {
    const consented = toPeople.filter(
      ({ exogenous, inputs }) =>
        exogenous.hasConsent === 1 && inputs.startSecond >= preHistoryDays * secondsADay,
    );
    // Given at any time of the 30 days before the first measured one, with equal chance: at its day t those of the first 10 + t days are too old.
    const chances = consented.map(
      ({ inputs }) =>
        (givenWithinDays - keptDays + inputs.startSecond / secondsADay - preHistoryDays) / givenWithinDays,
    );
    const expected = chances.reduce((sum, p) => sum + p, 0);
    const variance = chances.reduce((sum, p) => sum + p * (1 - p), 0);
    const alarms = consented.filter(isAlarm).length;
    expect(consented.length).toBeGreaterThan(200);
    expect(Math.abs(alarms - expected)).toBeLessThan(5 * Math.sqrt(variance));
  });

  it('does not find again what it has lost', () => {
    const lost = new Set<string>();
    const found = toPeople
      .filter(({ exogenous }) => exogenous.hasConsent === 1)
      .toSorted((a, b) => a.inputs.startSecond - b.inputs.startSecond)
      .filter((call) => {
        const pair = `${call.exogenous.callingNumber} ${call.exogenous.callee}`;
        if (isAlarm(call)) lost.add(pair);
        return !isAlarm(call) && lost.has(pair);
      });
    expect(found).toEqual([]);
  });
});
