/** Uniforms of which any number lies evenly: for what each point of a design draws once, when it is not known how many points there will be. */
import { childKey } from './key.ts';
import type { Key } from './key.ts';
import { nestedScramble, scrambledSobol } from './sobol.ts';

/** Child of a key that orders the points. */
const order: Key = { low: 1, high: 0 };

/**
 * A uniform in (0, 1) for `point`, an int32 from 0. Each by itself may lie anywhere; the points of each aligned run of 2ᵐ lie one in each of 2ᵐ equal parts. Their order in
 * it hangs on the key too (B. Burley, *Practical hash-based Owen scrambling*, JCGT 9(4), 2020), so that two keys put no points together
 * more often than chance: of the sequence alone, however scrambled, all even points would lie in one half.
 */
export const evenUnit = (point: number, key: Key): number =>
  scrambledSobol(nestedScramble(point, childKey(key, order)), 0, key);
