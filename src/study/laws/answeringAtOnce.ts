/** A part under test that must answer at once: nobody waits for a promise, and what is left undone in it is done when it is too late. */
import { atOnce, ignoreEnd, isThenable } from '../parts/partForm.ts';

type Functions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/**
 * The same part, which throws where it, or one of its functions, answers with a promise. What it is asked millions of times it answers without a
 * proxy; a function is looked up at each call, since a part may put another in its place.
 */
export function answeringAtOnce<Part extends object>(part: Part): Part {
  refusePromise('create', part);
  const heard = Object.create(part) as Part;
  for (const name of namesOf(part)) {
    const isFunction = typeof Reflect.get(part, name) === 'function';
    const field = isFunction
      ? { value: hearing(part, name) }
      : { get: () => Reflect.get(part, name) as unknown };
    Object.defineProperty(heard, name, field);
  }
  return heard;
}

/** Of all fields, those of its classes too. */
function namesOf(part: object): ReadonlySet<string> {
  const names = new Set<string>();
  for (let of: object | null = part; of !== null && of !== Object.prototype; of = Reflect.getPrototypeOf(of))
    for (const name of Object.getOwnPropertyNames(of)) names.add(name);
  return names;
}

const hearing =
  (part: object, name: string) =>
  (...args: readonly unknown[]): unknown => {
    const answer = (part as Functions)[name](...args);
    if (typeof answer === 'object') refusePromise(name, answer);
    return answer;
  };

function refusePromise(name: string, answer: unknown): void {
  if (!isThenable(answer)) return;
  ignoreEnd(answer);
  throw new Error(`${name} returned a promise; ${atOnce}`);
}
