import { afterEach, expect, it } from 'vitest';
import { changedGlobal } from '../../../../src/study/modules/keptGlobals.ts';

afterEach(() => void changedGlobal());

const iterators = Object.getPrototypeOf([].values()) as object;

it.each<readonly [told: string, holder: object, key: PropertyKey]>([
  ['Math.floor', Math, 'floor'],
  ['Object.keys', Object, 'keys'],
  ['Array.prototype.push', Array.prototype, 'push'],
  ['Array.prototype[Symbol(Symbol.iterator)]', Array.prototype, Symbol.iterator],
  ['TypedArray.from', Object.getPrototypeOf(Int32Array) as object, 'from'],
  ['iterators.next', iterators, 'next'],
  ['Promise', globalThis, 'Promise'],
  ['structuredClone', globalThis, 'structuredClone'],
])('%s that is replaced, or taken away, is told once and put back', (told, holder, key) => {
  const before: unknown = Reflect.get(holder, key);
  Reflect.set(holder, key, () => 7);
  expect([changedGlobal(), changedGlobal(), Reflect.get(holder, key)]).toEqual([told, null, before]);
  Reflect.deleteProperty(holder, key);
  expect([changedGlobal(), changedGlobal(), Reflect.get(holder, key)]).toEqual([told, null, before]);
});

it('what is put before something inherited, or given to every object, is told and taken away', () => {
  Reflect.set(Int32Array, 'of', () => null);
  expect([changedGlobal(), changedGlobal()]).toEqual(['Int32Array.of', null]);
  Object.defineProperty(Object.prototype, 'further', { get: () => 7, configurable: true });
  expect([changedGlobal(), changedGlobal(), 'further' in {}]).toEqual([
    'Object.prototype.further',
    null,
    false,
  ]);
});

it('whatever is replaced all at once, it is put back', () => {
  const { set } = Reflect;
  const replaced = [Array.prototype, Map.prototype, Reflect, Object, String.prototype].flatMap((holder) =>
    Object.getOwnPropertyNames(holder)
      .filter((key) => !['prototype', 'constructor', 'length', 'name'].includes(key))
      .map((key) => ({ holder, key })),
  );
  const { length } = replaced;
  for (let i = 0; i < length; i++) set(replaced[i].holder, replaced[i].key, null);
  const [first, second] = [changedGlobal(), changedGlobal()];
  expect([first, second, [3, 1].toReversed(), Object.keys({ a: 1 })]).toEqual([
    'Object.assign',
    null,
    [1, 3],
    ['a'],
  ]);
});

it('what decides nothing, and what is only new, is nobody’s concern', () => {
  const { random } = Math;
  const limit = Error.stackTraceLimit;
  Math.random = () => 0.5;
  Error.stackTraceLimit = 3;
  Reflect.set(Array.prototype, 'ofMine', 1);
  expect(changedGlobal()).toBeNull();
  Reflect.deleteProperty(Array.prototype, 'ofMine');
  Math.random = random;
  Error.stackTraceLimit = limit;
});
