/** How much of a call's life the engine may compile into one piece of machine code. */
import { setFlagsFromString } from 'node:v8';

/**
 * The life of a call is two dozen small functions, a file a state. V8 puts the called into the calling one until 920 bytes of code
 * are reached, which leaves most of them calls; with three times that an attempt takes a sixth less time (decision 059). Functions up to
 * 80 bytes, 27 by itself, are put in whatever the budget: a fraction that such a one hands on is then no object of its own. Holds for this
 * process and its worker threads, must be said before what it concerns is compiled, and changes no result.
 */
export function widenCompilerBudget(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=3000');
  setFlagsFromString('--max-inlined-bytecode-size-small=80');
}
