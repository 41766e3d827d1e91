/** For whom an arm is worth it: what a lost wanted call must weigh, in answered unwanted ones, beside the weight at which arm and control tie. */
import type { AnswerEstimate, TradeOff } from '../results/answerForms.ts';
import { isNothingSeen } from '../results/seenEnds.ts';

/**
 * `below`, `above`: to whoever says that it weighs less, more. `any`, `no`: to everybody, to nobody, since on balance it loses none or stops none. `open`: that it
 * loses or gains any is not shown. And where not one was seen.
 */
export type Tie = 'below' | 'above' | 'any' | 'no' | 'open' | 'none lost' | 'none stopped';

export function tieOf({
  prevented,
  lost,
  breakEvenWeight: weight,
}: Pick<TradeOff, 'prevented' | 'lost' | 'breakEvenWeight'>): Tie {
  if (weight.estimate === null) return 'none lost';
  if (isNothingSeen(prevented)) return 'none stopped';
  if (weight.low === null) return 'open';
  if (Number(lost.estimate) > 0) return isBelowNothing(prevented) ? 'no' : 'below';
  return isAboveNothing(prevented) ? 'any' : 'above';
}

const isBelowNothing = ({ high }: AnswerEstimate): boolean => high !== null && high < 0;
const isAboveNothing = ({ low }: AnswerEstimate): boolean => low !== null && low > 0;

/** Less than this is rounding of what is lost and gained alike. */
const rounding = 1e-12;

/** Of an open tie: the weight by the estimates, which says something where the arm stops and loses some by them; null elsewhere. */
export const openWeight = ({
  prevented,
  lost,
  breakEvenWeight: weight,
}: Pick<TradeOff, 'prevented' | 'lost' | 'breakEvenWeight'>): number | null =>
  Number(prevented.estimate) > 0 && Number(lost.estimate) > rounding ? weight.estimate : null;
