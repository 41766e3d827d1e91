import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventCalendar } from '../../../../src/engine/kernel/eventCalendar.ts';

describe('a listener to what approaches', () => {
  it('hears of notices before they are taken and changes nothing of their order', () => {
    const gaps = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 100, maxLength: 400 });
    fc.assert(
      fc.property(gaps, (seconds) => {
        const plain = new EventCalendar();
        const watched = new EventCalendar();
        const heard = new Set<number>();
        watched.onApproach((kind, subject) => heard.add(subject * 64 + kind));
        seconds.forEach((second, subject) => {
          plain.schedule(second, subject % 3, subject);
          watched.schedule(second, subject % 3, subject);
        });
        let announced = 0;
        while (watched.next()) {
          expect(plain.next()).toBe(true);
          expect([watched.subject, watched.nowSeconds]).toEqual([plain.subject, plain.nowSeconds]);
          if (heard.has(watched.subject * 64 + watched.kind)) announced++;
        }
        // All that lay in the ladder are announced; only what is filed among the soonest at once is not.
        expect(announced).toBeGreaterThan(seconds.length / 2);
      }),
      { seed: 4, numRuns: 50 },
    );
  });
});
