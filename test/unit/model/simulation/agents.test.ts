import { describe, expect, it } from 'vitest';
import { secondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import { FinalState, ReleasedBy } from '../../../../src/model/calls/callCodes.ts';
import type { MeasureRow } from '../../../../src/model/measures/metric.ts';
import type { World } from '../../../../src/model/world/world.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import type { PlayedCall } from '../../../builders/playedCall.ts';
import { robots, smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';
import { bids, expectSpread, inState, noPause, noWrapUp, playDesk, shift } from './agentDesk.ts';

const setUpSeconds = 3;
const dropped = -2;
const reneged = -3;

/** The same dialer in a town whose people also call each other between an answer and its bid; nothing couples them. */
function playAmongOthers(): readonly [PlayedArm, PlayedArm] {
  const world = (others: WorldSketch['callers']): World =>
    smallWorld({
      subscribers: 3000,
      couplings: 'none',
      residents: { voicemail: 0, dailyCalls: 10 },
      callers: {
        desk: robots({
          operators: 1,
          pacing: { use: 'ratio', agents: 2, lines: 30, linesPerAgent: 5, ...shift, ...noPause },
          callingNumber: { use: 'pool', numbers: 40 },
          script: { use: 'human-agent' },
        }),
        ...others,
      },
    });
  const [alone] = playArms({ arms: [{ world: world({}) }] });
  const [amongOthers] = playArms({ arms: [{ world: world({ people: { use: 'person' } }) }] });
  return [alone, amongOthers];
}

const bidSecond = ({ inputs, outcome }: PlayedCall): number =>
  inputs.startSecond + setUpSeconds + outcome.ringSeconds;

function measure(played: PlayedArm, metric: string): Pick<MeasureRow, 'numerator' | 'denominator'> {
  const row = played.rows.find((each) => each.metric === metric && each.class === null);
  return row ?? { numerator: Number.NaN, denominator: Number.NaN };
}

describe('a call that bids for an agent', () => {
  it('is counted as it was dialled, whoever calls between its answer and its bid', () => {
    const [alone, amongOthers] = playAmongOthers();
    expect(bids(alone.calls).length).toBeGreaterThan(100);
    expect(amongOthers.calls.length).toBeGreaterThan(2 * alone.calls.length);
    expect(amongOthers.arm.totals.fingerprints.text(0)).toBe(alone.arm.totals.fingerprints.text(0));
  });
});

describe('agents of a dialer', () => {
  const agents = 3;
  const overDialled = playDesk({ use: 'ratio', agents, lines: 30, linesPerAgent: 5, ...noWrapUp });
  const served = bids(overDialled.calls).filter(({ inputs }) => inputs.agentWaitSeconds !== dropped);
  const lost = bids(overDialled.calls).filter(({ inputs }) => inputs.agentWaitSeconds === dropped);

  it('are all taken when a call is dropped, and never talk to two people at once', () => {
    const talks = served.map((call) => ({
      from: bidSecond(call) + (call.inputs.agentWaitSeconds ?? 0),
      to: bidSecond(call) + call.outcome.conversationSeconds,
    }));
    const taken = (second: number): number =>
      talks.filter(({ from, to }) => from < second && to > second + 1e-6).length;
    expect(Math.max(...talks.map(({ from }) => taken(from)))).toBe(agents - 1);
    expect(lost.length).toBeGreaterThan(100);
    expect(new Set(lost.map((call) => taken(bidSecond(call) + 1.999)))).toEqual(new Set([agents]));
  });

  it('are waited for two seconds at most, in silence; then the call is dropped within another one and brings nothing', () => {
    const waits = served.map(({ inputs }) => inputs.agentWaitSeconds ?? 0);
    expect(waits.some((wait) => wait > 0)).toBe(true);
    expect(Math.max(...waits)).toBeLessThanOrEqual(2);
    for (const { outcome } of lost)
      expect([outcome.finalState, outcome.isLead, outcome.intentClass]).toEqual([
        FinalState.droppedByDialer,
        0,
        0,
      ]);
    expectSpread(lost, { from: 2, to: 3 });
  });

  it('whose dialer looks at its calls all the time drop them at two seconds sharp', () => {
    const sharp = playDesk({
      use: 'ratio',
      agents,
      lines: 30,
      linesPerAgent: 5,
      hangUpCycleSeconds: 0,
      ...noWrapUp,
    });
    const ended = inState(sharp.calls, FinalState.droppedByDialer);
    expect([...new Set(ended.map(({ outcome }) => outcome.conversationSeconds))]).toEqual([2]);
  });

  it('are counted: drop rate, occupancy, waits', () => {
    const answered = inState(overDialled.calls, FinalState.answered);
    expect(measure(overDialled, 'operator.dialerDropRate')).toMatchObject({
      numerator: lost.length,
      denominator: answered.length + lost.length,
    });
    const occupancy = measure(overDialled, 'operator.occupancy');
    const talkSeconds = served.reduce(
      (sum, { inputs, outcome }) => sum + outcome.conversationSeconds - (inputs.agentWaitSeconds ?? 0),
      0,
    );
    expect(occupancy.denominator).toBe(agents * 9 * secondsAnHour);
    expect(occupancy.numerator).toBeCloseTo(talkSeconds, 5);
    const waited = served.filter(({ inputs }) => (inputs.agentWaitSeconds ?? 0) > 0);
    expect(measure(overDialled, 'operator.waited.share')).toMatchObject({
      numerator: waited.length,
      denominator: served.length,
    });
  });

  it('drop nobody when each has one call ahead', () => {
    const { calls } = playDesk({ use: 'progressive', agents, lines: 30 });
    expect(inState(calls, FinalState.droppedByDialer)).toEqual([]);
    expect(inState(calls, FinalState.answered).length).toBeGreaterThan(200);
  });

  it('are called for so many calls that the target of drops is met', () => {
    const played = playDesk({ use: 'predictive', agents: 8, lines: 80 }, { days: 3 });
    const { numerator, denominator } = measure(played, 'operator.dialerDropRate');
    // The learned factor stays within ± ln 10 and moves by 0.05 × (0.03 − dropped) a call.
    const bound = (2 * Math.log(10)) / (0.05 * denominator);
    expect(bound).toBeLessThan(0.02);
    expect(Math.abs(numerator / denominator - 0.03)).toBeLessThan(bound);
  });

  it('that are none leave a robot, call for call', () => {
    const lines = { lines: 3, attemptsPerDay: 500 };
    const robot = playDesk({ use: 'fixed-per-day', ...lines }, { couplings: 'all' });
    for (const use of ['progressive', 'ratio', 'predictive']) {
      const dialer = playDesk({ use, agents: 0, ...lines }, { couplings: 'all' });
      expect(dialer.calls).toEqual(robot.calls);
    }
    expect(robot.calls.length).toBe(500);
  });

  it('keep a callee on the phone for as long as the call lasts, and no longer', () => {
    const { calls } = playDesk(
      { use: 'ratio', agents: 2, lines: 60, linesPerAgent: 20, attemptsPerDay: 3000, ...noWrapUp },
      {
        subscribers: 40,
        couplings: ['busy-callee'],
        operator: { list: { use: 'leaked', share: 1, repeated: true } },
      },
    );
    const isOnThePhone = (call: PlayedCall): boolean =>
      calls.some(
        (other) =>
          other.exogenous.callee === call.exogenous.callee &&
          other.outcome.ringSeconds > 0 &&
          other.inputs.startSecond < call.inputs.startSecond &&
          // Kept in tenths of a second.
          Math.floor((bidSecond(other) + other.outcome.conversationSeconds) * 10) >
            call.inputs.startSecond * 10,
      );
    const busy = calls.map(({ outcome }) => outcome.finalState === FinalState.busy);
    expect(busy).toEqual(calls.map(isOnThePhone));
    expect(busy.filter(Boolean).length).toBeGreaterThan(20);
    expect(inState(calls, FinalState.droppedByDialer).length).toBeGreaterThan(20);
  });
});

describe('callees who hear nobody', () => {
  const meanSeconds = 2;
  const impatient = { silencePatienceSeconds: meanSeconds };
  const settings = { use: 'ratio', agents: 3, lines: 30, linesPerAgent: 5, dropAfterSeconds: 4, ...noWrapUp };
  const { calls, rows } = playDesk(settings, { residents: impatient });
  const waiting = bids(calls).filter(({ inputs }) => inputs.agentWaitSeconds !== 0);
  const gone = waiting.filter(({ inputs }) => inputs.agentWaitSeconds === reneged);

  it('hang up, which is no drop of the dialer and brings nothing', () => {
    expect(gone.length).toBeGreaterThan(100);
    for (const { outcome } of gone)
      expect([outcome.finalState, outcome.releasedBy, outcome.isLead, outcome.intentClass]).toEqual([
        FinalState.answered,
        ReleasedBy.callee,
        0,
        0,
      ]);
    expect(Math.max(...gone.map(({ outcome }) => outcome.conversationSeconds))).toBeLessThanOrEqual(4);
    const row = rows.find(({ metric, class: id }) => metric === 'operator.reneged.share' && id === null);
    expect([row?.numerator, row?.denominator]).toEqual([gone.length, bids(calls).length]);
  });

  it('bear silence for an exponential time: of those still waiting for want of an agent as many are dropped as outlast the dialer', () => {
    // Where no agent is free in time at all, exp(−4 ÷ 2) of the callees are still there when the dialer drops them.
    const starved = playDesk(
      { use: 'fixed-rate', attemptsPerHour: 300, lines: 100, agents: 1, dropAfterSeconds: 4, ...noWrapUp },
      {
        residents: impatient,
        operator: {
          script: { use: 'human-agent', greetingSeconds: 3600, greetingHangUpPerSecond: 0.0003 },
        },
      },
    );
    const left = bids(starved.calls).filter(({ inputs }) => (inputs.agentWaitSeconds ?? 0) < 0);
    const share = inState(left, FinalState.droppedByDialer).length / left.length;
    expect(left.length).toBeGreaterThan(400);
    // Three deviations of some 500 calls.
    expect(Math.abs(share - Math.exp(-2))).toBeLessThan(0.046);
  });

  it('do so while a machine is listened for, before anybody is called to the call', () => {
    const { calls: heard } = playDesk(
      {
        use: 'progressive',
        agents: 20,
        lines: 60,
        attemptsPerDay: 3000,
        machineDetection: true,
        machineDetectionSeconds: 3,
        personTakenForMachineShare: 0,
      },
      { residents: impatient },
    );
    const answered = inState(heard, FinalState.answered);
    const early = answered.filter(({ inputs }) => inputs.agentWaitSeconds === undefined);
    // 1 − exp(−3 ÷ 2) of some 600, three deviations.
    expect(answered.length).toBeGreaterThan(500);
    expect(Math.abs(early.length / answered.length - (1 - Math.exp(-1.5)))).toBeLessThan(0.053);
    expect(Math.max(...early.map(({ outcome }) => outcome.conversationSeconds))).toBeLessThanOrEqual(3);
  });
});
