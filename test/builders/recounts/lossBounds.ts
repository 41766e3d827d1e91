/** Between what bounds demands were lost to a label or to trust: the calls tell who did not answer, and who answered the same call in the control arm. */
import { FinalState } from '../../../src/model/calls/callCodes.ts';
import { Relation } from '../../../src/model/contracts/caller.ts';
import { callKey } from '../keptCall.ts';
import type { KeptCall } from '../keptCall.ts';
import { isCompleted, isRejected, isWanted } from './callKinds.ts';
import { demandOf, lostHere } from './demandRecounts.ts';
import type { Bounds, Counted } from './recount.ts';

/** It rang, and the callee did not pick up in time. */
const isMissed = ({ finalState }: KeptCall): boolean =>
  finalState === FinalState.unanswered || finalState === FinalState.machine;

/** An attempt of this arm, and the same one of the control arm, if there is one. */
interface Attempt {
  readonly call: KeptCall;
  readonly inControl: KeptCall | undefined;
  /** In an open loop, labels are counted and shown to nobody. */
  readonly isLabelShown: boolean;
}

/** Attempts of each demand that was completed in the control arm and not here, and was never rejected; none where the caller let it go. */
function lostDemands(counted: Counted): readonly (readonly Attempt[])[] {
  const controlCalls = new Map(counted.control.calls.map((call) => [callKey(call), call]));
  const attempts = Map.groupBy(counted.calls.filter(isWanted), (call) => demandOf(counted, call));
  return lostHere(counted)
    .map((demand) => attempts.get(demand) ?? [])
    .filter((calls) => !calls.some(isRejected))
    .map((calls) =>
      calls.map((call) => ({
        call,
        inControl: controlCalls.get(callKey(call)),
        isLabelShown: call.isLabelled && counted.of.arm.reactions.isActing,
      })),
    );
}

/** Made at the same time, the same call differs in nothing but what the screen shows and how the callee trusts it. */
const isTwin = ({ call, inControl }: Attempt): boolean =>
  inControl?.startSecond === call.startSecond && !inControl.isLabelled;

const isAnsweredInControl = ({ inControl }: Attempt): boolean =>
  inControl !== undefined && isCompleted(inControl);

const mayBeOfLabel = ({ call, isLabelShown }: Attempt): boolean => isLabelShown && isMissed(call);
/** Trust bears on strangers alone. */
const isOfLabel = (attempt: Attempt): boolean =>
  mayBeOfLabel(attempt) &&
  isTwin(attempt) &&
  isAnsweredInControl(attempt) &&
  attempt.call.relation !== Relation.unknown;

const mayBeOfTrust = (attempt: Attempt): boolean =>
  !attempt.isLabelShown &&
  isMissed(attempt.call) &&
  attempt.call.relation === Relation.unknown &&
  isAnsweredInControl(attempt);
const isOfTrust = (attempt: Attempt): boolean => mayBeOfTrust(attempt) && isTwin(attempt);

interface Losses {
  readonly label: readonly [least: number, most: number];
  readonly trust: readonly [least: number, most: number];
  readonly all: number;
}

function losses(counted: Counted): Losses {
  const lost = lostDemands(counted);
  const some = (is: (attempt: Attempt) => boolean) => lost.filter((attempts) => attempts.some(is));
  const withoutLabel = (demands: typeof lost): typeof lost =>
    demands.filter((attempts) => !attempts.some(mayBeOfLabel));
  return {
    label: [some(isOfLabel).length, some(mayBeOfLabel).length],
    trust: [withoutLabel(some(isOfTrust)).length, some(mayBeOfTrust).length],
    all: lost.length,
  };
}

/** Frozen callees lose nothing to this arm's labels and trust. */
const between =
  (of: (losses: Losses) => readonly [least: number, most: number]): Bounds =>
  (counted) => {
    if (counted.of.arm.reactions.areCalleesFrozen) return null;
    const [least, most] = of(losses(counted));
    return [least * 1000, most * 1000];
  };

export const lossBounds: Readonly<Record<string, Bounds>> = {
  'wanted.lost.byLabel': between(({ label }) => label),
  'wanted.lost.byTrust': between(({ trust }) => trust),
  'wanted.lost.otherwise': between(({ label, trust, all }) => [
    Math.max(0, all - label[1] - trust[1]),
    all - label[0] - trust[0],
  ]),
};
