/** What a part of each family consists of: a part that lacks a function would end the run in the middle. */
import type { Family } from '../../model/contracts/plugin.ts';
import { shown } from './valueRanges.ts';

interface PartForm {
  /** Functions that every part has, and those that it may leave out. */
  readonly functions: readonly string[];
  readonly mayHave?: readonly string[];
  /** What is no function and is always there. */
  readonly fields?: readonly string[];
}

const forms: Readonly<Record<Family, PartForm>> = {
  caller: { functions: ['ceilingPerSecond', 'plan'], mayHave: ['afterOutcome', 'hasSaved', 'isNamed'] },
  pacing: {
    functions: ['nextAttemptSecond', 'paidSecondsOn', 'afterOutcome'],
    mayHave: [
      'afterNoAttempt',
      'attemptsAtMostOn',
      'callsAllowed',
      'hangUpDelaySeconds',
      'isAtWork',
      'wrapUpSeconds',
    ],
    fields: ['lines', 'ringTimeoutSeconds'],
  },
  list: { functions: ['nextLead', 'calledNumber', 'passOf', 'afterOutcome'], mayHave: ['letGo'] },
  'calling-number': { functions: ['choose', 'afterOutcome'] },
  script: { functions: ['play'] },
  evasion: { functions: ['review', 'afterOutcome'] },
  books: { functions: ['price'] },
  detector: { functions: ['judge', 'afterRelease', 'afterReport', 'evidence', 'stateBytes'] },
  rule: {
    functions: ['obey', 'sanction'],
    mayHave: ['afterAttempt', 'afterEnd', 'keepClear', 'faultOfEnd', 'why', 'sanctionLender'],
    fields: ['enforce'],
  },
};

/** Whether the contract has a function of this name; all else in it is data. */
export function isFunctionOf(family: Family, name: string): boolean {
  const { functions, mayHave = [] } = forms[family];
  return functions.includes(name) || mayHave.includes(name);
}

/** What is wrong with what `create` returned, in words; null when it is a part of the family. */
export function formFault(family: Family, part: unknown): string | null {
  const { functions, mayHave = [], fields = [] } = forms[family];
  if (isThenable(part)) return `returned a promise; expected the part itself: ${atOnce}`;
  if (typeof part !== 'object' || part === null)
    return `returned ${shown(part)}; expected an object with ${functions.join(', ')}`;
  for (const name of functions)
    if (typeof Reflect.get(part, name) !== 'function')
      return `returned a part without the function ${name}; expected ${functions.join(', ')}`;
  for (const name of mayHave) {
    const value: unknown = Reflect.get(part, name);
    if (value !== undefined && typeof value !== 'function')
      return `returned a part whose ${name} is ${shown(value)}; expected a function, or nothing`;
  }
  const absent = fields.find((name) => Reflect.get(part, name) === undefined);
  return absent === undefined ? null : `returned a part without ${absent}`;
}

/** Of what is awaited, which no part may answer; a function that has a `then` is, too. Never throws: what cannot be asked for it nobody can await. */
export function isThenable(value: unknown): value is PromiseLike<unknown> {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return false;
  try {
    return typeof Reflect.get(value, 'then') === 'function';
  } catch {
    return false;
  }
}

/** Why a part may not answer with a promise. */
export const atOnce = 'every function answers at once, none is `async`';

const nothing = (): void => undefined;

/** Nobody else listens to the promise: what becomes of it must not end the thread, and a `then` of a module's own must not hide that there was one. */
export function ignoreEnd(promise: PromiseLike<unknown>): void {
  try {
    void promise.then(nothing, nothing);
  } catch {
    // That it answered with a promise is told.
  }
}
