/** A reason to end before anything has run: one line for the user, exit code 2. */

export class Stop extends Error {}

/**
 * Says the reason of a {@link Stop} in one line; anything else is a fault of ours and keeps its stack.
 * @param {unknown} error
 */
export function endWith(error) {
  if (!(error instanceof Stop)) throw error;
  process.stderr.write(`ringfence: ${error.message}\n`);
  process.exitCode = 2;
}
