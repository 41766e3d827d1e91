import { describe, expect, it } from 'vitest';
import { Exposure } from '../../../../src/model/measures/exposure.ts';

const sums = (exposure: Exposure): readonly number[] => [
  exposure.seen,
  exposure.detected,
  exposure.callsUntilAlarm,
  exposure.secondsUntilAlarm,
  exposure.answeredBeforeAlarm,
];

describe('exposure before the first alarm', () => {
  it('counts calls up to the alarm, that one included, and answers before it', () => {
    const exposure = new Exposure();
    exposure.countCall(7, false, 100);
    exposure.countAnswer(7, 100);
    exposure.countCall(7, true, 160);
    exposure.countAnswer(7, 160);
    exposure.countCall(7, true, 200);
    expect(sums(exposure)).toEqual([1, 1, 2, 60, 1]);
  });

  it('is censored, not zero, where no alarm ever came', () => {
    const exposure = new Exposure();
    exposure.countCall(0, false, 5);
    exposure.countCall(0, false, 6);
    expect(sums(exposure)).toEqual([1, 0, 0, 0, 0]);
  });

  it('keeps every key when the table grows', () => {
    const exposure = new Exposure();
    for (let key = 0; key < 5000; key++) exposure.countCall(key * 7, false, key);
    for (let key = 0; key < 5000; key += 2) exposure.countCall(key * 7, true, key + 3);
    expect(sums(exposure)).toEqual([5000, 2500, 5000, 7500, 0]);
  });

  it('walks over the keys that were seen, key 0 included, and over nothing else', () => {
    const exposure = new Exposure(100);
    for (const key of [0, 3, 7, 3]) exposure.countCall(key, false, 0);
    expect([exposure.countKeys(() => true), exposure.countKeys((key) => key === 0)]).toEqual([3, 1]);
    expect(exposure.countKeys((key) => key > 2)).toBe(2);
  });

  it('counts the same whatever was reserved, within the reservation and beyond it', () => {
    const played = [0, 100, 2000, 4000].map((atMost) => {
      const exposure = new Exposure(atMost);
      for (let key = 0; key < 6000; key++) exposure.countCall(key * 11, key % 3 === 0, key);
      for (let key = 0; key < 6000; key++) exposure.countAnswer(key * 11, key);
      return sums(exposure);
    });
    expect(played).toEqual(played.map(() => [6000, 2000, 2000, 0, 4000]));
  });
});
