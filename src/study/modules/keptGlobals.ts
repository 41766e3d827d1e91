/**
 * Watches over what all code of a thread shares: a module that replaces `Math.floor`, or what every array can do, changes what others and the simulation
 * compute, without a word.
 */

/** Of the language, and what decides when something is done. */
const watchedNames =
  'Object Function Array Number Boolean String Symbol BigInt Math JSON Reflect Proxy Map Set WeakMap WeakSet WeakRef Promise RegExp Iterator ArrayBuffer SharedArrayBuffer DataView Atomics Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array Error TypeError RangeError SyntaxError parseInt parseFloat isNaN isFinite structuredClone queueMicrotask setTimeout setImmediate'.split(
    ' ',
  );

/** Chance and stacks decide nothing here, nor does `Date`; tests and tools replace them. */
const ignored: readonly string[] = ['Math.random', 'Error.stackTraceLimit', 'Error.prepareStackTrace'];

const {
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  has,
  isExtensible,
  ownKeys,
  setPrototypeOf,
} = Reflect;
const { is, hasOwn } = Object;

/** One property as it was. */
interface Kept {
  readonly holder: object;
  readonly key: PropertyKey;
  /** As a program would write it. */
  readonly name: string;
  /** As it is, where it could not be put back and was told; undefined: not there. */
  was: PropertyDescriptor | undefined;
}

/** An object whose properties are kept. */
interface Holder {
  readonly object: object;
  readonly name: string;
  /** What it had, as keys of an object that has nothing else. */
  readonly keys: object;
  /** What it has the rest from. */
  above: object | null;
  /** Whether it takes properties, as it was, or as it was told since: what is frozen stays so. */
  isOpen: boolean;
}

const holders: readonly Holder[] = allHolders();
const kept: readonly Kept[] = allKept();

/** Something that was not as it was when this thread began. */
export interface ChangedGlobal {
  /** As a program would write it, such as `Math.floor`. */
  readonly name: string;
  /** Whether it is so again, after it was put back, or still, where it cannot be: a look at this one alone costs next to nothing. */
  isChangedAgain(): boolean;
}

/** Whether something is not as it was; nothing is put back. */
export function isGlobalChanged(): boolean {
  for (let i = 0; i < kept.length; i++) if (!isAsItWas(kept[i])) return true;
  for (let i = 0; i < holders.length; i++)
    if (!isOpenAsBefore(holders[i]) || !isUnderTheSame(holders[i]) || addedTo(holders[i], false) !== null)
      return true;
  return false;
}

const isAsItWas = ({ holder, key, was }: Kept): boolean => isSame(getOwnPropertyDescriptor(holder, key), was);

function isSame(now: PropertyDescriptor | undefined, was: PropertyDescriptor | undefined): boolean {
  if (now === undefined || was === undefined) return now === was;
  const isValueSame = is(now.value, was.value) && now.get === was.get && now.set === was.set;
  return isValueSame && now.writable === was.writable && now.configurable === was.configurable;
}

/** Also of what is sealed, which takes none either; each property tells whether it was frozen. */
const isOpenAsBefore = ({ object, isOpen }: Holder): boolean => isExtensible(object) === isOpen;

const isUnderTheSame = ({ object, above }: Holder): boolean => getPrototypeOf(object) === above;

/** What was put back and is still to be told. */
let untold: ChangedGlobal | null = null;

/** Whether something could not be put back: in this thread, whatever comes next may be wrong because of it. */
let isForGood = false;
export const isChangedForGood = (): boolean => isForGood;

/**
 * Puts back all that is not as it was when this thread began, so that whoever has to tell of it can work; what cannot be put back, such as what is frozen, is told
 * once and taken as it is. Until that is done, nothing is used here that could have been replaced.
 */
export function putBackGlobals(): void {
  for (let i = 0; i < holders.length; i++) closeAsItIs(holders[i]);
  for (let i = 0; i < kept.length; i++) if (!isAsItWas(kept[i])) putBack(kept[i]);
  for (let i = 0; i < holders.length; i++) {
    const one = holders[i];
    if (!isUnderTheSame(one)) putBackAbove(one);
    const added = addedTo(one, true);
    untold ??= added;
  }
}

/** What does not take properties any more never will again; told before what that did to each of them. */
function closeAsItIs(one: Holder): void {
  if (isOpenAsBefore(one)) return;
  one.isOpen = false;
  isForGood = true;
  untold ??= { name: one.name, isChangedAgain: () => true };
}

function putBack(one: Kept): void {
  const { holder, key, was, name } = one;
  if (was !== undefined) defineProperty(holder, key, was);
  untold ??= { name, isChangedAgain: () => !isSame(getOwnPropertyDescriptor(holder, key), was) };
  one.was = getOwnPropertyDescriptor(holder, key);
  isForGood ||= !isSame(one.was, was);
}

function putBackAbove(one: Holder): void {
  const { object, above, name } = one;
  setPrototypeOf(object, above);
  untold ??= { name: `${name}.__proto__`, isChangedAgain: () => getPrototypeOf(object) !== above };
  one.above = getPrototypeOf(object);
  isForGood ||= one.above !== above;
}

/** The first of what was changed since this was asked last, or null; all of it is as it was, then. */
export function changedGlobal(): ChangedGlobal | null {
  putBackGlobals();
  const changed = untold;
  untold = null;
  return changed;
}

/** The first of what stands before something that the object had from another one, or of what every object now has. Other things that are new hurt nobody. */
function addedTo({ object, name, keys: had, above }: Holder, isTakenAway: boolean): ChangedGlobal | null {
  let added: ChangedGlobal | null = null;
  const keys = ownKeys(object);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i];
    if (hasOwn(had, key) || (above !== null && !has(above, key))) continue;
    if (isTakenAway && !deleteProperty(object, key)) {
      defineProperty(had, key, { value: true });
      isForGood = true;
    }
    added ??= { name: nameOf(name, key), isChangedAgain: () => hasOwn(object, key) };
  }
  return added;
}

function nameOf(holder: string, key: PropertyKey): string {
  return typeof key === 'symbol' ? `${holder}[${String(key)}]` : `${holder}.${String(key)}`;
}

function allHolders(): readonly Holder[] {
  const named = watchedNames.map((name) => [name, Reflect.get(globalThis, name)] as const);
  return [...named, ...nameless()].flatMap(([name, value]) => holdersIn(name, value));
}

/** A class and what its objects have. */
function holdersIn(name: string, value: unknown): readonly Holder[] {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return [];
  const keys = ownKeys(value);
  const holder = {
    object: value,
    name,
    above: getPrototypeOf(value),
    isOpen: isExtensible(value),
    keys: Object.assign(Object.create(null), ...keys.map((key) => ({ [key]: true }))) as object,
  };
  if (!keys.includes('prototype')) return [holder];
  return [holder, ...holdersIn(`${name}.prototype`, Reflect.get(value, 'prototype'))];
}

function allKept(): readonly Kept[] {
  const globals = watchedNames.map((name) => ({ holder: globalThis, key: name, name }));
  const theirs = holders.flatMap(({ object, name }) =>
    ownKeys(object).map((key) => ({ holder: object, key, name: nameOf(name, key) })),
  );
  return [...globals, ...theirs].flatMap(({ holder, key, name }) => {
    const was = getOwnPropertyDescriptor(holder, key);
    return was === undefined || ignored.includes(name) ? [] : [{ holder, key, name, was }];
  });
}

/** What no global name leads to. */
function nameless(): readonly (readonly [name: string, value: unknown])[] {
  const iterated = [[], new Map(), new Set(), ''].map((each) => getPrototypeOf(each[Symbol.iterator]()));
  const generator = getPrototypeOf(Object.getPrototypeOf((function* () {})()) as object);
  return [
    ['TypedArray', getPrototypeOf(Int32Array)],
    ...[...iterated, generator].map((one) => ['iterators', one] as const),
  ];
}
