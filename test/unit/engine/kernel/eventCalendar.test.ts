import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EventCalendar } from '../../../../src/engine/kernel/eventCalendar.ts';
import { InvariantError } from '../../../../src/engine/kernel/invariant.ts';
import { SortedListCalendar } from './sortedListCalendar.ts';

/** Gaps that strain a bucket queue, each family on its own and all together. */
const gapFamilies: Readonly<Record<string, fc.Arbitrary<number>>> = {
  'many equal': fc.integer({ min: 0, max: 2 }),
  'all now': fc.constant(0),
  uniform: fc.double({ min: 0, max: 1, noNaN: true }),
  'far outliers beside milliseconds': fc.oneof(
    { weight: 9, arbitrary: fc.double({ min: 0, max: 1e-3, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: 0, max: 1e9, noNaN: true }) },
  ),
  bimodal: fc.constantFrom(1e-6, 1e-6, 1e-6, 1, 1000),
  'nearly equal': fc.integer({ min: 0, max: 9 }).map((ulps) => 1 + ulps * Number.EPSILON),
  'every magnitude': fc.integer({ min: -1074, max: 1000 }).map((exponent) => 2 ** exponent),
};
const anyGap = fc.oneof(...Object.values(gapFamilies));

interface Step {
  readonly does: 'schedule' | 'take' | 'cancel' | 'burst' | 'peek';
  readonly gap: number;
  readonly kind: number;
  readonly pick: number;
}

function stepsWith(gap: fc.Arbitrary<number>): fc.Arbitrary<Step[]> {
  const step = fc.record({
    does: fc.constantFrom<Step['does']>(
      'schedule',
      'schedule',
      'schedule',
      'take',
      'take',
      'cancel',
      'peek',
      'burst',
    ),
    gap,
    kind: fc.oneof(fc.constantFrom(0, 1, 63), fc.nat(63)),
    pick: fc.nat(),
  });
  return fc.array(step, { maxLength: 300, size: 'max' });
}

/** An answer of both calendars must be equal; a plain comparison, since `expect` on each of a million answers takes minutes. */
function agree(real: number | boolean, model: number | boolean, what: string): void {
  if (!Object.is(real, model)) expect.fail(`${what}: ${String(real)} instead of ${String(model)}`);
}

/** Plays the steps on both calendars, comparing every answer, then takes all that is left. Whoever listens hears of what is pending and of nothing else. */
function playBoth(steps: readonly Step[]): void {
  const calendar = new EventCalendar(1);
  const pending = new Map<number, number>();
  calendar.onApproach({
    hear: (kind, told) => agree(kind, pending.get(told) ?? NaN, `told of ${told}`),
    end: () => undefined,
  });
  const model = new SortedListCalendar();
  const handles: { real: number; model: number }[] = [];
  let subject = 0;
  function schedule(atSecond: number, kind: number): void {
    subject++;
    pending.set(subject, kind);
    handles.push({
      real: calendar.scheduleTimer(atSecond, kind, subject),
      model: model.schedule(atSecond, kind, subject),
    });
  }
  function take(): void {
    agree(calendar.next(), model.next(), 'next');
    agree(calendar.nowSeconds, model.nowSeconds, 'nowSeconds');
    agree(calendar.kind, model.kind, 'kind');
    agree(calendar.subject, model.subject, 'subject');
    pending.delete(model.subject);
  }
  for (const { does, gap, kind, pick } of steps) {
    if (does === 'schedule') schedule(model.nowSeconds + gap, kind);
    if (does === 'burst') {
      for (let count = 0; count < 1 + (pick % 60); count++)
        schedule(model.nowSeconds + gap * (1 + (count % 7)), kind);
    }
    if (does === 'take') take();
    if (does === 'peek') {
      for (const second of [model.nowSeconds + gap, model.soonestSecond])
        agree(calendar.isAnyBefore(second, kind), model.isAnyBefore(second, kind), 'isAnyBefore');
    }
    if (does === 'cancel' && handles.length > 0) {
      const handle = handles[pick % handles.length];
      agree(calendar.cancel(handle.real), model.cancel(handle.model), 'cancel');
      pending.delete(1 + (pick % handles.length));
    }
    agree(calendar.size, model.size, 'size');
  }
  while (model.size > 0) take();
  agree(calendar.next(), false, 'next at the end');
}

describe('EventCalendar', () => {
  for (const [name, gap] of Object.entries(gapFamilies)) {
    it(`agrees with a sorted list under any sequence of operations: ${name}`, () => {
      fc.assert(fc.property(stepsWith(gap), playBoth), { seed: 11, numRuns: 40 });
    });
  }

  it('agrees with a sorted list under any sequence of operations: all gaps mixed', () => {
    fc.assert(fc.property(stepsWith(anyGap), playBoth), { seed: 12, numRuns: 100 });
  });

  it('takes any thousands of notices in exactly the order (time, kind, insertion)', () => {
    const notice = fc.record({ atSecond: fc.oneof(anyGap, fc.nat(5)), kind: fc.nat(63) });
    const law = fc.property(
      fc.array(notice, { minLength: 1000, maxLength: 2000, size: 'max' }),
      (notices) => {
        const calendar = new EventCalendar();
        notices.forEach(({ atSecond, kind }, subject) => calendar.schedule(atSecond, kind, subject));
        const taken: number[] = [];
        while (calendar.next()) taken.push(calendar.subject);
        const order = notices.map((_, subject) => subject);
        order.sort(
          (a, b) => notices[a].atSecond - notices[b].atSecond || notices[a].kind - notices[b].kind || a - b,
        );
        expect(taken).toEqual(order);
      },
    );
    fc.assert(law, { seed: 13, numRuns: 10 });
  });

  it('takes a notice that is scheduled before all those already divided into buckets', () => {
    const calendar = new EventCalendar();
    for (let subject = 0; subject < 40; subject++) calendar.schedule(1000 + subject * 1e-9, 0, subject);
    calendar.schedule(5, 0, 99);
    calendar.next();
    expect([calendar.nowSeconds, calendar.subject]).toEqual([5, 99]);
  });

  it('tells a cancelled or taken notice from a later one in the same place', () => {
    const calendar = new EventCalendar();
    const first = calendar.scheduleTimer(1, 0, 1);
    calendar.next();
    const second = calendar.scheduleTimer(2, 0, 2);
    expect([calendar.cancel(first), calendar.cancel(second), calendar.cancel(second), calendar.size]).toEqual(
      [false, true, false, 0],
    );
  });

  it.each([-1, 0, 0.5, 1.5, Number.NaN, Infinity, 2 ** 53])(
    'answers false to the handle %s that was never given',
    (handle) => {
      const calendar = new EventCalendar();
      calendar.schedule(1, 0, 1);
      calendar.schedule(1, 0, 1);
      expect([calendar.cancel(handle), calendar.size]).toEqual([false, 2]);
    },
  );

  it('sweeps cancelled notices out, so that timers which never fire do not pile up', () => {
    const calendar = new EventCalendar();
    for (let call = 0; call < 2000; call++) calendar.scheduleTimer(1e9 + call, 1, call);
    let mostRecords = 0;
    for (let timer = 0; timer < 200_000; timer++) {
      const handle = calendar.scheduleTimer(1e6 + timer, 0, timer);
      mostRecords = Math.max(mostRecords, recordOf(handle));
      calendar.cancel(handle);
    }
    expect(calendar.next() && calendar.subject).toBe(0);
    expect(mostRecords).toBeLessThan(8192);
  });

  it('has forgotten everything after clear, and old handles with it', () => {
    const calendar = new EventCalendar();
    const old = Array.from({ length: 500 }, (_, subject) => calendar.scheduleTimer(subject, 0, subject));
    for (let taken = 0; taken < 100; taken++) calendar.next();
    calendar.clear();
    expect([calendar.size, calendar.nowSeconds, calendar.isAnyBefore(1e9, 0)]).toEqual([0, 0, false]);
    expect(calendar.next() || old.some((handle) => calendar.cancel(handle))).toBe(false);
  });

  it('begins afresh after clear', () => {
    const calendar = new EventCalendar();
    for (let subject = 0; subject < 500; subject++) calendar.schedule(subject, 0, subject);
    calendar.next();
    calendar.clear();
    for (let subject = 0; subject < 500; subject++) calendar.schedule(500 - subject, 2, subject);
    const taken = Array.from({ length: 500 }, () => calendar.next() && calendar.subject);
    expect(taken).toEqual(taken.map((_, position) => 499 - position));
  });

  it('takes a notice only if it is due before the given second', () => {
    const calendar = new EventCalendar();
    calendar.schedule(2, 0, 0);
    expect([calendar.nextBefore(2), calendar.size, calendar.nextBefore(2.5), calendar.nextBefore(9)]).toEqual(
      [false, 1, true, false],
    );
  });

  it.each([
    { what: 'a time that is not a number', notice: [Number.NaN, 0, 0] },
    { what: 'an infinite time', notice: [Infinity, 0, 0] },
    { what: 'a time before now', notice: [0.5, 0, 0] },
    { what: 'the kind 64', notice: [1, 64, 0] },
    { what: 'the kind −1', notice: [1, -1, 0] },
    { what: 'a kind that is not whole', notice: [1, 0.5, 0] },
    { what: 'a subject beyond int32', notice: [1, 0, 2 ** 31] },
    { what: 'a subject that is not whole', notice: [1, 0, 0.5] },
  ])('refuses $what and stays as it was', ({ notice: [atSecond, kind, subject] }) => {
    const calendar = new EventCalendar();
    calendar.schedule(1, 0, 0);
    calendar.next();
    expect(() => calendar.schedule(atSecond, kind, subject)).toThrow(InvariantError);
    expect(calendar.size).toBe(0);
  });

  it('keeps kinds and subjects at the ends of their ranges', () => {
    const calendar = new EventCalendar();
    calendar.schedule(0, 63, -(2 ** 31));
    calendar.schedule(0, 0, 2 ** 31 - 1);
    const taken = [0, 1].map(() => [calendar.next(), calendar.kind, calendar.subject]);
    expect(taken).toEqual([
      [true, 0, 2 ** 31 - 1],
      [true, 63, -(2 ** 31)],
    ]);
  });
});

/** Index of the record that a handle stands for: its low 24 bits. */
const recordOf = (handle: number): number => handle % 2 ** 24;

describe('a calendar that is asked up to a second', () => {
  it('takes what is due up to it, that second included, and then sets the clock to it', () => {
    const calendar = new EventCalendar();
    calendar.schedule(3, 0, 30);
    calendar.schedule(5, 1, 50);
    calendar.schedule(8, 0, 80);
    const taken: number[] = [];
    while (calendar.nextUntil(5)) taken.push(calendar.subject);
    expect([...taken, calendar.nowSeconds]).toEqual([30, 50, 5]);
    expect([calendar.nextUntil(6), calendar.nowSeconds]).toEqual([false, 6]);
    expect(() => calendar.schedule(5.5, 0, 0)).toThrow(InvariantError);
    expect(() => calendar.nextUntil(5)).toThrow(InvariantError);
    expect([calendar.nextUntil(Infinity), calendar.nowSeconds]).toEqual([true, 8]);
    expect([calendar.nextUntil(Infinity), calendar.nowSeconds]).toEqual([false, 8]);
  });
});
