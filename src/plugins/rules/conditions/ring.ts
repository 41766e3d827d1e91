/** How long a call that nobody answers must ring before its caller may give up. */
import type { Condition } from '../condition.ts';
import { whenever } from '../condition.ts';

/** Not known of a call that is only thought of. */
export const ringsAtLeast = (seconds: number): Condition =>
  whenever(
    `given up before ${seconds} s of ringing`,
    ({ ringSeconds }) => ringSeconds < 0 || ringSeconds >= seconds,
  );
