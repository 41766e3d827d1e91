/** How a call is made of which a test says nothing. */
import type { CallManner } from '../../src/model/contracts/caller.ts';

export const aManner: CallManner = {
  purpose: 0,
  isWanted: true,
  hasConsent: false,
  patienceSeconds: 30,
  talkMedianSeconds: 40,
  talkLogDeviation: 1,
  reattemptShare: 0,
  reattemptsAtMost: 0,
  reattemptMedianSeconds: 600,
  answerFactor: 1,
};
