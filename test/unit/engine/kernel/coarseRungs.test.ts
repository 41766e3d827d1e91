import { describe, expect, it } from 'vitest';
import { EventCalendar } from '../../../../src/engine/kernel/eventCalendar.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';

describe('a calendar of so many notices that its rungs are coarse', () => {
  const many = 260_000;
  const stream = new KeyedStream().seek(1, 2, 3, 4);
  /** A third is spread out, a third due at few seconds, a third at one. */
  const gapOf = (subject: number): number =>
    subject % 3 === 0 ? stream.nextUnit() * 100 : subject % 3 === 1 ? stream.nextBelow(50) : 7;

  it('takes them in exactly the order (time, kind, insertion)', () => {
    const calendar = new EventCalendar();
    const seconds = Float64Array.from({ length: many }, (_, subject) => gapOf(subject));
    seconds.forEach((second, subject) => calendar.schedule(second, subject & 1, subject));
    const order = Uint32Array.from(seconds.keys());
    order.sort((a, b) => seconds[a] - seconds[b] || (a & 1) - (b & 1) || a - b);
    const taken = order.map(() => (calendar.next(), calendar.subject));
    expect(taken).toEqual(order);
    expect(calendar.next()).toBe(false);
  });

  it('takes each once and none before its turn while others come and are withdrawn, and tells of what is pending', () => {
    const calendar = new EventCalendar();
    const handles = new Float64Array(2 * many);
    const timesTaken = new Uint8Array(2 * many);
    let heard = 0;
    let heardWrong = 0;
    calendar.onApproach({
      hear: (kind, subject) => {
        heard += 1;
        if (kind !== 0 || timesTaken[subject] !== 0) heardWrong += 1;
      },
      end: () => undefined,
    });
    for (let subject = 0; subject < many; subject++)
      handles[subject] = calendar.scheduleTimer(gapOf(subject), 0, subject);
    for (let subject = many; subject < 2 * many; subject++) {
      const before = calendar.nowSeconds;
      calendar.next();
      if (calendar.nowSeconds < before) expect.fail('the clock went back');
      timesTaken[calendar.subject] += 1;
      handles[subject] = calendar.scheduleTimer(calendar.nowSeconds + gapOf(subject), 0, subject);
      // Withdrawn ones count as taken.
      if (calendar.cancel(handles[subject - 5])) timesTaken[subject - 5] += 1;
    }
    while (calendar.next()) timesTaken[calendar.subject] += 1;
    expect(timesTaken.every((times) => times === 1)).toBe(true);
    expect(heardWrong).toBe(0);
    expect(heard).toBeGreaterThan(many / 2);
  });

  it('begins afresh after clear', () => {
    const calendar = new EventCalendar();
    for (let subject = 0; subject < many; subject++) calendar.schedule(gapOf(subject), 0, subject);
    calendar.next();
    calendar.clear();
    expect(calendar.next()).toBe(false);
    for (let subject = 0; subject < many; subject++) calendar.schedule(many - subject, 0, subject);
    let isInOrder = true;
    for (let subject = many - 1; subject >= 0; subject--)
      isInOrder &&= calendar.next() && calendar.subject === subject;
    expect([isInOrder, calendar.size]).toEqual([true, 0]);
  });
});
