/** How long a call that nobody answers must ring before its caller may give up. */
import { ReleasedBy } from '../../../model/contracts/ruleCalls.ts';
import type { EndedCall } from '../../../model/contracts/ruleCalls.ts';
import type { Condition } from '../condition.ts';

/** Nobody answered, no machine either, before its caller gave up. */
const isGivenUp = ({ isAnswered, ringSeconds, conversationSeconds, releasedBy }: EndedCall): boolean =>
  !isAnswered && ringSeconds > 0 && conversationSeconds <= 0 && releasedBy === ReleasedBy.caller;

/** Whoever means to give up sooner breaks nothing as long as somebody answers before. */
export const ringsAtLeast = (seconds: number): Condition => ({
  because: `given up before ${seconds} s of ringing`,
  earliest: (_call, nowSecond) => nowSecond,
  isBrokenByEnd: (ended) => isGivenUp(ended) && ended.ringSeconds < seconds,
});
