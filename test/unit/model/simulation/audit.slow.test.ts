import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FinalState, finalStates } from '../../../../src/model/calls/callCodes.ts';
import { isOutside } from '../../../../src/model/calls/truth.ts';
import {
  CallCounter,
  callCounters,
  outsideCalls,
  ownCalls,
  WorldCounter,
} from '../../../../src/model/measures/counters.ts';
import { columnOf, counted, countedAll } from '../../../builders/readPlayed.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { smallWorld } from '../../../builders/smallWorld.ts';
import { screeningArbitrary, seedArbitrary, worldArbitrary } from '../../../builders/worldArbitrary.ts';

/** Seconds after which every call has ended. */
const longAfter = 1e8;

/** Trace rows by class, wantedness and final state, as the counters have them. */
function tallied(played: PlayedArm): Float64Array {
  const tally = new Float64Array(played.arm.totals.calls.length);
  const classes = columnOf(played, 'truth_caller_class');
  const wanted = columnOf(played, 'truth_is_wanted');
  const { totals, operators } = played.arm;
  const dialers = new Set(operators.map(({ callerClass }) => callerClass));
  columnOf(played, 'truth_final_state').forEach((state, row) => {
    // What operators do among themselves, and call-backs that harm nobody, are neither.
    const isNeither = wanted[row] === 1 && dialers.has(classes[row]);
    const { callee } = played.calls[row].exogenous;
    const beyond = isOutside(callee) ? outsideCalls : wanted[row];
    const kind = isNeither ? ownCalls : beyond;
    const base = totals.base(classes[row], kind);
    tally[base + state] += 1;
    tally[base + CallCounter.attempts] += 1;
  });
  return tally;
}

/** The counters of the tally; the others set to 0. */
const statesOf = (played: PlayedArm): Float64Array =>
  played.arm.totals.calls.map((count, i) => (i % callCounters <= CallCounter.attempts ? count : 0));

const demandOf = (key: string): string => key.slice(0, key.lastIndexOf('.'));

/** Wanted demands that were answered. */
const completedDemands = (played: PlayedArm): Set<string> =>
  new Set(
    played.calls
      .filter(
        (call) => !call.isDialled && !call.isCallBack && call.outcome.finalState === FinalState.answered,
      )
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
  expect([arm.carriage.heldAt(longAfter), arm.calls.inUse, arm.calendar.size]).toEqual([0, 0, 0]);
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
  it('ends in exactly one final state, which the totals, the trace and the network account for, and the same ones where no trace is written', () => {
    const seen = new Set<number>();
    fc.assert(
      fc.property(worldArbitrary, screeningArbitrary, seedArbitrary, (sketch, screening, seed) => {
        const arms = [{ world: smallWorld(sketch) }, { world: smallWorld({ ...sketch, screening }) }];
        const [control, screened] = playArms({ seed, arms });
        expectBalanced(control);
        expectBalanced(screened);
        expectDemandsAccountedFor(control, control);
        expectDemandsAccountedFor(control, screened);
        for (const { outcome } of screened.calls) seen.add(outcome.finalState);
        const unobserved = playArms({ seed, arms, isTraced: false });
        expect(unobserved.map(({ rows, audit }) => ({ rows, audit }))).toEqual(
          [control, screened].map(({ rows, audit }) => ({ rows, audit })),
        );
        for (const { arm } of unobserved)
          expect([arm.carriage.heldAt(longAfter), arm.calls.inUse, arm.calendar.size]).toEqual([0, 0, 0]);
      }),
      { seed: 21, numRuns: 11 },
    );
    expect([...seen].toSorted((a, b) => a - b)).toEqual([...finalStates.keys()]);
  });
});
