/** Whether a recorded call was answered: one meaning for detectors, measures and rules. Hot path: replay. */
import { answeredCause } from '../../../model/calls/callCodes.ts';

/** A person or a machine answered. The cause says so; where it is not known (−1), whoever talked did. */
export const isAnswered = (cause: number, conversationMs: number): boolean =>
  cause >= 0 ? cause === answeredCause : conversationMs > 0;
