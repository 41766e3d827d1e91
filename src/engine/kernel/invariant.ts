/** The check for what the program itself must guarantee; mistakes of a user are reported as failures instead. */

/** Thrown when an invariant does not hold: a bug in the program or in a plug-in, never a mistake in a user's file. */
export class InvariantError extends Error {
  override readonly name: string = 'InvariantError';
}

/** Throws an `InvariantError` with `message` unless `condition` holds. Pass a constant message in hot code: it is built before the check. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
