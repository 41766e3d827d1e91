/** Metrics of suspensions that sites, offices, tracebacks and rules bring about, of appeals against them, and of what goes before them. */
import type { LawArm } from '../callLaw.ts';
import { secondsADay } from '../../../src/engine/kernel/lengthsOfTime.ts';
import { callKey } from '../keptCall.ts';
import type { OrderedSanctions } from '../sanctions/orderedSanctions.ts';
import { isComplainedAbout, isUpheld } from '../sanctions/officeFiles.ts';
import type { Shut } from '../sanctions/shutTable.ts';
import { reckonedSanctions } from '../sanctions/reckonedSanctions.ts';
import type { ReckonedSanctions } from '../sanctions/reckonedSanctions.ts';
import type { SuspendedSpan } from '../suspendedSpans.ts';
import type { KeptCall } from '../keptCall.ts';
import type { Counted, Recount, Recounts } from './recount.ts';

type Ratio = readonly [number, number] | null;

const ofReckoned =
  (ratio: (reckoned: ReckonedSanctions, of: LawArm) => Ratio): Recount =>
  ({ of }: Counted) => {
    const reckoned = reckonedSanctions(of);
    return reckoned && ratio(reckoned, of);
  };

const isMeasured =
  ({ arm }: LawArm) =>
  ({ fromSecond }: Shut): boolean =>
    fromSecond < arm.endSecond;

/** Suspensions that begin within the measured time. */
const ofShut = (ratio: (all: readonly Shut[], of: LawArm) => Ratio): Recount =>
  ofReckoned(({ spans, ordered }, of) => ratio([...spans, ...ordered.shut].filter(isMeasured(of)), of));

const total = (all: readonly Shut[], seconds: (shut: Shut) => number): number =>
  all.reduce((sum, shut) => sum + seconds(shut), 0);

const metricsOf = (kind: Shut['what']): Recounts => ({
  [`suspended.${kind}s.count`]: ofShut((all) => [all.filter(({ what }) => what === kind).length, 1]),
  [`suspended.${kind}s.days`]: ofShut((all, { arm }) => [
    total(
      all.filter(({ what }) => what === kind),
      ({ fromSecond, untilSecond }) => Math.min(untilSecond, arm.endSecond) - fromSecond,
    ) / secondsADay,
    1,
  ]),
});

/** Some operator borrows it, whether it shows it at present or not. */
const isLent = ({ arm }: LawArm, number: number): boolean =>
  arm.operators.some(({ declared }) =>
    declared.callingNumber.some(({ part: { loan } }) => loan.numbers.includes(number)),
  );

/** Whose a number was that an operator showed to a site, the calls do not tell. */
function isInnocent(of: LawArm, { what, alarm }: SuspendedSpan): boolean | null {
  if (what === 'upstream') return true;
  const isOfOperator = alarm.operator >= 0 && !alarm.isCallBack;
  if (isOfOperator) return what === 'number' ? null : false;
  return !isLent(of, alarm.callingNumber);
}

const innocent = ofReckoned(({ spans, ordered }, of) => {
  const measured = isMeasured(of);
  const innocents = [
    ...spans.filter(measured).map((span) => isInnocent(of, span)),
    ...ordered.shut.filter(measured).map((shut) => shut.isInnocent),
  ];
  if (innocents.includes(null)) return null;
  return [innocents.filter((is) => is === true).length, innocents.length];
});

/** Those that end within the measured time. */
const ofTraced = (ratio: (ended: OrderedSanctions['traced']) => readonly [number, number]): Recount =>
  ofReckoned(({ ordered }, { arm }) =>
    ratio(ordered.traced.filter(({ endSecond }) => endSecond < arm.endSecond)),
  );

/** Complaints of people who follow an open loop are not those of this arm's calls. */
const ofOffice =
  (
    ratio: (complaints: readonly KeptCall[], upheld: readonly KeptCall[]) => readonly [number, number],
  ): Recount =>
  ({ of }) => {
    const { complaintOffice: office } = of.world;
    if (of.arm.reactions.areCalleesFrozen) return null;
    if (office === null) return ratio([], []);
    const complaints = of.calls.filter(isComplainedAbout);
    return ratio(
      complaints,
      complaints.filter((call) => isUpheld(office, call)),
    );
  };

export const suspensionRecounts: Recounts = {
  ...metricsOf('number'),
  ...metricsOf('line'),
  ...metricsOf('operator'),
  ...metricsOf('upstream'),
  'suspended.innocent.share': innocent,
  'suspension.delay.days': ofShut((all) => [
    total(all, ({ fromSecond, orderedSecond }) => fromSecond - orderedSecond) / secondsADay,
    all.length,
  ]),
  'suspension.wantedCalls.count': ofReckoned(({ spans, ordered }) => {
    const met = spans.flatMap((span) => span.met.filter(({ operator }) => operator < 0));
    const refused = ordered.met.filter(({ operator }) => operator < 0);
    return [new Set([...met.map(({ key }) => key), ...refused.map(callKey)]).size, 1];
  }),
  'suspension.appeals.count': ofReckoned(({ spans, ordered }) => [
    spans.reduce((all, { appeals }) => all + appeals.length, 0) + ordered.appeals.length,
    1,
  ]),
  'traceback.begun.count': ofReckoned(({ ordered }) => [ordered.traced.length, 1]),
  'traceback.reached.share': ofTraced((ended) => [
    ended.filter(({ silent }) => silent === null).length,
    ended.length,
  ]),
  'traceback.days': ofTraced((ended) => [
    ended.reduce((all, { endSecond, call }) => all + endSecond - call.startSecond, 0) / secondsADay,
    ended.length,
  ]),
  'traceback.hops': ofTraced((ended) => [
    ended.reduce((all, { answered }) => all + answered, 0),
    ended.length,
  ]),
  'traceback.suspended.count': ofReckoned(({ ordered }, of) => [
    ordered.ofTracebacks.filter(isMeasured(of)).length,
    1,
  ]),
  'office.complaints.count': ofOffice((complaints) => [complaints.length, 1]),
  'office.upheld.share': ofOffice((complaints, upheld) => [upheld.length, complaints.length]),
  'office.wronglyUpheld.share': ofOffice((_, upheld) => [
    upheld.filter(({ isWanted, isOfInnocent }) => isWanted || isOfInnocent).length,
    upheld.length,
  ]),
};
