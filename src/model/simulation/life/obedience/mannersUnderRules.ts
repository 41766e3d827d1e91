/** How rules that a caller keeps change the course of its calls: for how long it lets ring, and what it says to whom it drops. */
import type { RuleInForce } from '../../sanctions/ruleInForce.ts';

interface Patient {
  readonly purpose: number;
  readonly patienceSeconds: number;
}

/** Seconds after which a caller gives up who would do so after `patienceSeconds`, in the light of the rules that it keeps and that are about its calls. */
export function longestRing(
  keptRules: readonly RuleInForce[],
  { purpose, patienceSeconds }: Patient,
  nowSecond: number,
): number {
  let longest = patienceSeconds;
  for (const { leastRingSeconds, fromSecond, isAbout } of keptRules)
    if (nowSecond >= fromSecond && leastRingSeconds > longest && isAbout(purpose)) longest = leastRingSeconds;
  return longest;
}

/** Message that an operator plays to the callee of a call that it drops, for the sake of the rules that it keeps and that are about this call: the longest that one asks for. */
export function messageUnderRules(
  keptRules: readonly RuleInForce[],
  purpose: number,
  nowSecond: number,
): number {
  let longest = 0;
  for (const { dropMessageSeconds, fromSecond, isAbout } of keptRules)
    if (nowSecond >= fromSecond && dropMessageSeconds > longest && isAbout(purpose))
      longest = dropMessageSeconds;
  return longest;
}
