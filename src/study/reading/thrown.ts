/** What a third party's module has thrown: anything, and errors whose fields throw when they are read. Nothing here throws. */
import { shortened } from '../failures/printable.ts';
import { described } from './problem.ts';

interface ReadError {
  readonly message: string;
  /** Empty where there is none. */
  readonly stack: string;
}

/** Of a message that is told: longer ones fill a terminal, and say no more. */
const longestMessage = 500;

/** Null for what is no error, or cannot be read as one. The message is one line. */
export function readError(thrown: unknown): ReadError | null {
  if (!isOf(thrown, Error)) return null;
  const [message, stack] = [fieldOf(thrown, 'message'), fieldOf(thrown, 'stack')];
  if (message === unreadable) return null;
  try {
    return { message: oneLine(String(message)), stack: typeof stack === 'string' ? stack : '' };
  } catch {
    return null;
  }
}

/** As `instanceof`, which throws for a proxy that has been revoked. */
export function isOf<Class>(
  thrown: unknown,
  constructor: abstract new (...args: never[]) => Class,
): thrown is Class {
  try {
    return thrown instanceof constructor;
  } catch {
    return false;
  }
}

const unreadable = Symbol('unreadable');

/** One may be read where the other may not. */
function fieldOf(error: Error, name: 'message' | 'stack'): unknown {
  try {
    return Reflect.get(error, name);
  } catch {
    return unreadable;
  }
}

/** The first: what follows may be a stack. */
const oneLine = (message: string): string => shortened(message.split('\n', 1)[0], longestMessage);

/** What is no error, in words. */
export function thrownText(thrown: unknown): string {
  try {
    return isOf(thrown, Error) ? 'an error without a message' : described(thrown);
  } catch {
    return 'something that cannot be read';
  }
}

/** Whatever was thrown, read. */
export const readThrown = (thrown: unknown): ReadError =>
  readError(thrown) ?? { message: `threw ${thrownText(thrown)}`, stack: '' };

/** The message of an error, or else what was thrown. */
export const thrownMessage = (thrown: unknown): string => readError(thrown)?.message ?? thrownText(thrown);
