/** A part under test that must answer at once: nobody waits for a promise, and what is left undone in it is done when it is too late. */
import { atOnce, ignoreEnd, isThenable } from '../parts/partForm.ts';

/** The same part, which throws where it, or one of its functions, answers with a promise. */
export function answeringAtOnce<Part extends object>(part: Part): Part {
  refusePromise('create', part);
  return new Proxy(part, {
    get: (target, name) => {
      const field: unknown = Reflect.get(target, name);
      if (typeof field !== 'function') return field;
      return (...args: readonly unknown[]): unknown => {
        const answer: unknown = Reflect.apply(field, target, args);
        refusePromise(String(name), answer);
        return answer;
      };
    },
  });
}

function refusePromise(name: string, answer: unknown): void {
  if (!isThenable(answer)) return;
  ignoreEnd(answer);
  throw new Error(`${name} returned a promise; ${atOnce}`);
}
