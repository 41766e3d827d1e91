import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ListingLatency } from '../../../../../src/model/simulation/sanctions/actionLatency.ts';

interface Alarm {
  readonly number: number;
  readonly second: number;
}

/** Which of the alarms are acted on. */
const acted = (alarms: readonly Alarm[], afterSeconds: number, keepsSeconds = 1000): readonly boolean[] => {
  const latency = new ListingLatency(afterSeconds, keepsSeconds);
  return alarms.map(({ number, second }) => latency.isOver(number, second));
};

const at = (...seconds: readonly number[]): readonly Alarm[] =>
  seconds.map((second) => ({ number: 7, second }));

const anyAlarms = fc
  .array(fc.record({ number: fc.integer({ min: 0, max: 30 }), gap: fc.integer({ min: 0, max: 400 }) }), {
    maxLength: 300,
  })
  .map((steps) => {
    let second = 0;
    return steps.map(({ number, gap }): Alarm => ({ number, second: (second += gap) }));
  });

describe('the latency of an action', () => {
  it('runs from the first alarm about a number, whatever alarms follow', () => {
    expect(acted(at(0, 50, 99, 100, 150), 100)).toEqual([false, false, false, true, true]);
  });

  it('begins anew for a number that was without an alarm for too long', () => {
    expect(acted(at(0, 100, 1100, 2101, 2201), 100)).toEqual([false, true, true, false, true]);
  });

  it('is one number’s own', () => {
    const alarms = [...at(0), { number: 8, second: 100 }, ...at(100)];
    expect(acted(alarms, 100)).toEqual([false, false, true]);
  });

  it('of nothing acts on every alarm, and a longer one on no call that a shorter one does not', () => {
    fc.assert(
      fc.property(anyAlarms, fc.nat(2000), fc.nat(2000), (alarms, shorter, more) => {
        expect(acted(alarms, 0).every(Boolean)).toBe(true);
        const early = acted(alarms, shorter);
        const late = acted(alarms, shorter + more);
        expect(late.every((isActed, i) => early[i] || !isActed)).toBe(true);
      }),
    );
  });
});
