/** How rules that an operator keeps change the course of its calls: for how long it lets ring, and what it says to whom it drops. */
import type { OperatorState } from '../operators/operatorState.ts';

/** Longest ring that the operator allows itself, in the light of the rules that it keeps. */
export function ringUnderRules({ keptRules }: OperatorState, ringSeconds: number, nowSecond: number): number {
  let longest = ringSeconds;
  for (const { leastRingSeconds, fromSecond } of keptRules)
    if (nowSecond >= fromSecond && leastRingSeconds > longest) longest = leastRingSeconds;
  return longest;
}

/** Message that the operator plays to whom it drops, for the sake of the rules that it keeps: the longest that one asks for. */
export function messageUnderRules({ keptRules }: OperatorState, nowSecond: number): number {
  let longest = 0;
  for (const { dropMessageSeconds, fromSecond } of keptRules)
    if (nowSecond >= fromSecond && dropMessageSeconds > longest) longest = dropMessageSeconds;
  return longest;
}
