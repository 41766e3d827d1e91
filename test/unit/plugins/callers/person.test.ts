import { describe, expect, it } from 'vitest';
import { Relation } from '../../../../src/model/contracts/caller.ts';
import { person } from '../../../../src/plugins/callers/person.ts';
import { intentsOf, planOf, siteFor, sourceOf, valuesOf } from './callerSite.ts';

const intents = intentsOf(sourceOf(person), 2);
const shareOf = (has: (intent: (typeof intents)[number]) => boolean): number =>
  intents.filter(has).length / intents.length;

describe('people who call people', () => {
  it('call a stranger in the stated share of calls, and else a contact', () => {
    const { subscribers } = siteFor(person, valuesOf(person));
    const isContact = (caller: number, callee: number): boolean =>
      Array.from({ length: subscribers.contacts }, (_, rank) => subscribers.contactOf(caller, rank)).includes(
        callee,
      );
    const strangers = shareOf(({ relation }) => relation === Relation.unknown);
    // Four standard deviations of a share of about 60 000 at 0.05.
    expect(Math.abs(strangers - 0.05)).toBeLessThan(0.0036);
    const contacts = intents.slice(0, 500).filter(({ relation }) => relation === Relation.contact);
    expect(contacts.filter(({ entity, callee }) => !isContact(entity, callee))).toEqual([]);
  });

  it('show their own number and are on the phone themselves', () => {
    const { subscribers } = siteFor(person, valuesOf(person));
    const wrong = intents
      .slice(0, 500)
      .filter(
        (call) =>
          call.callerSubscriber !== call.entity || call.callingNumber !== subscribers.numberOf(call.entity),
      );
    expect(wrong).toEqual([]);
  });

  it('make rounds of calls to different people in the stated share', () => {
    const source = sourceOf(person, { roundShare: 0.5, roundCallsAtMost: 7, strangerShare: 0 });
    const rounds = Array.from({ length: 400 }, (_, index) => planOf(source, { hour: 40, index })).filter(
      ({ followUps }) => followUps > 0,
    );
    // Half of 400, four standard deviations of 10.
    expect(Math.abs(rounds.length - 200)).toBeLessThan(40);
    const index = Array.from({ length: 400 }, (_, i) => i).find(
      (i) => planOf(source, { hour: 40, index: i }).followUps === 7,
    )!;
    const round = [0, 1, 2, 3, 4, 5, 6, 7].map((sequence) => planOf(source, { hour: 40, index, sequence }));
    expect(new Set(round.map(({ entity }) => entity)).size).toBe(1);
    expect(new Set(round.map(({ callee }) => callee)).size).toBeGreaterThan(3);
  });

  it('talk 64.4 s on average, some people more than others', () => {
    // Mean of a log-normal conversation with deviation 1: median × √e.
    const everyone = Array.from(
      { length: 4000 },
      (_, index) => planOf(sourceOfDefaults, { hour: 40, index }).talkMedianSeconds,
    );
    const mean = (everyone.reduce((sum, median) => sum + median, 0) / everyone.length) * Math.exp(0.5);
    const logs = everyone.map((median) => Math.log(median));
    const centre = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const deviation = Math.sqrt(logs.reduce((sum, log) => sum + (log - centre) ** 2, 0) / logs.length);
    // The callers of 4000 calls are unequal: about 1500 people count, so 64.4 × 0.32 / √1500 = 0.53 s, times four.
    expect(Math.abs(mean - 64.4)).toBeLessThan(2.2);
    // 0.31, less a little that the 64 kinds of talker cut off the tails; standard error 0.006.
    expect(deviation).toBeGreaterThan(0.28);
    expect(deviation).toBeLessThan(0.33);
  });

  it('talk as long as they always do, whomever they call', () => {
    const medians = new Map<number, Set<number>>();
    for (const { entity, talkMedianSeconds } of intents.slice(0, 5000)) {
      medians.set(entity, (medians.get(entity) ?? new Set()).add(talkMedianSeconds));
    }
    expect([...medians.values()].filter((of) => of.size !== 1)).toEqual([]);
  });

  it('leave the number of calls alone when rounds become longer', () => {
    const calls = (roundShare: number): number =>
      intentsOf(sourceOf(person, { roundShare, roundCallsAtMost: 7 }), 1).length;
    const [single, rounds] = [calls(0), calls(0.4)];
    // Rounds of one to eight calls: variance about four times that of single calls.
    expect(Math.abs(rounds / single - 1)).toBeLessThan((4 * 2) / Math.sqrt(single));
  });
});

const sourceOfDefaults = sourceOf(person);
