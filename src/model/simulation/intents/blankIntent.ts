/** An intent before a source plans it: the commonest defaults. Hot path: replication. */
import { Relation } from '../../contracts/caller.ts';
import type { CallIntent } from '../../contracts/caller.ts';

/** Who calls whom, as a source finds it: nothing planned. */
export function resetCall(out: CallIntent, sequence: number): void {
  out.isAccepted = false;
  out.sequence = sequence;
  out.entity = 0;
  out.line = 0;
  out.callingNumber = 0;
  out.callerSubscriber = -1;
  out.callee = 0;
  out.relation = Relation.unknown;
  out.manner = 0;
  out.followUps = 0;
  out.followUpMeanSeconds = 120;
}

/** How it is called, as a source without manners of its own finds it. */
export function resetManner(out: CallIntent): void {
  out.purpose = 0;
  out.isWanted = true;
  out.hasConsent = false;
  out.patienceSeconds = 30;
  out.talkMedianSeconds = 40;
  out.talkLogDeviation = 1;
  out.reattemptShare = 0;
  out.reattemptsAtMost = 0;
  out.reattemptMedianSeconds = 600;
  out.answerFactor = 1;
}

/** Written out, so that all fields lie in the object itself; which of them are real numbers shows in the values. */
export const blankIntent = (): CallIntent => ({
  isAccepted: false,
  sequence: 0,
  entity: 0,
  line: 0,
  callingNumber: 0,
  callerSubscriber: -1,
  callee: 0,
  relation: Relation.unknown,
  manner: 0,
  followUps: 0,
  followUpMeanSeconds: 0.5,
  purpose: 0,
  isWanted: true,
  hasConsent: false,
  patienceSeconds: 0.5,
  talkMedianSeconds: 0.5,
  talkLogDeviation: 0.5,
  reattemptShare: 0.5,
  reattemptsAtMost: 0,
  reattemptMedianSeconds: 0.5,
  answerFactor: 0.5,
});
