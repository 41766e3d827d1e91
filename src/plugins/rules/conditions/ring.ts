/** How long a call that nobody answers must ring before its caller may give up. */
import type { Condition } from '../condition.ts';
import { whenever } from '../condition.ts';

/** Not known of a call that is only thought of. */
export const ringsAtLeast = (seconds: number): Condition =>
  whenever(({ ringSeconds }) => ringSeconds < 0 || ringSeconds >= seconds);
