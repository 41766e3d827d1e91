import { describe, expect, it } from 'vitest';
import { KeyedStream } from '../../../../../src/engine/random/stream.ts';
import { secondsADay } from '../../../../../src/engine/kernel/lengthsOfTime.ts';
import { sequentialTest } from '../../../../../src/plugins/detectors/published/sequentialTest.ts';
import { detectorUnderTest } from '../detectorBench.ts';

const alarm = 500_000;
const tests = 2000;

interface Outcome {
  readonly alarmedShare: number;
  readonly meanCalls: number;
}

/** Numbers whose calls engage people in `share` of cases: how many are alarmed within `callsAtMost`, after how many calls. */
function play(share: number, callsAtMost: number): Outcome {
  const { wholeCall, call } = detectorUnderTest(sequentialTest, {});
  const stream = new KeyedStream().seek(4, 1, 0, 0);
  let alarmed = 0;
  let calls = 0;
  for (let number = 1; number <= tests; number++) {
    for (let i = 0; i < callsAtMost; i++) {
      wholeCall(number, 0, { talkSeconds: stream.nextUnit() < share ? 60 : 0 });
      calls += 1;
      if (call(number, 0) < alarm) continue;
      alarmed += 1;
      break;
    }
  }
  return { alarmedShare: alarmed / tests, meanCalls: calls / tests };
}

describe('sequential-test', () => {
  it('decides about robots after as many calls as Wald’s formula says', () => {
    const { alarmedShare, meanCalls } = play(0.05, 200);
    const step = 0.05 * Math.log(0.05 / 0.5) + 0.95 * Math.log(0.95 / 0.5);
    const expected = Math.log(0.99 / 0.001) / step;
    // A test that ends at the lower bound begins anew, and the last step overshoots by at most one: within 1.5 calls above.
    expect(alarmedShare).toBe(1);
    expect(meanCalls).toBeGreaterThan(expected);
    expect(meanCalls).toBeLessThan(expected + 1.5);
  });

  it('alarms at no more ordinary numbers than Wald’s bound allows', () => {
    // A test of an ordinary number takes about ln(100) ÷ 0.83 = 6 calls, so 60 calls are some ten tests at α ÷ (1 − β) each.
    const atMost = 10 * (0.001 / 0.99);
    const fourDeviations = 4 * Math.sqrt(atMost / tests);
    expect(play(0.5, 60).alarmedShare).toBeLessThan(atMost + fourDeviations);
  });

  it('is not younger for a call that began before midnight and ends after it', () => {
    const { wholeCall, call } = detectorUnderTest(sequentialTest, { forgetDays: 1 });
    for (let i = 0; i < 20; i++) wholeCall(7, 86_400, { talkSeconds: 0 });
    wholeCall(7, 86_400 - 20, { talkSeconds: 60 });
    expect(call(7, 86_460)).toBeGreaterThanOrEqual(alarm);
  });

  it('keeps a decision until the number is forgotten', () => {
    const { wholeCall, call } = detectorUnderTest(sequentialTest, { forgetDays: 30 });
    for (let i = 0; i < 20; i++) wholeCall(7, 0, { talkSeconds: 0 });
    for (let i = 0; i < 50; i++) wholeCall(7, 0, { talkSeconds: 60 });
    expect([call(7, 29 * secondsADay), call(7, 30 * secondsADay)].map((score) => score >= alarm)).toEqual([
      true,
      false,
    ]);
  });
});
