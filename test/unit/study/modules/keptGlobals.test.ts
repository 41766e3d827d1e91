import { afterEach, expect, it } from 'vitest';
import { changedGlobal } from '../../../../src/study/modules/keptGlobals.ts';

afterEach(() => void changedGlobal());

const told = (): string | null => changedGlobal()?.name ?? null;

const iterators = Object.getPrototypeOf([].values()) as object;

it.each<readonly [name: string, holder: object, key: PropertyKey]>([
  ['Math.floor', Math, 'floor'],
  ['Object.keys', Object, 'keys'],
  ['Array.prototype.push', Array.prototype, 'push'],
  ['Array.prototype[Symbol(Symbol.iterator)]', Array.prototype, Symbol.iterator],
  ['TypedArray.from', Object.getPrototypeOf(Int32Array) as object, 'from'],
  ['iterators.next', iterators, 'next'],
  ['Promise', globalThis, 'Promise'],
  ['structuredClone', globalThis, 'structuredClone'],
])('%s that is replaced, or taken away, is told once and put back', (name, holder, key) => {
  const before: unknown = Reflect.get(holder, key);
  Reflect.set(holder, key, () => 7);
  expect([told(), told(), Reflect.get(holder, key)]).toEqual([name, null, before]);
  Reflect.deleteProperty(holder, key);
  expect([told(), told(), Reflect.get(holder, key)]).toEqual([name, null, before]);
});

it('what is put before something inherited, or given to every object, is told and taken away', () => {
  Reflect.set(Int32Array, 'of', () => null);
  expect([told(), told()]).toEqual(['Int32Array.of', null]);
  Object.defineProperty(Object.prototype, 'further', { get: () => 7, configurable: true });
  expect([told(), told(), 'further' in {}]).toEqual(['Object.prototype.further', null, false]);
});

it('what an object has its rest from is told and put back', () => {
  Object.setPrototypeOf(Array.prototype, null);
  expect([told(), told(), Object.getPrototypeOf(Array.prototype)]).toEqual([
    'Array.prototype.__proto__',
    null,
    Object.prototype,
  ]);
});

it('what is replaced and what is added are put back together: nothing is left for whoever comes next', () => {
  Math.floor = () => 7;
  Reflect.set(Object.prototype, 'further', 7);
  Reflect.set(Int32Array, 'of', () => null);
  expect([told(), told(), 'further' in {}]).toEqual(['Math.floor', null, false]);
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
  const [first, second] = [told(), told()];
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

it.each<readonly [what: string, holder: object, key: PropertyKey]>([
  ['is replaced', Math, 'floor'],
  ['is added', Object.prototype, 'further'],
])('what %s, is put back, and comes again is known by itself', (_, holder, key) => {
  const change = (): void => void Reflect.defineProperty(holder, key, { value: 7, configurable: true });
  change();
  const changed = changedGlobal();
  const before = changed?.isChangedAgain();
  Math.ceil = () => 7;
  const beside = changed?.isChangedAgain();
  change();
  expect([before, beside, changed?.isChangedAgain()]).toEqual([false, false, true]);
});
