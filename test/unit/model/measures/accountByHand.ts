/** A small account of which every count is known. */
import { secondsADay } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import {
  CallCounter,
  OperatorCounter,
  outsideCalls,
  ownCalls,
  RuleCounter,
  SiteCounter,
  WorldCounter,
} from '../../../../src/model/measures/counters.ts';
import type { ArmAccount } from '../../../../src/model/measures/metric.ts';
import { Totals } from '../../../../src/model/measures/totals.ts';
import { Weeks } from '../../../../src/model/measures/weeks.ts';
import { TrunkCounter } from '../../../../src/model/network/trunkCounts.ts';

export type Counts<Codes> = Readonly<Partial<Record<keyof Codes, number>>>;

/** Writes counts by name from `base` on. */
export function put<Codes extends object>(
  counters: Float64Array,
  codes: Codes,
  { base = 0, counts }: { base?: number; counts: Counts<Codes> },
): void {
  for (const [name, count] of Object.entries(counts) as [keyof Codes, number][])
    counters[base + (codes[name] as number)] = count;
}

/** Robots (0) call unwanted, couriers (1) wanted; 100 subscribers, 14 days. */
export const robot = 0;
export const courier = 1;
const totals = new Totals([robot, courier], {
  sites: 1,
  trunks: 2,
  rules: 1,
  weeks: new Weeks(14, 0),
  days: 14,
});

const calls = (callerClass: number, kind: number, counts: Counts<typeof CallCounter>): void =>
  put(totals.calls, CallCounter, { base: totals.base(callerClass, kind), counts });

calls(robot, 0, {
  rejected: 1,
  congested: 2,
  busy: 4,
  unreachable: 8,
  unanswered: 16,
  machine: 32,
  answered: 64,
  invalidNumber: 128,
  abandonedByCaller: 256,
  droppedByDialer: 512,
  rung: 300,
  labelled: 40,
  ringSeconds: 600,
  conversationSeconds: 1200,
  machineSeconds: 300,
  heldSeconds: 4800,
  lossMoney: 50_000,
});
calls(courier, 1, {
  rejected: 10,
  congested: 20,
  busy: 30,
  unanswered: 40,
  machine: 50,
  answered: 60,
  rung: 150,
  labelled: 7,
  ringSeconds: 90,
  conversationSeconds: 600,
  heldSeconds: 900,
  refusedSeconds: 60,
  demands: 100,
  demandsCompleted: 80,
  demandsCompletedInControl: 200,
  lostByRejection: 1,
  lostByLabel: 2,
  lostByTrust: 3,
  lostOtherwise: 4,
  demandsGained: 5,
  appeals: 2,
});
calls(robot, ownCalls, { answered: 3, heldSeconds: 33, conversationSeconds: 21 });
calls(robot, outsideCalls, { rejected: 5, answered: 2 });
totals.addUp();

put(totals.world, WorldCounter, {
  counts: { subscriberDaysWithThree: 12, innocentOwnersReported: 6, trustSum: 70.5, trustCount: 100 },
});
put(totals.operators, OperatorCounter, {
  counts: {
    operators: 4,
    attempts: 1000,
    leads: 20,
    sales: 5,
    revenue: 900_000,
    cost: 500_000,
    lineBusySeconds: 30,
    lineSeconds: 60,
    answered: 90,
    dropped: 10,
    evasionCost: 20_000,
    finesPaid: 30_000,
    finesUncollected: 40_000,
    paidToCarriers: 50_000,
    gaveUp: 1,
    workedSeconds: 400_000,
    paidBack: 2,
    paidBackSeconds: 259_200,
    agentSeconds: 70,
    agentBusySeconds: 35,
    handedOver: 8,
    waited: 6,
    waitSeconds: 48,
    callBacks: 12,
    bids: 11,
    reneged: 3,
    renegedSeconds: 27,
    callBacksEnded: 15,
  },
});
for (const counter of [RuleCounter.made, RuleCounter.made, RuleCounter.broken])
  totals.rules[0].add(courier, counter);
put(totals.rules[0].counters, RuleCounter, {
  counts: { made: 100, broken: 10, putOff: 6, letGo: 25, sanctions: 4 },
});
for (const [name, count] of Object.entries({
  bids: 50,
  refused: 5,
  limited: 2,
  overflowed: 3,
  heldSeconds: 400,
}))
  totals.trunks.add(1, TrunkCounter[name as keyof typeof TrunkCounter], count);
totals.attestations.set([1, 2, 3, 4, 5, 6, 7, 8]);

totals.lenders.earn(courier, 40_000);
totals.lenders.earn(courier, 30_000);
totals.lenders.fine(courier, 15_000);

const { sanctions } = totals;
Object.assign(sanctions.byKind.number, { count: 3, innocent: 1, seconds: 86_400 });
Object.assign(sanctions.byKind.line, { count: 2, innocent: 1, seconds: 172_800 });
Object.assign(sanctions.byKind.operator, { count: 1, innocent: 0, seconds: 43_200 });
Object.assign(sanctions.byKind.upstream, { count: 4, innocent: 2, seconds: 345_600 });
Object.assign(sanctions, { delaySeconds: 864_000, wantedCallsMet: 9, appeals: 8, labelAppeals: 7 });
Object.assign(sanctions.office, { complaints: 20, upheld: 10, wronglyUpheld: 2 });
Object.assign(sanctions.traceback, {
  begun: 6,
  ended: 5,
  reached: 3,
  hops: 14,
  seconds: 432_000,
  suspended: 2,
});

for (let entity = 0; entity < 5; entity++) {
  totals.callersSeen[1].add(entity);
  if (entity < 2) totals.callersRejected[1].add(entity);
}
for (let entity = 0; entity < 3; entity++) totals.callersSeen[0].add(entity);

const secondWeek = { startSecond: 8 * secondsADay, ringSeconds: 5, conversationSeconds: 0 };
totals.weeks.add({ ...secondWeek, finalState: FinalState.unanswered });
totals.weeks.add({ ...secondWeek, conversationSeconds: 9, finalState: FinalState.answered });
totals.weeks.add({ ...secondWeek, conversationSeconds: 1, finalState: FinalState.droppedByDialer });
totals.weeks.add({ ...secondWeek, ringSeconds: 0, finalState: FinalState.rejected });

const [site] = totals.sites;
for (const score of [800_000, 300_000]) site.countVerdict(0, score, score > 500_000);
for (const score of [900_000, 200_000, 200_000, 100_000]) site.countVerdict(1, score, score > 500_000);
put(site.counters, SiteCounter, { counts: { stateBytes: 640, numbersSeen: 16 } });
// One campaign alarmed at its third call, after an answered one; another never, with one answered.
site.campaigns.countCall(1, false, 0);
site.campaigns.countCall(1, false, 10);
site.campaigns.countAnswer(1, 10);
site.campaigns.countCall(1, true, 60);
site.campaigns.countCall(2, false, 0);
site.campaigns.countAnswer(2, 0);
// Two numbers alarmed, at the first and at the second call; a third never.
site.numbers.countCall(5, true, 3);
site.numbers.countCall(6, false, 3);
site.numbers.countAnswer(6, 3);
site.numbers.countCall(7, false, 10);
site.numbers.countCall(7, true, 40);

export const account: ArmAccount = {
  totals,
  classes: [
    { id: 'robot', isUnwanted: true, mayBeUnwanted: true },
    { id: 'courier', isUnwanted: false, mayBeUnwanted: false },
  ],
  prices: [null, { conversationSecond: 10, second: 5, handlingSeconds: 4, appeal: 2000, unmetDemand: 300 }],
  sites: [{ id: 'cap', place: 'terminating', isWithoutEffect: true }],
  rules: ['hours'],
  trunks: ['a-b', 'b-c'],
  subscribers: 100,
  days: 14,
};
