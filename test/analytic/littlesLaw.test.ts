import { describe, expect, it } from 'vitest';
import { EventCalendar } from '../../src/engine/kernel/eventCalendar.ts';
import { ResourcePool } from '../../src/engine/kernel/resourcePool.ts';
import { run } from '../../src/engine/kernel/runLoop.ts';
import { drawExponential } from '../../src/engine/random/exponential.ts';
import { KeyedStream } from '../../src/engine/random/stream.ts';

const Kind = { departure: 0, arrival: 1 } as const;

describe('Little’s law holds on every path that starts and ends empty', () => {
  it.each([1, 2, 3, 4, 5])(
    'the time integral of busy servers is the sum of the holding times: path %d',
    (path) => {
      const calendar = new EventCalendar();
      const circuits = new ResourcePool(1000);
      const stream = new KeyedStream().seek(path, 0, 0, 1);
      let holdingSeconds = 0;
      const handlers: ((subject: number) => void)[] = [];
      handlers[Kind.departure] = () => circuits.release(calendar.nowSeconds);
      handlers[Kind.arrival] = (callsLeft) => {
        const now = calendar.nowSeconds;
        const departSecond = now + 100 * drawExponential(stream) ** 2;
        if (circuits.seize(now)) {
          holdingSeconds += departSecond - now;
          calendar.schedule(departSecond, Kind.departure, 0);
        }
        if (callsLeft > 0) calendar.schedule(now + drawExponential(stream), Kind.arrival, callsLeft - 1);
      };
      calendar.schedule(0, Kind.arrival, 20_000);
      run(calendar, handlers, Infinity);
      const integral = circuits.carriedErlangs(calendar.nowSeconds) * calendar.nowSeconds;
      expect(circuits.busy).toBe(0);
      expect(Math.abs(integral / holdingSeconds - 1)).toBeLessThan(1e-9);
    },
  );
});
