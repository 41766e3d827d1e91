import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ApproachListener } from '../../../../src/engine/kernel/approach.ts';
import { EventCalendar } from '../../../../src/engine/kernel/eventCalendar.ts';
import { drawExponential } from '../../../../src/engine/random/exponential.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';

/** Hears notices of kind 0 … 2 as one number each, in the portions in which they were told. */
class Ear implements ApproachListener {
  readonly portions: number[][] = [];
  #portion: number[] = [];

  hear(kind: number, subject: number): void {
    this.#portion.push(subject * 64 + kind);
  }

  end(): void {
    this.portions.push(this.#portion);
    this.#portion = [];
  }
}

describe('a listener to what approaches', () => {
  it('hears of notices before they are taken and changes nothing of their order', () => {
    const gaps = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 100, maxLength: 400 });
    fc.assert(
      fc.property(gaps, (seconds) => {
        const plain = new EventCalendar();
        const watched = new EventCalendar();
        const ear = new Ear();
        watched.onApproach(ear);
        seconds.forEach((second, subject) => {
          plain.schedule(second, subject % 3, subject);
          watched.schedule(second, subject % 3, subject);
        });
        let announced = 0;
        while (watched.next()) {
          expect(plain.next()).toBe(true);
          expect([watched.subject, watched.nowSeconds]).toEqual([plain.subject, plain.nowSeconds]);
          if (ear.portions.flat().includes(watched.subject * 64 + watched.kind)) announced++;
        }
        expect(plain.next()).toBe(false);
        // All that lay in the ladder are announced; only what is filed among the soonest at once is not.
        expect(announced).toBeGreaterThan(seconds.length / 2);
      }),
      { seed: 4, numRuns: 50 },
    );
  });

  it('hears of many at a time, of each once as long as no bucket is divided', () => {
    const calendar = new EventCalendar();
    const ear = new Ear();
    calendar.onApproach(ear);
    for (let subject = 0; subject < 4000; subject++) calendar.schedule(subject, 1, subject);
    while (calendar.next());
    const heard = ear.portions.flat();
    expect(new Set(heard).size).toBe(heard.length);
    expect(heard.length).toBeGreaterThan(3900);
    expect(heard.length / ear.portions.length).toBeGreaterThan(7);
  });

  it('hears of all that share a bucket with others', () => {
    const calendar = new EventCalendar();
    const ear = new Ear();
    calendar.onApproach(ear);
    const stream = new KeyedStream().seek(1, 2, 3, 4);
    // Many are soon and few late, so that most buckets of the first seconds hold several. The second time the calendar uses its rungs again.
    for (const first of [0, 4000]) {
      for (let subject = first; subject < first + 4000; subject++)
        calendar.schedule(calendar.nowSeconds + drawExponential(stream), 1, subject);
      while (calendar.next());
    }
    expect(new Set(ear.portions.flat()).size).toBeGreaterThan(7800);
  });

  it('hears nothing of what was withdrawn', () => {
    const calendar = new EventCalendar();
    const ear = new Ear();
    calendar.onApproach(ear);
    const handles = Array.from({ length: 400 }, (_, subject) => calendar.scheduleTimer(subject, 2, subject));
    for (let subject = 0; subject < 400; subject += 2) calendar.cancel(handles[subject]);
    while (calendar.next()) expect(calendar.subject % 2).toBe(1);
    const heard = ear.portions.flat().map((told) => told >> 6);
    expect(heard.length).toBeGreaterThan(150);
    expect(heard.filter((subject) => subject % 2 === 0)).toEqual([]);
  });
});
