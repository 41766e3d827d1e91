import { describe, expect, it } from 'vitest';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { ReleasedBy } from '../../../../../src/model/calls/callCodes.ts';
import { answerSeizureRatio } from '../../../../../src/plugins/detectors/volume/answerSeizureRatio.ts';
import { shortCalls } from '../../../../../src/plugins/detectors/volume/shortCalls.ts';
import { shortCallShare } from '../../../../../src/plugins/detectors/volume/shortCallShare.ts';
import { detectorUnderTest } from '../detectorBench.ts';

const alarm = 500_000;

describe('short-calls', () => {
  it('alarms at the call after the limit of short ones, and begins anew at midnight', () => {
    const { wholeCall, call } = detectorUnderTest(shortCalls, { limitCalls: 2 });
    const scores = [3, 6, 2].map((talkSeconds, second) => wholeCall(7, second, { talkSeconds }));
    expect([...scores, call(7, secondsADay)]).toEqual([0, 333_333, alarm, 0]);
  });

  it('counts a call over midnight for the day on which it began', () => {
    const { wholeCall, call } = detectorUnderTest(shortCalls, { limitCalls: 1 });
    for (const second of [secondsADay + 40, secondsADay - 20, secondsADay - 10])
      wholeCall(7, second, { talkSeconds: 3 });
    expect(call(7, secondsADay + 60)).toBe(alarm);
    expect(call(8, secondsADay + 60)).toBe(0);
    wholeCall(8, secondsADay - 10, { talkSeconds: 3 });
    expect(call(8, secondsADay + 60)).toBe(0);
  });

  it('counts neither long calls nor, unless told to, unanswered ones', () => {
    const courses = [{ talkSeconds: 7 }, { talkSeconds: 0 }];
    const after = (counts: string): number => {
      const { wholeCall, call } = detectorUnderTest(shortCalls, { limitCalls: 1, counts });
      for (const course of courses) wholeCall(7, 0, course);
      return call(7, 1);
    };
    expect([after('answered'), after('answered-and-unanswered')]).toEqual([0, alarm]);
  });

  it('counts, where told to, of answered calls only those that the caller ends, as the first Brazilian order', () => {
    const after = (counts: string, releasedBy: number): number => {
      const { wholeCall, call } = detectorUnderTest(shortCalls, { limitCalls: 1, counts });
      wholeCall(7, 0, { talkSeconds: 2, releasedBy });
      return call(7, 1);
    };
    const byCaller = 'ended-by-caller-and-unanswered';
    expect([ReleasedBy.caller, ReleasedBy.callee].map((side) => after(byCaller, side))).toEqual([alarm, 0]);
    expect(after('answered', ReleasedBy.callee)).toBe(alarm);
  });

  it('leaves a number alone of whose calls of the day too few are short', () => {
    const { wholeCall } = detectorUnderTest(shortCalls, { limitCalls: 2, leastShare: 0.6 });
    const scores = [3, 3, 60, 60, 3].map((talkSeconds) => wholeCall(7, 0, { talkSeconds }));
    expect(scores).toEqual([0, 333_333, alarm, alarm, 0]);
    expect(wholeCall(7, 1, { talkSeconds: 3 })).toBe(alarm + 100_000);
  });

  it('does not hold a refusal of the network against the caller', () => {
    const { wholeCall, call } = detectorUnderTest(shortCalls, {
      limitCalls: 1,
      counts: 'answered-and-unanswered',
    });
    for (const cause of [608, 503]) wholeCall(7, 0, { cause });
    expect(call(7, 1)).toBe(0);
  });
});

describe('short-call-share', () => {
  it('waits for enough answered calls, then weighs the short ones', () => {
    const { wholeCall } = detectorUnderTest(shortCallShare, { enoughCalls: 4, limitShare: 0.25 });
    const scores = [2, 60, 60, 60, 60].map((talkSeconds) => wholeCall(7, 0, { talkSeconds }));
    expect(scores).toEqual([0, 0, 0, 0, alarm]);
  });

  it('lets old calls fade', () => {
    const { wholeCall, call } = detectorUnderTest(shortCallShare, { enoughCalls: 2, limitShare: 0.5 });
    for (let i = 0; i < 4; i++) wholeCall(7, 0, { talkSeconds: 1 });
    for (let i = 0; i < 4; i++) wholeCall(7, 2 * secondsADay, { talkSeconds: 60 });
    // One quarter of the four short calls is left beside four long ones.
    expect(call(7, 2 * secondsADay)).toBe(Math.floor((1e6 * 0.2) / 0.7));
  });

  it('lets no call fade twice when one that began before midnight ends after it', () => {
    const shareAfter = (seconds: readonly number[]): number => {
      const { wholeCall, call } = detectorUnderTest(shortCallShare, {
        enoughCalls: 1,
        limitShare: 0.5,
        halfLifeDays: 1,
      });
      for (let i = 0; i < 8; i++) wholeCall(7, 0, { talkSeconds: 1 });
      for (const second of seconds) wholeCall(7, second, { talkSeconds: 60 });
      return call(7, secondsADay + 200);
    };
    // Half of the eight short calls is left beside three long ones, whichever day each of these began on.
    expect(shareAfter([secondsADay + 40, secondsADay - 20, secondsADay + 90])).toBe(
      Math.floor((1e6 * (4 / 7)) / (4 / 7 + 0.5)),
    );
    expect(shareAfter([secondsADay + 40, secondsADay - 20, secondsADay + 90])).toBe(
      shareAfter([secondsADay + 40, secondsADay + 50, secondsADay + 90]),
    );
  });
});

describe('answer-seizure-ratio', () => {
  const values = { enoughCalls: 4, leastShare: 0.25 };

  it('alarms when a quarter or less of enough calls was answered', () => {
    const { wholeCall, call } = detectorUnderTest(answerSeizureRatio, values);
    for (const talkSeconds of [0, 0, 60, 0]) expect(wholeCall(7, 0, { talkSeconds })).toBe(0);
    expect(call(7, 1)).toBe(alarm);
  });

  it('takes no refused call for a seizure', () => {
    const { wholeCall, figure } = detectorUnderTest(answerSeizureRatio, values);
    for (const cause of [608, 503, 480, 486]) wholeCall(7, 0, { cause });
    expect(figure('seizures')).toBe(2);
  });

  it('leaves a number alone that people answer', () => {
    const { wholeCall } = detectorUnderTest(answerSeizureRatio, values);
    const scores = Array.from({ length: 50 }, (_, i) =>
      wholeCall(7, i, { talkSeconds: i % 2 === 0 ? 60 : 0 }),
    );
    expect(Math.max(...scores)).toBeLessThan(alarm);
  });
});
