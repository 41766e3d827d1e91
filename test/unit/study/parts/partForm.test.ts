/** What is a part, and what only a promise: asked of objects that answer by throwing, too. */
import { describe, expect, it } from 'vitest';
import { isThenable } from '../../../../src/study/parts/partForm.ts';
import { shown } from '../../../../src/study/parts/valueRanges.ts';
import { guardedPart, made, plainParts } from '../../../builders/guardedPart.ts';

const throwing = (): never => {
  throw new Error('boom');
};
const revoked = (target: object): object => {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
};
const then = (): void => undefined;
/** The name, which no linter takes for a promise's. */
const awaited = ['th', 'en'].join('');

/** Of which no field can be read. */
const unreadable: readonly (readonly [what: string, value: object])[] = [
  ['a getter that throws', Object.defineProperty({}, awaited, { get: throwing })],
  ['a trap that throws', new Proxy({}, { get: throwing, getPrototypeOf: throwing, ownKeys: throwing })],
  ['a proxy that was revoked', revoked({})],
  ['a list that was revoked', revoked([])],
  ['a function that was revoked', revoked(then)],
];

describe('what can be awaited', () => {
  it.each<readonly [what: string, value: unknown, is: boolean]>([
    ['a promise', Promise.resolve(), true],
    ['an object with `then`', { [awaited]: then }, true],
    ['a function with `then`', Object.assign(() => undefined, { [awaited]: then }), true],
    ['an object whose `then` is a figure', { [awaited]: 7 }, false],
    ['a function', then, false],
    ['a text', 'then', false],
    ['nothing', null, false],
    ...unreadable.map(([what, value]) => [what, value, false] as const),
  ])('%s: it is known without a throw', (_, value, is) => {
    expect(isThenable(value)).toBe(is);
  });
});

describe.each(unreadable)('%s', (_, value) => {
  it('is shown in words', () => {
    expect(shown(value)).toMatch(/^(an object|a function|something that cannot be read)$/);
  });

  it.each([
    ['pacing', 'nextAttemptSecond'],
    ['detector', 'judge'],
    ['detector', 'stateBytes'],
    ['rule', 'obey'],
    ['books', 'price'],
  ])('is no answer of a %s: it is told as that of %s', (family, name) => {
    const part = guardedPart(family, { [name]: (..._args: readonly unknown[]) => value });
    expect(() => part[name]({}, 0, {})).toThrow(new RegExp(`^${name} returned .*; expected `));
  });

  it.each(['script', 'evasion', 'caller'])('where a %s need answer nothing is nothing', (family) => {
    const [name] = Object.keys(plainParts[family]).slice(family === 'caller' ? 1 : 0);
    const part = guardedPart(family, { [name]: (..._args: readonly unknown[]) => value });
    const out = family === 'caller' ? { isAccepted: false } : { talkSeconds: 0 };
    const ask = (): unknown => part[name]({}, 0, out);
    if (family === 'script') expect(ask).toThrow('play set isHungUpOn to undefined');
    else expect(ask).not.toThrow();
  });

  it.each(Object.keys(plainParts))('is no part of family %s, and is refused in words', (family) => {
    expect(() => made(family, () => value)).toThrow();
  });

  it('is no field of a part', () => {
    expect(() => guardedPart('rule', { enforce: value })).toThrow(/^enforce /);
  });
});
