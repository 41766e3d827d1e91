import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfText } from '../../../../src/engine/random/key.ts';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { Subscribers } from '../../../../src/model/population/subscribers.ts';
import { clockParameters } from '../../../../src/model/world/clockParameters.ts';
import { groupOf } from './groupsOf.ts';

const key = keyOfText('population');
const people = (count: number, parameters = {}): Subscribers =>
  new Subscribers([groupOf('residents', count, parameters)], key);
const shareOf = (count: number, has: (subscriber: number) => boolean): number =>
  Array.from({ length: count }, (_, s) => has(s)).filter(Boolean).length / count;

describe('subscribers', () => {
  it('take 12 bytes each', () => {
    expect(people(1000).state.byteLength).toBe(12_000);
  });

  it('belong to the groups in their order', () => {
    const two = new Subscribers([groupOf('a', 3), groupOf('b', 2)], key);
    expect([0, 1, 2, 3, 4].map((s) => two.groupOf(s))).toEqual([0, 0, 0, 1, 1]);
  });

  it('have an app and a voicemail in the shares of their group', () => {
    const many = people(20_000, { labelApp: 0.33, voicemail: 0.3 });
    // Four standard deviations of a share of 20 000: 4 × √(0.33 × 0.67 / 20 000) = 0.013.
    expect(Math.abs(shareOf(20_000, (s) => many.hasLabelApp(s)) - 0.33)).toBeLessThan(0.013);
    expect(
      Math.abs(shareOf(20_000, (s) => many.voicemailAfterSeconds(0, s, 60) < Infinity) - 0.3),
    ).toBeLessThan(0.013);
  });

  it('have machines whose times lie uniformly between the two that their group has', () => {
    const many = people(20_000, {
      voicemail: 1,
      voicemailEarliestSeconds: 18,
      voicemailLatestSeconds: 28,
    });
    const times = Array.from({ length: 20_000 }, (_, s) => many.voicemailAfterSeconds(0, s, 60));
    expect([Math.min(...times) >= 18, Math.max(...times) < 28]).toEqual([true, true]);
    for (const quarter of [0.25, 0.5, 0.75]) {
      const below = times.filter((seconds) => seconds < 18 + 10 * quarter).length / times.length;
      expect(Math.abs(below - quarter)).toBeLessThan(4 * Math.sqrt(0.25 / times.length));
    }
  });

  it('have the same times of machines in whichever order the two are written', () => {
    const timesOf = (earliest: number, latest: number): number[] => {
      const ends = { voicemailEarliestSeconds: earliest, voicemailLatestSeconds: latest };
      const some = people(500, { voicemail: 1, ...ends });
      return Array.from({ length: 500 }, (_, s) => some.voicemailAfterSeconds(0, s, 60));
    };
    expect(timesOf(28, 18)).toEqual(timesOf(18, 28));
  });

  it('are asked for the time of a machine only where it may be over', () => {
    const all = people(500, { voicemail: 1 });
    for (let s = 0; s < 500; s++) {
      expect(all.voicemailAfterSeconds(0, s, 20)).toBe(Infinity);
      expect(all.voicemailAfterSeconds(0, s, 20.001)).toBe(all.voicemailAfterSeconds(0, s, 60));
    }
  });

  it('keep the times of their machines, however many have one', () => {
    const some = people(500, { voicemail: 0.3 });
    const all = people(500, { voicemail: 1 });
    for (let s = 0; s < 500; s++)
      expect([all.voicemailAfterSeconds(0, s, 60), Infinity]).toContain(some.voicemailAfterSeconds(0, s, 60));
  });

  it('keep their traits when another group is declared before theirs', () => {
    const alone = people(500);
    const second = new Subscribers([groupOf('others', 70), groupOf('residents', 500)], key);
    const traits = (of: Subscribers, from: number): unknown[] =>
      Array.from({ length: 500 }, (_, s) => [
        of.hasLabelApp(from + s),
        of.isReachable(from + s, 99_999),
        of.voicemailAfterSeconds(of.groupOf(from + s), from + s, 60),
      ]).flat();
    expect(traits(second, 70)).toEqual(traits(alone, 0));
  });

  it('are busy, and lack trust, at the end of the longest world too', () => {
    const { days, preHistory } = clockParameters;
    const end = Number(days.maximum) * secondsADay + Number(preHistory.maximum);
    const one = people(1, { trustLoss: 0.5 });
    // Who talks then may do so for a week.
    one.holdUntil(0, end + 7 * secondsADay);
    one.loseTrust(0, end);
    expect([one.isBusyAt(0, end), one.trustAt(0, end) < 0.6]).toEqual([true, true]);
  });

  it('are busy until the second that they are held to, and free at it', () => {
    const one = people(2);
    one.holdUntil(1, 100.5);
    one.holdUntil(1, 50);
    expect([one.isBusyAt(1, 100.4), one.isBusyAt(1, 100.5), one.isBusyAt(0, 10)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('are out of reach in the share of their group, for a quarter of a day at a time', () => {
    const many = people(20_000, { unreachable: 0.05 });
    // Four standard deviations: 4 × √(0.05 × 0.95 / 20 000) = 0.0062.
    expect(Math.abs(shareOf(20_000, (s) => !many.isReachable(s, 12_345)) - 0.05)).toBeLessThan(0.0062);
    expect(many.isReachable(7, 21_600)).toBe(many.isReachable(7, 43_199));
    const slots = Array.from({ length: 400 }, (_, slot) => many.isReachable(7, slot * 21_600));
    expect(slots.filter((isReachable) => !isReachable).length).toBeGreaterThan(0);
  });

  it('lose trust by a relative loss and regain it exponentially', () => {
    const one = people(1, { trustLoss: 0.5, trustRecoveryDays: 10 });
    const before = one.trustAt(0, 5 * secondsADay);
    one.loseTrust(0, 5 * secondsADay);
    const after = one.trustAt(0, 5 * secondsADay);
    const later = one.trustAt(0, 15 * secondsADay);
    expect([before, after]).toEqual([1, expect.closeTo(0.5, 4)]);
    expect(later).toBeCloseTo(1 - 0.5 * Math.exp(-1), 4);
  });

  it('add up their trust, whoever lost some', () => {
    const some = people(4, { trustLoss: 0.5 });
    some.loseTrust(1, 5 * secondsADay);
    some.loseTrust(3, 6 * secondsADay);
    const each = [0, 1, 2, 3].map((s) => some.trustAt(s, 7 * secondsADay));
    expect(some.trustSumAt(7 * secondsADay)).toBe(each[0] + each[1] + each[2] + each[3]);
  });

  it('never leave 0 … 1 with their trust, and never lose any by waiting', () => {
    const losses = fc.array(fc.integer({ min: 0, max: 3 * secondsADay }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(losses, fc.double({ min: 0, max: 1, noNaN: true }), (gaps, trustLoss) => {
        const one = people(1, { trustLoss });
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          one.loseTrust(0, now);
          expect(one.trustAt(0, now)).toBeGreaterThanOrEqual(0);
        }
        const ladder = [0, 1, 5, 40, 400].map((days) => one.trustAt(0, now + days * secondsADay));
        expect(ladder).toEqual([...ladder].sort((a, b) => a - b));
        expect(ladder[4]).toBeLessThanOrEqual(1);
      }),
      { seed: 3, numRuns: 100 },
    );
  });

  it('count the unwanted calls of a day, each its own, and begin anew the next day', () => {
    const two = people(2);
    const days = [0, 0, 3, 3, 4, 40_000, 40_000];
    expect(days.map((day) => two.countUnwantedRung(0, day))).toEqual([1, 2, 1, 2, 1, 1, 2]);
    expect(two.countUnwantedRung(1, 40_000)).toBe(1);
  });

  it('count no further than 65,535 a day', () => {
    const one = people(1);
    for (let call = 0; call < 65_600; call++) one.countUnwantedRung(0, 40_000);
    expect([one.countUnwantedRung(0, 40_000), one.countUnwantedRung(0, 40_001)]).toEqual([65_535, 1]);
  });

  it('take over the trust of a pre-history, and nothing else', () => {
    const before = people(3);
    before.loseTrust(1, 100);
    before.holdUntil(1, 1e6);
    before.countUnwantedRung(1, 0);
    const after = people(3);
    after.copyTrustFrom(before.state);
    expect([after.trustAt(1, 100), after.isBusyAt(1, 200), after.countUnwantedRung(1, 0)]).toEqual([
      before.trustAt(1, 100),
      false,
      1,
    ]);
  });
});
