/** What a third party's module has thrown: anything, and errors whose fields throw when they are read. Nothing here throws. */
import { described } from './problem.ts';

interface ReadError {
  readonly message: string;
  /** Empty where there is none. */
  readonly stack: string;
}

/** Null for what is no error, or cannot be read as one. */
export function readError(thrown: unknown): ReadError | null {
  try {
    if (!(thrown instanceof Error)) return null;
    const { message, stack } = thrown as { readonly message: unknown; readonly stack?: unknown };
    return { message: String(message), stack: typeof stack === 'string' ? stack : '' };
  } catch {
    return null;
  }
}

/** What is no error, in words. */
export function thrownText(thrown: unknown): string {
  try {
    return thrown instanceof Error ? 'an error without a message' : described(thrown);
  } catch {
    return 'something that cannot be read';
  }
}

/** The message of an error, or else what was thrown. */
export const thrownMessage = (thrown: unknown): string => readError(thrown)?.message ?? thrownText(thrown);
