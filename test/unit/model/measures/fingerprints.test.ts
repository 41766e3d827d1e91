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
