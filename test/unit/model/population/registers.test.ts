import { describe, expect, it } from 'vitest';
import { keyOfText } from '../../../../src/engine/random/key.ts';
import { Registers } from '../../../../src/model/population/registers.ts';
import { groupOf } from './groupsOf.ts';

const people = 20_000;
const key = keyOfText('population');
const traits = { doNotCall: 0.3, consent: 0.1, otherDialect: 0.4, dialects: 5 };
const registers = new Registers([groupOf('residents', people, traits), groupOf('villagers', 100)], key);
const [first, second] = [keyOfText('operator one'), keyOfText('operator two')];

const everybody = Array.from({ length: people }, (_, subscriber) => subscriber);
const shareOf = (is: (subscriber: number) => boolean): number => everybody.filter(is).length / people;
/** Four standard errors of a share over all people. */
const tolerance = (p: number): number => 4 * Math.sqrt((p * (1 - p)) / people);

const hasConsentedTo =
  ({ low, high }: { low: number; high: number }) =>
  (subscriber: number): boolean =>
    registers.hasConsented(subscriber, low, high);

describe('the registers', () => {
  it('have the declared share of people on the do-not-call register', () => {
    const listed = shareOf((subscriber) => registers.isOnDoNotCallList(subscriber));
    expect(Math.abs(listed - 0.3)).toBeLessThan(tolerance(0.3));
  });

  it('have the declared share of consents for each operator, given to one regardless of the other', () => {
    const both = shareOf((s) => hasConsentedTo(first)(s) && hasConsentedTo(second)(s));
    expect(Math.abs(shareOf(hasConsentedTo(first)) - 0.1)).toBeLessThan(tolerance(0.1));
    expect(Math.abs(both - 0.01)).toBeLessThan(tolerance(0.01));
  });

  it('spread the other dialects evenly', () => {
    for (const dialect of [1, 2, 3, 4]) {
      const share = shareOf((subscriber) => registers.dialectOf(subscriber) === dialect);
      expect(Math.abs(share - 0.1)).toBeLessThan(tolerance(0.1));
    }
    expect(Math.abs(shareOf((subscriber) => registers.dialectOf(subscriber) === 0) - 0.6)).toBeLessThan(
      tolerance(0.6),
    );
  });

  it('stay the same for a group when another group is declared', () => {
    const alone = new Registers([groupOf('residents', people, traits)], key);
    expect(everybody.filter((s) => alone.isOnDoNotCallList(s) !== registers.isOnDoNotCallList(s))).toEqual(
      [],
    );
    expect(everybody.filter((s) => alone.dialectOf(s) !== registers.dialectOf(s))).toEqual([]);
  });

  it('let everybody speak the standard language by default', () => {
    const plain = new Registers([groupOf('residents', 100)], key);
    expect([plain.areDialectsSpoken, registers.areDialectsSpoken]).toEqual([false, true]);
    expect(everybody.slice(0, 100).every((subscriber) => plain.dialectOf(subscriber) === 0)).toBe(true);
  });
});
