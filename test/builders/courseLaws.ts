/** What no call does by itself or after another: times, ringing, numbers that nobody has, reattempts, call-backs. */
import { secondsADay } from '../../src/engine/kernel/lengthsOfTime.ts';
import { callBackAttempts, isOwnCall } from '../../src/model/calls/attemptOfKey.ts';
import { FinalState, ReleasedBy, Verdict } from '../../src/model/calls/callCodes.ts';
import { hasNobody } from '../../src/model/calls/truth.ts';
import { Relation } from '../../src/model/contracts/caller.ts';
import { hasPersonAnswered } from '../../src/model/simulation/call/lifeTable.ts';
import type { World } from '../../src/model/world/world.ts';
import { refusalName } from './askedRules.ts';
import { groupedBy, roundingSeconds } from './callLaw.ts';
import type { CallLaw, CallLaws, LawArm } from './callLaw.ts';
import { callKey } from './keptCall.ts';
import type { KeptCall } from './keptCall.ts';

const breaking =
  (isBroken: (call: KeptCall, of: LawArm) => boolean): CallLaw =>
  (of) =>
    of.calls.filter((call) => isBroken(call, of));

const timesFit = breaking(
  ({ startSecond, endSecond, holdingSeconds, setupSeconds, ringSeconds, conversationSeconds }, { arm }) =>
    endSecond < startSecond ||
    setupSeconds < 0 ||
    ringSeconds < 0 ||
    conversationSeconds < 0 ||
    holdingSeconds + roundingSeconds < setupSeconds + ringSeconds + conversationSeconds ||
    (!arm.isTold && Math.abs(startSecond + holdingSeconds - endSecond) > roundingSeconds),
);

const ringsNoLonger = breaking(
  ({ ringSeconds, patienceSeconds }, { arm }) =>
    ringSeconds > patienceSeconds + roundingSeconds ||
    ringSeconds > arm.network.ringTimeoutSeconds + roundingSeconds,
);

/** Of a call that rang and that nobody answered: the network ends it that lets it ring for less than its caller would. */
const endsWhoIsFirst = breaking(({ ringSeconds, patienceSeconds, finalState, releasedBy }, { arm }) => {
  const isAbandoned = finalState === FinalState.abandonedByCaller;
  if (ringSeconds === 0 || (!isAbandoned && finalState !== FinalState.unanswered)) return false;
  const { ringTimeoutSeconds } = arm.network;
  return ringTimeoutSeconds < patienceSeconds
    ? isAbandoned || releasedBy !== ReleasedBy.network || ringSeconds !== ringTimeoutSeconds
    : releasedBy !== ReleasedBy.caller || ringSeconds !== patienceSeconds;
});

const speaks = (finalState: number): boolean =>
  hasPersonAnswered(finalState) || finalState === FinalState.machine;

const talksOnlyIfAnswered = breaking(
  ({ conversationSeconds, finalState, isLead, isSale, loss }) =>
    (!speaks(finalState) && conversationSeconds > 0) ||
    (finalState !== FinalState.answered && (isLead || isSale || loss > 0)),
);

const nobodyIsReached = breaking(
  ({ callee, finalState, ringSeconds }) =>
    hasNobody(callee) &&
    (ringSeconds > 0 ||
      !new Set<number>([FinalState.rejected, FinalState.congested, FinalState.invalidNumber]).has(
        finalState,
      )),
);

const rejectedRingsNowhere = breaking(
  ({ verdict, finalState, ringSeconds, conversationSeconds }, { arm }) =>
    (arm.reactions.isActing && verdict === Verdict.reject && finalState !== FinalState.rejected) ||
    (finalState === FinalState.rejected && ringSeconds + conversationSeconds > 0) ||
    (finalState === FinalState.rejected && !arm.reactions.isActing),
);

function labelsOnlyWhereTheyAreGiven({ arm, calls }: LawArm): readonly unknown[] {
  const gives = arm.sites.some(({ action, isShadow }) => action === Verdict.label && !isShadow);
  return calls.filter(({ isLabelled, relation }) => isLabelled && (!gives || relation === Relation.contact));
}

/** Attempts of an honest caller's demand follow one another until one is answered. */
const reattemptsFollow = ({ calls }: LawArm): readonly unknown[] =>
  groupedBy(
    calls.filter(({ operator, isCallBack }) => operator < 0 && !isCallBack),
    ({ caller, entity, intent }) => `${caller}.${entity}.${intent}`,
  ).flatMap(([, of]) => {
    const inOrder = of.toSorted((a, b) => a.attempt - b.attempt);
    return inOrder.filter((call, i) => {
      if (call.attempt !== i) return true;
      const before = inOrder[i - 1];
      return (
        i > 0 &&
        (before.finalState === FinalState.answered ||
          call.startSecond < before.startSecond + before.holdingSeconds)
      );
    });
  });

/** What may change how much an operator dials. */
const isSteady = (declared: World['callers'][number]): boolean =>
  declared.kind === 'operator' && declared.evasion.length === 0 && declared.alternatives.pacing.length === 0;

function dailyCapsHold({ arm, world, calls }: LawArm): readonly unknown[] {
  const dialled = calls.filter(({ dialLine, attempt }) => dialLine >= 0 && !isOwnCall(attempt));
  return groupedBy(
    dialled,
    ({ operator, startSecond }) => `${operator} ${Math.floor(startSecond / secondsADay)}`,
  ).flatMap(([day, of]) => {
    const declared = world.callers[arm.operators[of[0].operator].caller];
    if (declared.kind !== 'operator' || !isSteady(declared)) return [];
    const most = Number(declared.pacing.parameters.attemptsPerDay ?? Infinity);
    return declared.pacing.use === 'fixed-per-day' && of.length > most
      ? [{ day, made: of.length, most }]
      : [];
  });
}

/** Nothing is dialled, and no demand arises, after the measured time; what follows from calls may come later. */
const nothingBeginsBeforeOrAfter = breaking(
  ({ startSecond, dialLine, attempt }, { arm }) =>
    startSecond < arm.startSecond || ((dialLine >= 0 || attempt === 0) && startSecond >= arm.endSecond),
);

/** A rule that an operator keeps from its first second on is not broken by it. */
function keptRulesAreKept({ arm, calls }: LawArm): readonly unknown[] {
  return calls.flatMap((call) => {
    if (call.operator < 0 || call.brokenRules === 0) return [];
    const broken = arm.rules.filter((_, rule) => (call.brokenRules & (1 << rule)) !== 0);
    const kept = broken.filter((rule) => arm.operators[call.operator].keptRules.includes(rule));
    return kept.length === 0 ? [] : [{ kept: kept.map(({ id }) => id), call }];
  });
}

/** Of a call to a lead, exactly those rules are broken that did not permit it when it was made, or found fault with its end. */
function breaksWhatForbade({ calls, refusals }: LawArm): readonly unknown[] {
  return calls.flatMap((call) => {
    if (call.dialLine < 0 || isOwnCall(call.attempt)) return [];
    const forbade = refusals.get(refusalName(call)) ?? 0;
    return forbade === call.brokenRules ? [] : [{ forbade, call }];
  });
}

/** Keys of calls are there once. */
const keysAreThereOnce = ({ calls }: LawArm): readonly unknown[] =>
  groupedBy(calls, callKey).filter(([, of]) => of.length > 1);

/** A call-back is to the number of a missed call that came before, and the callee of that call makes it. */
function callBacksAnswerMissedCalls({ calls }: LawArm): readonly unknown[] {
  const dialled = new Map(calls.map((call) => [callKey(call), call]));
  return calls.filter((call) => {
    if (!call.isCallBack) return false;
    const missed = dialled.get(callKey({ ...call, attempt: call.attempt - callBackAttempts }));
    return (
      missed === undefined ||
      missed.callee !== call.callerSubscriber ||
      missed.callingNumber !== call.calledNumber ||
      missed.startSecond + missed.holdingSeconds > call.startSecond
    );
  });
}

export const courseLaws: CallLaws = {
  'times are not negative and add up': timesFit,
  'nothing rings for longer than the caller waits and the network lets it': ringsNoLonger,
  'what rings in vain is ended by whoever is first to': endsWhoIsFirst,
  'only what is answered talks and brings something': talksOnlyIfAnswered,
  'a number that nobody has reaches nobody': nobodyIsReached,
  'what is rejected rings nowhere': rejectedRingsNowhere,
  'labels are only where somebody gives them': labelsOnlyWhereTheyAreGiven,
  'reattempts follow what they repeat': reattemptsFollow,
  'a daily quota is kept': dailyCapsHold,
  'nothing begins outside the measured time': nothingBeginsBeforeOrAfter,
  'who keeps a rule does not break it': keptRulesAreKept,
  'what a rule forbids breaks it, and nothing else': breaksWhatForbade,
  'a key is there once': keysAreThereOnce,
  'who calls back has missed a call': callBacksAnswerMissedCalls,
};
