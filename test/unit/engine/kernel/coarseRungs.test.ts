import { describe, expect, it } from 'vitest';
import { EventCalendar } from '../../../../src/engine/kernel/eventCalendar.ts';
import { NoticeLadder } from '../../../../src/engine/kernel/noticeLadder.ts';
import { CodeWord, noNotice, NoticePool } from '../../../../src/engine/kernel/noticePool.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';

/** So many are divided into coarse buckets at once. */
const many = 220_000;
/** The first rung is made of these alone; all others lie beyond its reach, in its last bucket, which is divided when the calendar comes to it. */
const early = 100_001;
const beyondSeconds = 100;

describe('a ladder of so many notices that its rungs are coarse', () => {
  it('opens buckets of some hundred, where a finer one opens a few', () => {
    const chainOf = (count: number): number => {
      const pool = new NoticePool(16);
      const stream = new KeyedStream().seek(1, 2, 3, 4);
      let chain: number = noNotice;
      for (let i = 0; i < count; i++) {
        const notice = pool.add(stream.nextUnit(), 0, i);
        pool.codes[(notice << CodeWord.shift) | CodeWord.next] = chain;
        chain = notice;
      }
      const ladder = new NoticeLadder(pool);
      expect(ladder.divide(chain)).toBe(true);
      let opened = 0;
      for (let notice = ladder.open(null); notice !== noNotice; opened++)
        notice = pool.codes[(notice << CodeWord.shift) | CodeWord.next];
      return opened;
    };
    expect(chainOf(many)).toBeGreaterThan(50);
    expect(chainOf(100_000)).toBeLessThan(20);
  });
});

describe('a calendar of so many notices that its rungs are coarse', () => {
  const stream = new KeyedStream().seek(1, 2, 3, 4);
  /** A third is spread out, a third due at few seconds, a third at one. */
  const gapOf = (subject: number): number =>
    subject % 3 === 0 ? stream.nextUnit() * 100 : subject % 3 === 1 ? stream.nextBelow(50) : 7;
  const firstSecondOf = (subject: number): number =>
    subject < early ? stream.nextUnit() : beyondSeconds + gapOf(subject);

  it('takes them in exactly the order (time, kind, insertion), and tells of them shortly before', () => {
    const calendar = new EventCalendar();
    const seconds = Float64Array.from({ length: early + many }, (_, subject) => firstSecondOf(subject));
    let told = 0;
    let toldEarly = 0;
    calendar.onApproach({
      hear: (_, subject) => {
        told += 1;
        if (seconds[subject] > calendar.nowSeconds + 1 && calendar.nowSeconds > beyondSeconds) toldEarly += 1;
      },
      end: () => undefined,
    });
    seconds.forEach((second, subject) => calendar.schedule(second, subject & 1, subject));
    const order = Uint32Array.from(seconds.keys());
    order.sort((a, b) => seconds[a] - seconds[b] || (a & 1) - (b & 1) || a - b);
    const taken = order.map(() => (calendar.next(), calendar.subject));
    expect(taken).toEqual(order);
    expect(calendar.next()).toBe(false);
    expect(told).toBeGreaterThan((early + many) / 2);
    expect(toldEarly).toBe(0);
  });

  it('takes each once and none before its turn while others come and are withdrawn', () => {
    const calendar = new EventCalendar();
    const begun = early + many;
    const handles = new Float64Array(2 * begun);
    const timesTaken = new Uint8Array(2 * begun);
    for (let subject = 0; subject < begun; subject++)
      handles[subject] = calendar.scheduleTimer(firstSecondOf(subject), 0, subject);
    for (let subject = begun; subject < 2 * begun; subject++) {
      const before = calendar.nowSeconds;
      calendar.next();
      if (calendar.nowSeconds < before) expect.fail('the clock went back');
      timesTaken[calendar.subject] += 1;
      handles[subject] = calendar.scheduleTimer(
        calendar.nowSeconds + beyondSeconds + gapOf(subject),
        0,
        subject,
      );
      // Withdrawn ones count as taken.
      if (calendar.cancel(handles[subject - 5])) timesTaken[subject - 5] += 1;
    }
    while (calendar.next()) timesTaken[calendar.subject] += 1;
    expect(timesTaken.every((times) => times === 1)).toBe(true);
  });

  it('begins afresh after clear', () => {
    const calendar = new EventCalendar();
    for (let subject = 0; subject < early + many; subject++)
      calendar.schedule(firstSecondOf(subject), 0, subject);
    while (calendar.nowSeconds < beyondSeconds) calendar.next();
    calendar.clear();
    expect(calendar.next()).toBe(false);
    for (let subject = 0; subject < many; subject++) calendar.schedule(many - subject, 0, subject);
    let isInOrder = true;
    for (let subject = many - 1; subject >= 0; subject--)
      isInOrder &&= calendar.next() && calendar.subject === subject;
    expect([isInOrder, calendar.size]).toEqual([true, 0]);
  });
});
