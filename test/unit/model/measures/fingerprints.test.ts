import { describe, expect, it } from 'vitest';
import { foldedFingerprint, Fingerprints } from '../../../../src/model/measures/fingerprints.ts';
import type { FingerprintedCall } from '../../../../src/model/measures/fingerprints.ts';
import { playArms } from '../../../builders/playArms.ts';
import { cap, smallWorld } from '../../../builders/smallWorld.ts';

const call: FingerprintedCall = {
  caller: 0,
  keyLow: 17,
  keyHigh: -9,
  startSecond: 3600.5,
  holdingSeconds: 12.25,
  callingNumber: 77,
  verdict: 0,
  finalState: 6,
};

const textOf = (...calls: readonly FingerprintedCall[]): string => {
  const fingerprints = new Fingerprints(2);
  for (const one of calls) fingerprints.add(one);
  return fingerprints.text(0);
};

describe('the fingerprint of a population', () => {
  it('is the same in whatever order its calls are decided', () => {
    const other = { ...call, keyLow: 18 };
    expect(textOf(call, other)).toBe(textOf(other, call));
  });

  it('changes with each thing that is told of a call', () => {
    const changes = Object.keys(call).filter((name) => name !== 'caller');
    const texts = changes.map((name) => textOf({ ...call, [name]: call[name as keyof typeof call] + 1 }));
    expect(new Set([textOf(call), ...texts]).size).toBe(1 + changes.length);
  });

  it('changes with every bit of the key and every eighth of a second', () => {
    const bits = Array.from({ length: 32 }, (_, bit) => 1 << bit);
    const flipped = bits.flatMap((bit) => [
      textOf({ ...call, keyLow: call.keyLow ^ bit }),
      textOf({ ...call, keyHigh: call.keyHigh ^ bit }),
    ]);
    // Eighths of a second are exact in milliseconds.
    const later = Array.from({ length: 100 }, (_, i) =>
      textOf({ ...call, startSecond: call.startSecond + (i + 1) / 8 }),
    );
    expect(new Set([textOf(call), ...flipped, ...later]).size).toBe(1 + 64 + 100);
  });

  it('is sixteen hexadecimal digits, whatever was counted', () => {
    expect(textOf()).toBe('0'.repeat(16));
    for (let key = 0; key < 100; key++) expect(textOf({ ...call, keyLow: key })).toMatch(/^[\da-f]{16}$/);
  });

  it('of several replications hangs on each digit of each', () => {
    const text = '0123456789abcdef';
    const changed = Array.from(text, (digit, at) => {
      const other = ((Number.parseInt(digit, 16) + 1) & 15).toString(16);
      return `${text.slice(0, at)}${other}${text.slice(at + 1)}`;
    });
    const folds = [text, ...changed].flatMap((one) => [
      foldedFingerprint([one, text]),
      foldedFingerprint([text, '0'.repeat(16), one]),
    ]);
    expect(new Set(folds).size).toBe(2 * (1 + text.length));
  });

  it('is not touched by the calls of another population', () => {
    expect(textOf(call, { ...call, caller: 1, keyLow: 4 })).toBe(textOf(call));
  });

  it('of several replications depends on their order', () => {
    const [a, b] = [textOf(call), textOf({ ...call, keyLow: 3 })];
    expect(foldedFingerprint([a, b])).not.toBe(foldedFingerprint([b, a]));
  });
});

describe('the fingerprints of a replication', () => {
  const world = smallWorld({ couplings: 'none' });
  const capped = smallWorld({ couplings: 'none', screening: { terminating: [cap(100)] } });
  const [first, again, screened] = playArms({ arms: [{ world }, { world }, { world: capped }] });
  const ids = world.callers.map(({ id }) => id);
  const changed = ids.filter((_, i) => first.audit.fingerprints[i] !== screened.audit.fingerprints[i]);

  it('come out again', () => {
    expect(again.audit.fingerprints).toEqual(first.audit.fingerprints);
  });

  it('say which populations a detector touched', () => {
    expect(changed).toEqual(['robots']);
  });
});
