import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfText } from '../../../../src/engine/random/key.ts';
import { KeyedStream } from '../../../../src/engine/random/stream.ts';
import { contactRanks, Contacts } from '../../../../src/model/population/contacts.ts';
import { groupOf } from './groupsOf.ts';

const key = keyOfText('population');
const contactsOf = (...sizes: number[]): Contacts =>
  new Contacts(
    sizes.map((size, g) => groupOf(`group-${g}`, size)),
    key,
  );
const ranks = fc.integer({ min: 0, max: contactRanks - 1 });

/** Share of pairs of a person's contacts who know each other. */
function clustering(contacts: Contacts, people: readonly number[]): number {
  const circleOf = (person: number): Set<number> =>
    new Set(Array.from({ length: contactRanks }, (_, rank) => contacts.contactOf(person, rank)));
  let closed = 0;
  let pairs = 0;
  for (const person of people) {
    const circle = [...circleOf(person)];
    for (const friend of circle) {
      const theirs = circleOf(friend);
      for (const other of circle) if (other !== friend) closed += Number(theirs.has(other));
    }
    pairs += circle.length * (circle.length - 1);
  }
  return closed / pairs;
}

describe('contacts', () => {
  it('are mutual at every rank in groups of even size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), ranks, fc.nat(), (half, rank, at) => {
        const contacts = contactsOf(2 * half);
        const person = at % (2 * half);
        expect(contacts.contactOf(contacts.contactOf(person, rank), rank)).toBe(person);
      }),
      { seed: 7, numRuns: 2000 },
    );
  });

  it('are mutual at the same or the neighbouring rank in groups of odd size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1500 }), ranks, fc.nat(), (half, rank, at) => {
        const contacts = contactsOf(2 * half + 1);
        const person = at % (2 * half + 1);
        const friend = contacts.contactOf(person, rank);
        expect([contacts.contactOf(friend, rank), contacts.contactOf(friend, rank ^ 1)]).toContain(person);
      }),
      { seed: 8, numRuns: 2000 },
    );
  });

  it('are others of the same group', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 3000 }), ranks, fc.nat(), (size, rank, at) => {
        const person = 100 + (at % size);
        const friend = contactsOf(100, size, 50).contactOf(person, rank);
        expect(friend).not.toBe(person);
        expect(friend).toBeGreaterThanOrEqual(100);
        expect(friend).toBeLessThan(100 + size);
      }),
      { seed: 9, numRuns: 2000 },
    );
  });

  it('are different people at different ranks, near and far', () => {
    const contacts = contactsOf(100_000);
    for (const person of [0, 777, 50_000, 99_000]) {
      const circle = new Set(
        Array.from({ length: contactRanks }, (_, rank) => contacts.contactOf(person, rank)),
      );
      const far = [...circle].filter((friend) => friend >> 7 !== person >> 7).length;
      expect([circle.size, far]).toEqual([contactRanks, 21]);
    }
  });

  it('know each other far more often than in a random graph of the same degree', () => {
    const people = Array.from({ length: 60 }, (_, i) => i * 1601);
    const measured = clustering(contactsOf(100_000), people);
    // A random graph would have 64 / 100 000. In a community 43 of 127 masks are ties, so (43/64)² × 43/127 = 0.15 is expected.
    expect(measured).toBeGreaterThan(0.12);
    expect(measured).toBeLessThan(0.2);
  });

  it('link a community to many others', () => {
    const contacts = contactsOf(100_000);
    const reached = new Set<number>();
    for (let person = 1280; person < 1408; person++) {
      for (let rank = 2; rank < contactRanks; rank += 3) reached.add(contacts.contactOf(person, rank) >> 7);
    }
    // 128 × 21 far ties in pairs of places, over 781 communities.
    expect(reached.size).toBeGreaterThan(600);
  });

  it('do not depend on the groups beside them', () => {
    const alone = new Contacts([groupOf('b', 500)], key);
    const beside = new Contacts([groupOf('a', 300), groupOf('b', 500)], key);
    const circle = (contacts: Contacts, from: number): number[] =>
      Array.from({ length: 640 }, (_, i) => contacts.contactOf(from + (i % 500), i % contactRanks) - from);
    expect(circle(beside, 300)).toEqual(circle(alone, 0));
  });

  it('leave somebody alone in a group with nobody to call', () => {
    expect(contactsOf(1).contactOf(0, 3)).toBe(0);
  });

  it('are called with the counts of facts 0.3: 21 distinct numbers in the median caller’s 54 calls', () => {
    const contacts = contactsOf(128);
    const stream = new KeyedStream();
    const distinct = (calls: number): number => {
      let sum = 0;
      for (let person = 0; person < 400; person++) {
        stream.seek(key.low, key.high, person, calls);
        const called = new Set<number>();
        for (let call = 0; call < calls; call++) called.add(contacts.contactRank(stream.nextWord()));
        sum += called.size;
      }
      return sum / 400;
    };
    // Of those calls 5 % go to strangers, each another number. Facts 0.3: 21, 34 and 51 numbers in 54, 95 and 185 calls, within 12 %;
    // the lower quartile has 10 in 27, which a common tie strength overstates by a third.
    const numbers = (calls: number): number => distinct(Math.round(0.95 * calls)) + 0.05 * calls;
    for (const [calls, published] of [
      [54, 21],
      [95, 34],
      [185, 51],
    ]) {
      expect(Math.abs(numbers(calls) / published - 1)).toBeLessThan(0.12);
    }
    expect(numbers(27) / 10).toBeLessThan(1.4);
    expect(54 / numbers(54)).toBeCloseTo(2.7, 0);
  });
});
