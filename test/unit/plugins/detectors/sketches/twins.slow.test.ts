import { describe, expect, it } from 'vitest';
import { KeyedStream } from '../../../../../src/engine/random/stream.ts';
import { distinctCallees } from '../../../../../src/plugins/detectors/sketches/distinctCallees.ts';
import { heavyHitters } from '../../../../../src/plugins/detectors/sketches/heavyHitters.ts';
import { uniqueCallees } from '../../../../../src/plugins/detectors/volume/uniqueCallees.ts';
import { volumeCap } from '../../../../../src/plugins/detectors/volume/volumeCap.ts';
import { detectorUnderTest } from '../detectorBench.ts';

const alarm = 500_000;

/** Calls of a day: many numbers call a little, a few a lot. */
function* traffic(calls: number): Generator<{ number: number; callee: number }> {
  const stream = new KeyedStream().seek(8, 1, 0, 0);
  for (let i = 0; i < calls; i++) {
    const isHeavy = stream.nextUnit() < 0.1;
    const number = isHeavy ? 1 + stream.nextBelow(20) : 100 + stream.nextBelow(20_000);
    yield { number, callee: 1 + stream.nextBelow(5000) };
  }
}

describe('heavy-hitters', () => {
  it('alarms at every call at which its exact twin does, and at few others', () => {
    const exact = detectorUnderTest(volumeCap, { limitCalls: 50 });
    const sketch = detectorUnderTest(heavyHitters, { limitCalls: 50, widthBits: 12 });
    let missed = 0;
    let early = 0;
    let alarms = 0;
    for (const { number } of traffic(60_000)) {
      const isDue = exact.call(number, 0) >= alarm;
      const isRaised = sketch.call(number, 0) >= alarm;
      if (isDue) alarms += 1;
      if (isDue && !isRaised) missed += 1;
      if (!isDue && isRaised) early += 1;
    }
    expect(alarms).toBeGreaterThan(1000);
    expect(missed).toBe(0);
    // A count errs by more than e ÷ 4096 × 60 000 = 40 calls in less than 1.8 % of the calls.
    expect(early / 60_000).toBeLessThan(0.018);
    expect(sketch.detector.stateBytes()).toBeLessThan(exact.detector.stateBytes());
  });

  it('has the scores of its twin while hardly anybody calls', () => {
    const scores = (plugin: typeof volumeCap): readonly number[] => {
      const { call } = detectorUnderTest(plugin, { limitCalls: 2 });
      return [1, 2, 1, 1, 2].map((number) => call(number, 0));
    };
    expect(scores(heavyHitters)).toEqual(scores(volumeCap));
  });
});

describe('distinct-callees', () => {
  it('alarms within four standard errors of the call at which its exact twin does', () => {
    const limitCallees = 400;
    const exact = detectorUnderTest(uniqueCallees, { limitCallees });
    const sketch = detectorUnderTest(distinctCallees, { limitCallees, registerBits: 8 });
    const firsts = { exact: new Map<number, number>(), sketch: new Map<number, number>() };
    let ordinal = 0;
    for (const { number, callee } of traffic(200_000)) {
      ordinal += 1;
      for (const [kind, subject] of [['exact', exact] as const, ['sketch', sketch] as const])
        if (subject.call(number, 0, { callee }) >= alarm && !firsts[kind].has(number))
          firsts[kind].set(number, ordinal);
    }
    const tolerated = (4 * 1.04) / Math.sqrt(256);
    expect(new Set(firsts.sketch.keys())).toEqual(new Set(firsts.exact.keys()));
    for (const [number, due] of firsts.exact)
      expect(Math.abs((firsts.sketch.get(number) ?? 0) / due - 1)).toBeLessThan(tolerated);
  });
});
