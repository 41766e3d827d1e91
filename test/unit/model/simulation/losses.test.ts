import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callColumns.ts';
import type { MeasureRow } from '../../../../src/model/measures/metric.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import type { PlayedCall } from '../../../builders/playedCall.ts';
import { cap, robots, smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

/** Robots with one number each that call everybody often; people lose half of their trust by each such call that they answer. */
const harassed: WorldSketch = {
  subscribers: 150,
  days: 2,
  residents: { trustLoss: 0.5, answering: { unknown: 0.9 } },
  callers: {
    ...wantedCallers,
    couriers: { use: 'courier', callers: 10, attemptsPerDay: 60 },
    robots: robots({
      pacing: { use: 'fixed-per-day', lines: 20, attemptsPerDay: 9000, hours: ['08:00', '20:00'] },
    }),
  },
};

/** Wanted calls by demand, in the order of their attempts. */
function demandsOf(arm: PlayedArm): Map<string, PlayedCall[]> {
  const demands = new Map<string, PlayedCall[]>();
  for (const call of arm.calls) {
    if (call.exogenous.isWanted !== 1 || call.isDialled) continue;
    const key = call.key.slice(0, call.key.lastIndexOf('.'));
    demands.set(key, [...(demands.get(key) ?? []), call]);
  }
  return demands;
}

const answeredOf = (calls: readonly PlayedCall[] = []): PlayedCall | undefined =>
  calls.find(({ outcome }) => outcome.finalState === FinalState.answered);

const rowOf = (arm: PlayedArm, metric: string): MeasureRow =>
  arm.rows.find((row) => row.metric === metric && row.class === null) as MeasureRow;

/** Attempts that were answered in the control and rang out here, of demands that were lost. */
function rangOut(control: PlayedArm, arm: PlayedArm): [PlayedCall, PlayedCall][] {
  const here = demandsOf(arm);
  return [...demandsOf(control)].flatMap(([key, calls]) => {
    const there = answeredOf(calls);
    const attempts = here.get(key) ?? [];
    if (there === undefined || answeredOf(attempts) !== undefined) return [];
    const twin = attempts.find(({ attempt }) => attempt === there.attempt);
    const states: readonly number[] = [FinalState.unanswered, FinalState.machine];
    return twin !== undefined && states.includes(twin.outcome.finalState)
      ? [[there, twin] as [PlayedCall, PlayedCall]]
      : [];
  });
}

describe('demands against the control arm', () => {
  const screened = smallWorld({ ...harassed, screening: { terminating: [cap(150)] } });
  const [spared, hit] = playArms({ arms: [{ world: screened }, { world: smallWorld(harassed) }] });

  it('count as lost to trust exactly where trust is lower than in the control arm at the attempt that was answered there', () => {
    const pairs = rangOut(spared, hit);
    expect(pairs.length).toBeGreaterThan(30);
    for (const [there, twin] of pairs)
      expect(twin.inputs.trustMillionths).toBeLessThan(there.inputs.trustMillionths);
    expect(rowOf(hit, 'wanted.lost.byTrust').numerator).toBe(1000 * pairs.length);
  });

  it('do not count as lost to trust where trust is as low in the control arm', () => {
    const [control, jammed] = playArms({
      arms: [{ world: smallWorld(harassed) }, { world: smallWorld({ ...harassed, circuits: 3 }) }],
    });
    const few = rangOut(control, jammed);
    expect(rowOf(jammed, 'wanted.lost.byTrust').numerator).toBe(1000 * few.length);
    expect(rowOf(jammed, 'wanted.lost.otherwise').numerator).toBeGreaterThan(20_000);
  });

  it('count as gained where only this arm completes them, and never in the control arm', () => {
    const [control, free] = playArms({ arms: [{ world: smallWorld(harassed) }, { world: screened }] });
    const before = demandsOf(control);
    const gained = [...demandsOf(free)].filter(
      ([key, calls]) => answeredOf(calls) !== undefined && answeredOf(before.get(key)) === undefined,
    );
    expect(gained.length).toBeGreaterThan(30);
    expect(rowOf(free, 'wanted.gained.perThousand').numerator).toBe(1000 * gained.length);
    expect(rowOf(control, 'wanted.gained.perThousand').numerator).toBe(0);
  });
});
