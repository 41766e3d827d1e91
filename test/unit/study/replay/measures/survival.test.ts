import { describe, expect, it } from 'vitest';
import { medianWait } from '../../../../../src/study/replay/measures/survival.ts';

describe('median wait where some never had an alarm', () => {
  it('is that of Kaplan and Meier: the remission of leukaemia under 6-mercaptopurine (Freireich et al. 1963) is 23 weeks', () => {
    const alarmed = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    const censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    const waits = Float64Array.from([...alarmed, ...censored]);
    const isAlarmed = Uint8Array.from([...alarmed.map(() => 1), ...censored.map(() => 0)]);
    const { estimate, low, high } = medianWait(waits, isAlarmed, 0.95);
    expect([estimate, low, high]).toEqual([23, 13, null]);
  });

  it('has no value where fewer than half had one', () => {
    const found = medianWait(Float64Array.from([1, 2, 3]), Uint8Array.from([1, 0, 0]), 0.95);
    expect([found.estimate, found.undefinedBecause]).toEqual([null, 'fewer than half had an alarm']);
  });
});
