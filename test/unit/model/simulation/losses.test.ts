import { describe, expect, it } from 'vitest';
import { FinalState, Verdict } from '../../../../src/model/calls/callCodes.ts';
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

/** Demands lost, by what they were lost to. */
const lossesOf = (arm: PlayedArm): Record<string, number> =>
  Object.fromEntries(
    ['byRejection', 'byLabel', 'byTrust', 'otherwise'].map((to) => [
      to,
      rowOf(arm, `wanted.lost.${to}`).numerator / 1000,
    ]),
  );

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

  /** From its first call on every number is labelled, for whoever has the app. */
  const labelledAll = { handset: [cap(1, 'label')] };

  it('are all lost to a label where nothing else differs', () => {
    const calm = {
      ...harassed,
      couplings: 'none',
      residents: { ...harassed.residents, labelApp: 0.5 },
    } as const;
    const [control, labelled] = playArms({
      arms: [{ world: smallWorld(calm) }, { world: smallWorld({ ...calm, screening: labelledAll }) }],
    });
    const pairs = rangOut(control, labelled);
    expect(pairs.length).toBeGreaterThan(30);
    expect(pairs.filter(([, twin]) => twin.verdict !== Verdict.label)).toEqual([]);
    expect(lossesOf(labelled)).toEqual({ byRejection: 0, byLabel: pairs.length, byTrust: 0, otherwise: 0 });
  });

  it('are lost to a label or to trust as their callee saw the one or has lost the other', () => {
    const withApps = { ...harassed, residents: { ...harassed.residents, labelApp: 0.5 } };
    const [control, labelled] = playArms({
      arms: [
        { world: smallWorld({ ...withApps, screening: { terminating: [cap(150)] } }) },
        { world: smallWorld({ ...withApps, screening: labelledAll }) },
      ],
    });
    const pairs = rangOut(control, labelled);
    const seen = pairs.filter(([, twin]) => twin.verdict === Verdict.label);
    const { byLabel, byTrust, otherwise } = lossesOf(labelled);
    expect(byTrust).toBe(pairs.length - seen.length);
    // Who sees a label and trusts as before is lost to it; who trusts less might have been lost without it.
    const trusting = seen.filter(
      ([there, twin]) => twin.inputs.trustMillionths >= there.inputs.trustMillionths,
    );
    expect(byLabel).toBeGreaterThanOrEqual(trusting.length);
    expect(byLabel).toBeLessThanOrEqual(seen.length);
    expect(byLabel + otherwise).toBeGreaterThanOrEqual(seen.length);
    expect(Math.min(byLabel, byTrust)).toBeGreaterThan(10);
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
