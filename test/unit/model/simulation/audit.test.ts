import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FinalState, finalStates } from '../../../../src/model/calls/callColumns.ts';
import {
  CallCounter,
  callCounters,
  SiteCounter,
  WorldCounter,
} from '../../../../src/model/measures/counters.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { cap, labels, robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';
import { screeningArbitrary, seedArbitrary, worldArbitrary } from '../../../builders/worldArbitrary.ts';

const columnOf = (played: PlayedArm, name: string): readonly number[] => played.trace.get(name) ?? [];

/** Counter summed over all classes, of unwanted or wanted calls. */
function counted(played: PlayedArm, isWanted: number, counter: number): number {
  const { totals } = played.arm;
  let sum = 0;
  for (let c = 0; c < totals.classes; c++) sum += totals.calls[totals.base(c, isWanted) + counter];
  return sum;
}

const countedAll = (played: PlayedArm, counter: number): number =>
  counted(played, 0, counter) + counted(played, 1, counter);

/** Trace rows by class, wantedness and final state, as the counters have them. */
function tallied(played: PlayedArm): Float64Array {
  const tally = new Float64Array(played.arm.totals.calls.length);
  const classes = columnOf(played, 'truth_caller_class');
  const wanted = columnOf(played, 'truth_is_wanted');
  columnOf(played, 'truth_final_state').forEach((state, row) => {
    const base = played.arm.totals.base(classes[row], wanted[row]);
    tally[base + state] += 1;
    tally[base + CallCounter.attempts] += 1;
  });
  return tally;
}

/** The counters of the tally; the others set to 0. */
const statesOf = (played: PlayedArm): Float64Array =>
  played.arm.totals.calls.map((count, i) => (i % callCounters <= CallCounter.attempts ? count : 0));

/** Two declarations of one class: their members have the same ordinals. */
const twoFleets = {
  ...wantedCallers,
  others: { class: 'courier', use: 'courier', callers: 4, attemptsPerDay: 60 },
  robots: robots(),
};

const demandOf = (key: string): string => key.slice(0, key.lastIndexOf('.'));

/** Wanted demands that were answered. */
const completedDemands = (played: PlayedArm): Set<string> =>
  new Set(
    played.calls
      .filter((call) => !call.isDialled && call.outcome.finalState === FinalState.answered)
      .map(({ key }) => demandOf(key)),
  );

const lossCounters = [
  CallCounter.lostByRejection,
  CallCounter.lostByLabel,
  CallCounter.lostByTrust,
  CallCounter.lostOtherwise,
];

function expectBalanced(played: PlayedArm): void {
  const { arm, audit, calls } = played;
  const attempts = calls.length;
  expect(audit.attempts).toBe(attempts);
  expect(audit.finalStates.reduce((sum, count) => sum + count, 0)).toBe(attempts);
  expect(columnOf(played, 'time_ms').length).toBe(attempts);
  expect([...statesOf(played)]).toEqual([...tallied(played)]);
  const rejected = countedAll(played, CallCounter.rejected);
  const congested = countedAll(played, CallCounter.congested);
  expect(arm.totals.world[WorldCounter.bids]).toBe(attempts - rejected);
  expect(arm.totals.world[WorldCounter.congestedBids]).toBe(congested);
  expect(countedAll(played, CallCounter.seizures)).toBe(attempts - rejected - congested);
  expect([arm.circuitsInUse, arm.calls.inUse, arm.calendar.size]).toEqual([0, 0, 0]);
}

function expectDemandsAccountedFor(control: PlayedArm, played: PlayedArm): void {
  const before = completedDemands(control);
  const now = completedDemands(played);
  expect(counted(played, 1, CallCounter.demandsCompleted)).toBe(now.size);
  expect(counted(played, 1, CallCounter.demandsCompletedInControl)).toBe(before.size);
  const lost = [...before].filter((demand) => !now.has(demand));
  const counts = lossCounters.map((counter) => counted(played, 1, counter));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(lost.length);
  const rejected = new Set(
    played.calls
      .filter(({ outcome }) => outcome.finalState === FinalState.rejected)
      .map(({ key }) => demandOf(key)),
  );
  expect(counts[0]).toBe(lost.filter((demand) => rejected.has(demand)).length);
}

describe('every attempt', () => {
  it('ends in exactly one final state, which the totals, the trace and the network account for', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(worldArbitrary, screeningArbitrary, seedArbitrary, (sketch, screening, seed) => {
        const [control, screened] = playArms({
          seed,
          arms: [{ world: smallWorld(sketch) }, { world: smallWorld({ ...sketch, screening }) }],
        });
        expectBalanced(control);
        expectBalanced(screened);
        expectDemandsAccountedFor(control, control);
        expectDemandsAccountedFor(control, screened);
        for (const { outcome } of screened.calls) seen.add(outcome.finalState);
      }),
      { seed: 21, numRuns: 15 },
    );
    const droppedByDialer = finalStates.indexOf('droppedByDialer');
    expect([...seen].toSorted((a, b) => a - b)).toEqual(
      [...finalStates.keys()].filter((s) => s !== droppedByDialer),
    );
  });
});

describe('an arm that nobody observes', () => {
  it('comes to the same rows and final states as one that writes a trace', () => {
    fc.assert(
      fc.property(worldArbitrary, screeningArbitrary, seedArbitrary, (sketch, screening, seed) => {
        const arms = [{ world: smallWorld(sketch) }, { world: smallWorld({ ...sketch, screening }) }];
        const observed = playArms({ seed, arms });
        const unobserved = playArms({ seed, arms, isTraced: false });
        expect(unobserved.map(({ rows, audit }) => ({ rows, audit }))).toEqual(
          observed.map(({ rows, audit }) => ({ rows, audit })),
        );
        for (const { arm } of unobserved)
          expect([arm.circuitsInUse, arm.calls.inUse, arm.calendar.size]).toEqual([0, 0, 0]);
      }),
      { seed: 22, numRuns: 10 },
    );
  });
});

describe('measure rows', () => {
  const sketch: WorldSketch = {
    preHistoryDays: 1,
    circuits: 12,
    residents: { markShare: 0.5, labelApp: 0.6, complaintShare: 0.9 },
    screening: { terminating: [cap(200)], handset: [labels] },
  };
  const [, played] = playArms({
    arms: [{ world: smallWorld({ ...sketch, screening: {} }) }, { world: smallWorld(sketch) }],
  });
  const numeratorOf = (metric: string, place: string | null = null): number =>
    played.rows.find((row) => row.metric === metric && row.class === null && row.place === place)
      ?.numerator ?? Number.NaN;
  const wanted = columnOf(played, 'truth_is_wanted');
  const states = columnOf(played, 'truth_final_state');
  const count = (isWanted: number, has: (row: number) => boolean): number =>
    wanted.filter((value, row) => value === isWanted && has(row)).length;
  const sum = (name: string, has: (row: number) => boolean): number =>
    columnOf(played, name).reduce((total, cell, row) => (has(row) ? total + cell : total), 0);
  const is =
    (state: number) =>
    (row: number): boolean =>
      states[row] === state;

  it('have the sums of the trace', () => {
    const ring = columnOf(played, 'ring_ms');
    const verdict = columnOf(played, 'verdict');
    expect({
      answered: numeratorOf('unwanted.answered.perSubscriberDay'),
      rung: numeratorOf('unwanted.rung.perSubscriberDay'),
      unwanted: numeratorOf('unwanted.offered.count'),
      wanted: numeratorOf('wanted.offered.count'),
      rejected: numeratorOf('unwanted.rejected.share'),
      wantedRejected: numeratorOf('wanted.rejected.share'),
      labelled: numeratorOf('unwanted.labelled.share'),
      wantedUnanswered: numeratorOf('wanted.unanswered.share'),
      answeredInAll: numeratorOf('network.answerSeizureRatio'),
    }).toEqual({
      answered: count(0, is(FinalState.answered)),
      rung: count(0, (row) => ring[row] > 0),
      unwanted: count(0, () => true),
      wanted: count(1, () => true),
      rejected: count(0, is(FinalState.rejected)),
      wantedRejected: count(1, is(FinalState.rejected)),
      labelled: count(0, (row) => verdict[row] === 1),
      wantedUnanswered: count(1, is(FinalState.unanswered)),
      answeredInAll: states.filter((s) => s === FinalState.answered || s === FinalState.machine).length,
    });
  });

  it('have the durations of the trace, but for its whole milliseconds', () => {
    const rows = states.length;
    const conversation =
      numeratorOf('network.meanCallDurationSeconds') - sum('conversation_ms', () => true) / 1000;
    const minutes =
      numeratorOf('harm.minutes.perSubscriberDay') * 60 -
      sum('conversation_ms', (row) => wanted[row] === 0) / 1000 -
      sum('ring_ms', (row) => wanted[row] === 0) / 1000;
    for (const rest of [conversation, minutes]) {
      expect(rest).toBeGreaterThanOrEqual(-1e-6);
      expect(rest).toBeLessThan(2e-3 * rows);
    }
  });

  it('have the marks and complaints of the trace', () => {
    const complained = columnOf(played, 'complained_at_ms').filter((ms) => !Number.isNaN(ms)).length;
    const marked = sum('is_marked', () => true);
    expect([countedAll(played, CallCounter.marks), countedAll(played, CallCounter.complaints)]).toEqual([
      marked,
      complained,
    ]);
    expect(Math.min(marked, complained)).toBeGreaterThan(5);
  });

  it('count at each site the calls that reached it', () => {
    const [terminating, handset] = played.arm.totals.sites.map(({ counters }) => counters);
    expect(terminating[SiteCounter.judgedUnwanted] + terminating[SiteCounter.judgedWanted]).toBe(
      states.length,
    );
    const alarms = terminating[SiteCounter.alarmedUnwanted] + terminating[SiteCounter.alarmedWanted];
    expect(alarms).toBe(states.filter((s) => s === FinalState.rejected).length);
    const { subscribers } = played.arm;
    const reachedHandset = played.calls.filter(
      ({ exogenous, outcome }) =>
        outcome.finalState !== FinalState.rejected &&
        exogenous.callee >= 0 &&
        subscribers.hasLabelApp(exogenous.callee),
    );
    expect(handset[SiteCounter.judgedUnwanted] + handset[SiteCounter.judgedWanted]).toBe(
      reachedHandset.length,
    );
  });

  it('count a wanted caller as affected once, in its own declaration, and robots never', () => {
    const [, capped] = playArms({
      arms: [
        { world: smallWorld({ callers: twoFleets }) },
        { world: smallWorld({ callers: twoFleets, screening: { terminating: [cap(25)] } }) },
      ],
    });
    const rejected = capped.calls.filter(
      ({ isDialled, outcome }) => !isDialled && outcome.finalState === FinalState.rejected,
    );
    const callers = new Set(rejected.map(({ key }) => key.split('.').slice(0, 2).join('.')));
    const all = capped.rows.find(
      ({ metric, class: of }) => metric === 'wanted.callersAffected.share' && of === null,
    );
    expect(all?.numerator).toBe(callers.size);
    expect(callers.size).toBeGreaterThan(4);
  });

  it('say that the control arm, compared with itself, loses nothing', () => {
    const world = smallWorld(sketch);
    const [, again] = playArms({ arms: [{ world }, { world }] });
    const lost = again.rows.filter(({ metric }) => metric.startsWith('wanted.lost.'));
    expect(lost.map(({ numerator }) => numerator)).toEqual(lost.map(() => 0));
    expect(Math.max(...lost.map(({ denominator }) => denominator))).toBeGreaterThan(100);
  });
});
