import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { Relation } from '../../../../src/model/contracts/caller.ts';
import { CallCounter, SiteCounter } from '../../../../src/model/measures/counters.ts';
import { playArms } from '../../../builders/playArms.ts';
import { columnOf, countedAll } from '../../../builders/readPlayed.ts';
import { cap, labels, robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

/** Two declarations of one class: their members have the same ordinals. */
const twoFleets = {
  ...wantedCallers,
  others: { class: 'courier', use: 'courier', callers: 4, attemptsPerDay: 60 },
  robots: robots(),
};

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

  it('stand in the order of releases, none before its own call can have ended', () => {
    const released = columnOf(played, 'released_at_ms');
    const [time, ring, talk] = ['time_ms', 'ring_ms', 'conversation_ms'].map((name) =>
      columnOf(played, name),
    );
    expect(released.filter((ms, row) => row > 0 && ms < released[row - 1])).toEqual([]);
    expect(released.filter((ms, row) => ms < time[row] + ring[row] + talk[row])).toEqual([]);
  });

  it('have the durations of the trace, but for its whole milliseconds', () => {
    const rows = states.length;
    const conversation =
      numeratorOf('network.meanCallDurationSeconds') - sum('conversation_ms', () => true) / 1000;
    const minutes =
      numeratorOf('harm.minutes.perSubscriberDay') * 60 -
      sum('conversation_ms', (row) => wanted[row] === 0 && !is(FinalState.machine)(row)) / 1000 -
      sum('ring_ms', (row) => wanted[row] === 0) / 1000;
    expect(conversation).toBeGreaterThanOrEqual(-1e-6);
    expect(conversation).toBeLessThan(2e-3 * rows);
    // The network measures a ringing up to a second longer than it was.
    const rung = columnOf(played, 'ring_ms').filter((ms, row) => ms > 0 && wanted[row] === 0).length;
    expect(minutes).toBeGreaterThanOrEqual(-rung);
    expect(minutes).toBeLessThan(2e-3 * rows);
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
        exogenous.relation !== Relation.contact &&
        subscribers.hasLabelApp(exogenous.callee),
    );
    expect(handset[SiteCounter.judgedUnwanted] + handset[SiteCounter.judgedWanted]).toBe(
      reachedHandset.length,
    );
  });

  it('count the memory of a detector over all numbers that it has seen, wanted or not', () => {
    const row = played.rows.find(
      ({ metric, place }) => metric === 'detector.bytesPerNumber' && place === 'terminating/cap',
    );
    const shown = new Set(played.calls.map(({ exogenous }) => exogenous.callingNumber));
    const ofRobots = played.calls.filter(({ isDialled }) => isDialled);
    expect(row?.denominator).toBe(shown.size);
    expect(shown.size).toBeGreaterThan(
      new Set(ofRobots.map(({ exogenous }) => exogenous.callingNumber)).size,
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

describe('a trace of an operator that also calls beyond the region', () => {
  const callers = { ...wantedCallers, robots: { ...robots(), insideShare: 0.3 } };
  const [played] = playArms({ arms: [{ world: smallWorld({ callers, residents: { labelApp: 0.6 } }) }] });
  const [wanted, outside, states, ring] = [
    'truth_is_wanted',
    'truth_is_outside',
    'truth_final_state',
    'ring_ms',
  ].map((name) => columnOf(played, name));
  const numeratorOf = (metric: string): number | undefined =>
    played.rows.find((row) => row.metric === metric && row.class === null)?.numerator;
  const unwanted = (isOutside: boolean, has: (row: number) => boolean): number =>
    wanted.filter((value, row) => value === 0 && (outside[row] === 1) === isOutside && has(row)).length;
  const isAnswered = (row: number): boolean => states[row] === FinalState.answered;

  it('tells which calls are none of the region’s figures', () => {
    expect([
      numeratorOf('unwanted.answered.perSubscriberDay'),
      numeratorOf('unwanted.rung.perSubscriberDay'),
      numeratorOf('unwanted.offered.count'),
    ]).toEqual([
      unwanted(false, isAnswered),
      unwanted(false, (row) => ring[row] > 0),
      unwanted(false, () => true),
    ]);
    expect(unwanted(true, isAnswered)).toBeGreaterThan(unwanted(false, isAnswered));
  });

  it('tells it of numbers that nobody has, too: as large a share of them lies outside', () => {
    const inside = unwanted(false, () => true);
    const outsideAll = unwanted(true, () => true);
    const isNobodys = (row: number): boolean => states[row] === FinalState.invalidNumber;
    const nobodys = unwanted(true, isNobodys) / (unwanted(true, isNobodys) + unwanted(false, isNobodys));
    // One share each of thousands and of hundreds of calls: five standard errors of the smaller.
    expect(unwanted(false, isNobodys)).toBeGreaterThan(20);
    expect(Math.abs(nobodys - 0.7)).toBeLessThan(
      5 * Math.sqrt(0.21 / (unwanted(true, isNobodys) + unwanted(false, isNobodys))),
    );
    expect(Math.abs(outsideAll / (outsideAll + inside) - 0.7)).toBeLessThan(
      5 * Math.sqrt(0.21 / (outsideAll + inside)),
    );
  });

  it('says of wanted callers that they call inside', () => {
    expect(wanted.some((value, row) => value === 1 && outside[row] !== 0)).toBe(false);
  });
});
