import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { featureCount, features } from '../../../../src/model/features/featureList.ts';
import { NumberFeatures } from '../../../../src/model/features/numberFeatures.ts';
import { standardiser } from '../../../../src/model/features/standardise.ts';
import { toolbox } from '../../../../src/model/tools/toolbox.ts';
import { fakeCalls } from '../../../../src/study/laws/fakes/fakeCalls.ts';
import { arrive, end, fakeDetectorSite } from '../../../../src/study/laws/fakes/fakeDetectorSite.ts';
import type { FakeCall } from '../../../../src/study/laws/fakes/fakeCall.ts';

const silent = { judge: () => 0, afterReport: () => {}, evidence: () => [], stateBytes: () => 0 };

interface Bench {
  readonly numbers: NumberFeatures;
  readonly call: (
    callingNumber: number,
    second: number,
    more?: { calledNumber?: number; talkSeconds?: number },
  ) => void;
  readonly of: (number: number, second: number) => Readonly<Record<string, number>>;
}

function bench(): Bench {
  const site = fakeDetectorSite({ rows: 1 });
  const numbers = new NumberFeatures({ ...site, forgetDays: 30 });
  const out = new Float64Array(featureCount);
  return {
    numbers,
    call: (callingNumber, second, { calledNumber = 1000, talkSeconds = 0 } = {}) => {
      site.attempt.callingNumber[0] = callingNumber;
      site.attempt.calledNumber[0] = calledNumber;
      site.attempt.timeMs[0] = second * 1000;
      numbers.arrive(0);
      site.release.ringMs[0] = 0;
      site.release.conversationMs[0] = talkSeconds * 1000;
      site.release.isAnswered[0] = talkSeconds > 0 ? 1 : 0;
      numbers.afterRelease(0);
    },
    of: (number, second) => {
      numbers.describe(number, second * 1000, out);
      return Object.fromEntries(features.map(({ id }, i) => [id, out[i]]));
    },
  };
}

/** Vectors of the calling numbers as each call arrives; every call stands in the slot that `slotOf` says. */
function vectorsOf(calls: readonly FakeCall[], slotOf: (ordinal: number) => number): readonly string[] {
  const site = fakeDetectorSite({ rows: 8, filler: 12_345 });
  const numbers = new NumberFeatures({ ...site, forgetDays: 30 });
  const out = new Float64Array(featureCount);
  let timeMs = 0;
  return calls.map((call, ordinal) => {
    const slot = slotOf(ordinal);
    timeMs += call.gapMs;
    arrive(site, slot, { call, ordinal, timeMs });
    numbers.describe(call.callingNumber, timeMs, out);
    numbers.arrive(slot);
    end(site, slot, { call, detector: { ...silent, afterRelease: (s) => numbers.afterRelease(s) } });
    return out.join();
  });
}

describe('features of a number', () => {
  it('are nothing for a number that was never seen, nor for a withheld one', () => {
    const { of, call } = bench();
    call(0, 1);
    expect([of(7, 0), of(0, 2)].flatMap((vector) => Object.values(vector)).every((x) => x === 0)).toBe(true);
  });

  it('count calls that fade to half in their hour and their day', () => {
    const { of, call } = bench();
    for (let i = 0; i < 8; i++) call(7, 100);
    const after = of(7, 100 + 3600);
    expect(after.callsAnHour).toBeCloseTo(4, 9);
    expect(of(7, 100 + secondsADay).callsADay).toBeCloseTo(4, 9);
    expect([after.secondsSinceLast, after.ageSeconds]).toEqual([3600, 3600]);
  });

  it('tell how calls were answered and how long people talked', () => {
    const { of, call } = bench();
    for (const talkSeconds of [0, 0, 4, 60]) call(7, 0, { talkSeconds });
    const { answeredShare, shortShare, meanTalkSeconds } = of(7, 64);
    expect([answeredShare, shortShare, meanTalkSeconds].map((x) => Number(x.toFixed(1)))).toEqual([
      0.5, 0.5, 32,
    ]);
  });

  it('estimate how many callees a day had, and how new they were', () => {
    const { of, call } = bench();
    for (let i = 0; i < 30; i++) call(7, i, { calledNumber: 5000 + 17 * i });
    for (let i = 0; i < 30; i++) call(8, i, { calledNumber: 5000 });
    // Linear counting of 30 in 64 cells has a deviation of 2.3.
    expect(Math.abs(of(7, 40).calleesToday - 30)).toBeLessThan(7);
    expect(of(8, 40).newCalleeShare).toBeCloseTo(1.008 / 30, 3);
    expect(of(7, secondsADay).calleesToday).toBe(0);
  });

  it('tell a number that is called from one that only calls', () => {
    const { of, call } = bench();
    call(7, 0, { calledNumber: 8 });
    call(8, 0, { calledNumber: 7 });
    call(9, 0, { calledNumber: 8 });
    expect([of(7, 1).receivedShare, of(9, 1).receivedShare].map((x) => x.toFixed(2))).toEqual([
      '0.50',
      '0.00',
    ]);
  });

  it('forget a number that is silent for long', () => {
    const { of, call } = bench();
    call(7, 0);
    expect([of(7, 29 * secondsADay).ageSeconds, of(7, 30 * secondsADay).ageSeconds]).toEqual([
      29 * secondsADay,
      0,
    ]);
  });

  it('are the same bits for the same calls, wherever they are kept', () => {
    fc.assert(
      fc.property(fakeCalls, (calls) => {
        expect(vectorsOf(calls, (ordinal) => (ordinal * 5) % 8)).toEqual(vectorsOf(calls, () => 0));
      }),
      { seed: 5, numRuns: 30 },
    );
  });

  it('lie within 0 and 1 when standardised', () => {
    const vector = Float64Array.from(features, ({ scale }) => (scale.by === 'share' ? 1 : 1e9));
    standardiser(toolbox)(vector);
    expect([...vector]).toEqual(features.map(() => 1));
  });
});
