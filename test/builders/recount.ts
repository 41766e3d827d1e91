/** Metrics counted anew out of an arm's calls, as the reference defines them; none of the counters of the simulation is read. */
import { secondsADay, secondsAMinute } from '../../src/engine/kernel/lengthsOfTime.ts';
import { isOwnCall } from '../../src/model/calls/attemptOfKey.ts';
import { FinalState } from '../../src/model/calls/callCodes.ts';
import { isOutside, ownCallee } from '../../src/model/calls/truth.ts';
import { dropped, reneged } from '../../src/model/simulation/call/agentQueue.ts';
import { hasPersonAnswered, isCarried } from '../../src/model/simulation/call/lifeTable.ts';
import type { World } from '../../src/model/world/world.ts';
import type { LawArm } from './callLaw.ts';
import type { KeptCall } from './keptCall.ts';

/** The calls of the class of a row, or of all. */
export interface Counted {
  readonly of: LawArm;
  readonly control: LawArm;
  readonly calls: readonly KeptCall[];
  readonly callers: readonly World['callers'][number][];
}

/** Numerator and denominator. */
export type Recount = (counted: Counted) => readonly [number, number];

const count = (calls: readonly KeptCall[], is: (call: KeptCall) => boolean): number =>
  calls.filter(is).length;
const sum = (calls: readonly KeptCall[], of: (call: KeptCall) => number): number =>
  calls.reduce((total, call) => total + of(call), 0);

/** A call-back to an operator and a call among its own numbers are neither; nor do the region's people have calls outside it. */
const concernsPeople = ({ callee, isCallBack, attempt }: KeptCall): boolean =>
  callee !== ownCallee && !isOutside(callee) && !isOwnCall(attempt) && !(isCallBack && callee < 0);
const isUnwanted = (call: KeptCall): boolean => concernsPeople(call) && !call.isWanted;
const isWanted = (call: KeptCall): boolean => concernsPeople(call) && call.isWanted;

const hasRung = ({ ringSeconds }: KeptCall): boolean => ringSeconds > 0;
const isPickedUp = ({ finalState }: KeptCall): boolean => hasPersonAnswered(finalState);
const isSpokenTo = (call: KeptCall): boolean => isPickedUp(call) || call.finalState === FinalState.machine;
const isSeizing = ({ finalState }: KeptCall): boolean => isCarried(finalState);
const isRejected = ({ finalState }: KeptCall): boolean => finalState === FinalState.rejected;
const isCompleted = ({ finalState }: KeptCall): boolean => finalState === FinalState.answered;

const days = ({ of: { world } }: Counted): number => world.clock.days;
const seconds = (counted: Counted): number => days(counted) * secondsADay;
const subscriberDays = (counted: Counted): number => counted.of.arm.subscribers.count * days(counted);

const perSubscriberDay =
  (of: (unwanted: readonly KeptCall[]) => number): Recount =>
  (counted) => [of(counted.calls.filter(isUnwanted)), subscriberDays(counted)];

const share =
  (among: (call: KeptCall) => boolean, has: (call: KeptCall) => boolean): Recount =>
  ({ calls }) => {
    const all = calls.filter(among);
    return [count(all, has), all.length];
  };

/** In the open loop no label goes with any call. */
const labelled =
  (among: (call: KeptCall) => boolean): Recount =>
  (counted) =>
    share(
      among,
      (call) => counted.of.arm.reactions.isActing && call.isLabelled && !isRejected(call),
    )(counted);

const offered =
  (among: (call: KeptCall) => boolean): Recount =>
  ({ calls }) => [count(calls, among), 1];

const unwantedMetrics: Readonly<Record<string, Recount>> = {
  'unwanted.answered.perSubscriberDay': perSubscriberDay((calls) => count(calls, isPickedUp)),
  'unwanted.rung.perSubscriberDay': perSubscriberDay((calls) => count(calls, hasRung)),
  'unwanted.offered.count': offered(isUnwanted),
  'unwanted.rejected.share': share(isUnwanted, isRejected),
  'unwanted.labelled.share': labelled(isUnwanted),
  'unwanted.answered.share': share(isUnwanted, isPickedUp),
  'harm.minutes.perSubscriberDay': perSubscriberDay(
    (calls) =>
      sum(calls, (call) => call.ringSeconds + (isPickedUp(call) ? call.conversationSeconds : 0)) /
      secondsAMinute,
  ),
  'carriers.unpaidMinutes.perSubscriberDay': perSubscriberDay(
    (calls) =>
      sum(
        calls.filter(isSeizing),
        ({ holdingSeconds, conversationSeconds }) => holdingSeconds - conversationSeconds,
      ) / secondsAMinute,
  ),
};

const demandOf = ({ of: { world } }: Counted, { caller, entity, intent }: KeptCall): string =>
  `${world.callers[caller].id} ${entity} ${intent}`;

const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
  [...some].filter((demand) => !others.has(demand));

/** Demands that came through in the control arm, and of them those that did here. */
function demands(counted: Counted): { inControl: ReadonlySet<string>; here: ReadonlySet<string> } {
  const classes = new Set(counted.callers.map(({ class: id }) => id));
  const completed = (calls: readonly KeptCall[]): ReadonlySet<string> =>
    new Set(
      calls.filter((call) => isWanted(call) && isCompleted(call)).map((call) => demandOf(counted, call)),
    );
  const { calls, world } = counted.control;
  const theirs = calls.filter(({ caller }) => classes.has(world.callers[caller].class));
  return { inControl: completed(theirs), here: completed(counted.calls) };
}

const perCompleted =
  (of: (wanted: readonly KeptCall[]) => number): Recount =>
  ({ calls }) => {
    const wanted = calls.filter(isWanted);
    return [of(wanted), count(wanted, isCompleted)];
  };

const wantedMetrics: Readonly<Record<string, Recount>> = {
  'wanted.lost.perThousand': (counted) => {
    const { inControl, here } = demands(counted);
    return [without(inControl, here).length * 1000, inControl.size];
  },
  'wanted.lost.byRejection': (counted) => {
    const { inControl, here } = demands(counted);
    const rejected = counted.calls.filter((call) => isWanted(call) && isRejected(call));
    const everRejected = new Set(rejected.map((call) => demandOf(counted, call)));
    const lost = without(inControl, here).filter((demand) => everRejected.has(demand));
    return [lost.length * 1000, inControl.size];
  },
  'wanted.gained.perThousand': (counted) => {
    const { inControl, here } = demands(counted);
    return [without(here, inControl).length * 1000, inControl.size];
  },
  'wanted.offered.count': offered(isWanted),
  'wanted.rejected.share': share(isWanted, isRejected),
  'wanted.labelled.share': labelled(isWanted),
  'wanted.unanswered.share': share(isWanted, ({ finalState }) => finalState === FinalState.unanswered),
  'wanted.callersAffected.share': ({ calls }) => {
    const honest = calls.filter(({ operator, isCallBack }) => operator < 0 && !isCallBack);
    const callers = (some: readonly KeptCall[]): number =>
      new Set(some.map(({ caller, entity }) => `${caller} ${entity}`)).size;
    return [callers(honest.filter(isRejected)), callers(honest)];
  },
  'wanted.attempts.perCompleted': perCompleted((calls) => calls.length),
  'wanted.minutes.perCompleted': perCompleted(
    (calls) => sum(calls.filter(isSeizing), ({ holdingSeconds }) => holdingSeconds) / secondsAMinute,
  ),
};

const isDialled = ({ dialLine }: KeptCall): boolean => dialLine >= 0;
/** Calls that it makes to people and calls that people make to it. */
const isOfOperator = ({ operator }: KeptCall): boolean => operator >= 0;
const isToOperator = ({ isCallBack, callee }: KeptCall): boolean => isCallBack && callee === ownCallee;
const hasAgent = ({ agentWaitSeconds }: KeptCall): boolean => agentWaitSeconds >= 0;
const hasBid = ({ agentWaitSeconds }: KeptCall): boolean =>
  agentWaitSeconds >= 0 || agentWaitSeconds === dropped || agentWaitSeconds === reneged;

const operatorDays = (counted: Counted): number =>
  days(counted) *
  counted.callers.reduce((all, caller) => all + (caller.kind === 'operator' ? caller.operators : 0), 0);

const perOperatorDay =
  (is: (call: KeptCall) => boolean): Recount =>
  (counted) => [count(counted.calls, is), operatorDays(counted)];

const operatorMetrics: Readonly<Record<string, Recount>> = {
  'operator.attempts.perDay': perOperatorDay(isDialled),
  'operator.leads.perDay': perOperatorDay((call) => isOfOperator(call) && call.isLead),
  'operator.sales.perDay': perOperatorDay((call) => isOfOperator(call) && call.isSale),
  'operator.callBacks.perDay': perOperatorDay((call) => isToOperator(call) && isPickedUp(call)),
  'operator.callBacksMissed.share': share(isToOperator, (call) => !isPickedUp(call)),
  'operator.dialerDropRate': share(
    (call) => isDialled(call) && isPickedUp(call),
    ({ finalState }) => finalState === FinalState.droppedByDialer,
  ),
  'operator.waited.share': share(hasAgent, ({ agentWaitSeconds }) => agentWaitSeconds > 0),
  'operator.waitingSeconds': ({ calls }) => {
    const served = calls.filter(hasAgent);
    return [sum(served, ({ agentWaitSeconds }) => agentWaitSeconds), served.length];
  },
  'operator.reneged.share': share(hasBid, ({ agentWaitSeconds }) => agentWaitSeconds === reneged),
};

const networkMetrics: Readonly<Record<string, Recount>> = {
  'network.carriedErlangs': (counted) => [
    sum(counted.calls.filter(isSeizing), ({ holdingSeconds }) => holdingSeconds),
    seconds(counted),
  ],
  'network.offeredErlangs': (counted) => {
    const carried = counted.calls.filter(isSeizing);
    const held = sum(carried, ({ holdingSeconds }) => holdingSeconds);
    const bids = count(counted.calls, (call) => !isRejected(call));
    return [carried.length === 0 ? 0 : (held / carried.length) * bids, seconds(counted)];
  },
  'network.callCongestion.share': share(
    (call) => !isRejected(call),
    ({ finalState }) => finalState === FinalState.congested,
  ),
  'network.answerSeizureRatio': share(isSeizing, isSpokenTo),
  'network.meanCallDurationSeconds': ({ calls }) => [
    sum(calls, ({ conversationSeconds }) => conversationSeconds),
    count(calls, isSpokenTo),
  ],
};

/** By metric. */
export const recounts: Readonly<Record<string, Recount>> = {
  ...unwantedMetrics,
  ...wantedMetrics,
  ...operatorMetrics,
  ...networkMetrics,
};
