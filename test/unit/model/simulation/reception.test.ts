import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { ownCallee } from '../../../../src/model/calls/truth.ts';
import { BookEntryKind } from '../../../../src/model/contracts/operator/ledger.ts';
import { keepCalls } from '../../../builders/keptCall.ts';
import type { KeptCall } from '../../../builders/keptCall.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { ArmSketch, PlayedArm } from '../../../builders/playArms.ts';
import type { PlayedCall } from '../../../builders/playedCall.ts';
import { cap, robots, smallWorld } from '../../../builders/smallWorld.ts';

const setUpSeconds = 3;
const day = { hours: ['09:00', '12:00'], pause: ['12:00', '12:00'], workdaysOnly: false };

interface Desk {
  readonly pacing: Readonly<Record<string, unknown>>;
  readonly callBackShare?: number;
  readonly screening?: Readonly<Record<string, readonly unknown[]>>;
}

const worldOf = ({ pacing, callBackShare = 1, screening = {} }: Desk): ArmSketch['world'] =>
  smallWorld({
    subscribers: 1500,
    setupSpread: 0,
    couplings: 'all',
    screening,
    residents: { callBackShare, callBackMedianSeconds: 900, voicemail: 0, answering: { unknown: 0.2 } },
    callers: {
      desk: robots({
        operators: 1,
        pacing,
        list: { use: 'random-numbers', blocks: ['mobile-a'] },
        callingNumber: { use: 'fixed', blocks: ['mobile-b'] },
        script: { use: 'human-agent' },
      }),
    },
  });

const play = (desk: Desk): PlayedArm => playArms({ arms: [{ world: worldOf(desk) }] })[0];

const toOperator = ({ calls }: PlayedArm): PlayedCall[] =>
  calls.filter(({ isCallBack, exogenous }) => isCallBack && exogenous.callee === ownCallee);
const dialled = ({ calls }: PlayedArm): PlayedCall[] => calls.filter(({ isDialled }) => isDialled);
const inState = (calls: readonly PlayedCall[], state: number): PlayedCall[] =>
  calls.filter(({ outcome }) => outcome.finalState === state);

interface Span {
  readonly from: number;
  readonly to: number;
}

const endOf = ({ inputs, outcome }: PlayedCall): number =>
  inputs.startSecond + setUpSeconds + outcome.ringSeconds + outcome.conversationSeconds;

/** Most spans that overlap. */
function mostAtOnce(spans: readonly Span[]): number {
  const steps = spans.flatMap(({ from, to }) => [
    { at: from, step: 1 },
    { at: to - 1e-6, step: -1 },
  ]);
  let now = 0;
  return steps
    .toSorted((a, b) => a.at - b.at || a.step - b.step)
    .reduce((most, { step }) => Math.max(most, (now += step)), 0);
}

describe('a robot that is called back', () => {
  const pacing = { use: 'fixed-per-day', lines: 4, attemptsPerDay: 1500, hours: day.hours };
  const played = play({ pacing });
  const received = toOperator(played);

  it('has no more calls at once, dialled and received, than lines; who finds all of them taken finds it busy', () => {
    const busy = inState(received, FinalState.busy);
    expect(busy.length).toBeGreaterThan(50);
    expect(inState(received, FinalState.answered).length).toBeGreaterThan(50);
    const onLines = [...dialled(played), ...received.filter((call) => !busy.includes(call))];
    const spans = onLines.map((call) => ({ from: call.inputs.startSecond, to: endOf(call) }));
    expect(mostAtOnce(spans)).toBe(4);
  });

  it('dials less for it', () => {
    expect(dialled(played).length).toBeLessThan(dialled(play({ pacing, callBackShare: 0 })).length);
  });

  it('has its lines busy with both', () => {
    const kept: (readonly KeptCall[])[] = [];
    const arms = [{ world: worldOf({ pacing }) }];
    const [{ rows }] = playArms({ arms, atStart: (arm) => kept.push(keepCalls(arm)) });
    const onLines = kept[0].filter(
      ({ dialLine, isCallBack, callee, finalState }) =>
        dialLine >= 0 || (isCallBack && callee === ownCallee && finalState !== FinalState.busy),
    );
    const held = onLines.reduce((sum, { startSecond, endSecond }) => sum + endSecond - startSecond, 0);
    expect(rows.find(({ metric }) => metric === 'operator.occupancy')?.numerator).toBeCloseTo(held, 4);
  });

  it('books the leads of both', () => {
    const [{ ledger }] = played.arm.operators;
    const leads = [...dialled(played), ...received].filter(({ outcome }) => outcome.isLead === 1);
    expect(inState(received, FinalState.answered).some(({ outcome }) => outcome.isLead === 1)).toBe(true);
    expect(ledger.amountOf(BookEntryKind.lead)).toBe(leads.length * 20 * 10_000);
  });
});

describe('agents who are called back', () => {
  const agents = 4;
  const pacing = { use: 'ratio', linesPerAgent: 3, agents, lines: 30, wrapUpMedianSeconds: 0, ...day };
  const played = play({ pacing });
  const received = toOperator(played);
  const answered = inState(received, FinalState.answered);

  it('never talk to two people at once, whoever called', () => {
    const served = dialled(played).filter(({ inputs }) => (inputs.agentWaitSeconds ?? -1) >= 0);
    const spans = [
      ...served.map((call) => ({
        from: endOf(call) - call.outcome.conversationSeconds + (call.inputs.agentWaitSeconds ?? 0),
        to: endOf(call),
      })),
      ...answered.map((call) => ({ from: endOf(call) - call.outcome.conversationSeconds, to: endOf(call) })),
    ];
    expect(answered.length).toBeGreaterThan(50);
    expect(mostAtOnce(spans)).toBe(agents);
  });

  it('let it ring until one of them is free, or the caller gives up', () => {
    const rang = received.filter(({ inputs }) => inputs.startSecond < 43_000);
    const gaveUp = inState(rang, FinalState.abandonedByCaller);
    expect(new Set(gaveUp.map(({ outcome }) => outcome.ringSeconds))).toEqual(new Set([30]));
    expect(answered.some(({ outcome }) => outcome.ringSeconds > 2)).toBe(true);
    expect(Math.max(...answered.map(({ outcome }) => outcome.ringSeconds))).toBeLessThanOrEqual(30);
  });

  it('are not there before and after work', () => {
    const late = received.filter(({ inputs }) => inputs.startSecond >= 43_200);
    expect(late.length).toBeGreaterThan(20);
    expect(new Set(late.map(({ outcome }) => outcome.finalState))).toEqual(new Set([FinalState.unanswered]));
  });

  it('are paid for it and busy with it', () => {
    const of = (arm: PlayedArm, metric: string): number =>
      arm.rows.find((row) => row.metric === metric && row.class === null)?.numerator ?? Number.NaN;
    const seconds = (calls: readonly PlayedCall[]): number =>
      calls.reduce((sum, { outcome }) => sum + outcome.conversationSeconds, 0);
    const served = dialled(played).filter(({ inputs }) => (inputs.agentWaitSeconds ?? -1) >= 0);
    const waited = served.reduce((sum, { inputs }) => sum + (inputs.agentWaitSeconds ?? 0), 0);
    expect(of(played, 'operator.occupancy')).toBeCloseTo(seconds(served) - waited + seconds(answered), 4);
    expect(of(played, 'operator.callBacksMissed.share')).toBe(received.length - answered.length);
  });
});

describe('people with lines of their own', () => {
  it('take call-backs between two calls, one at a time and line', () => {
    const played = play({ pacing: { use: 'agents', agents: 3, ...day } });
    const received = toOperator(played);
    expect(inState(received, FinalState.answered).length).toBeGreaterThan(20);
    const onLines = [...dialled(played), ...inState(received, FinalState.answered)];
    expect(mostAtOnce(onLines.map((call) => ({ from: call.inputs.startSecond, to: endOf(call) })))).toBe(3);
  });
});

describe('dialers frozen to the open loop', () => {
  for (const pacing of [
    { use: 'fixed-per-day', lines: 4, attemptsPerDay: 600, hours: day.hours },
    { use: 'ratio', linesPerAgent: 3, agents: 3, lines: 20, ...day },
    { use: 'agents', agents: 3, ...day },
  ])
    it(`dial with ${pacing.use} when they dialled there, with the same call-backs on their lines`, () => {
      const free = worldOf({ pacing });
      const screened = worldOf({ pacing, screening: { terminating: [cap(40)] } });
      const [, open, mechanical] = playArms({
        arms: [
          { world: free },
          { world: screened, effect: 'open' },
          { world: screened, effect: 'mechanical' },
        ],
      });
      const times = (arm: PlayedArm): readonly (readonly [string, number])[] =>
        dialled(arm).map(({ key, inputs }) => [key, inputs.startSecond] as const);
      expect(new Map(times(mechanical))).toEqual(new Map(times(open)));
      expect(toOperator(open).length).toBeGreaterThan(100);
      // Who is spared a robot's call is free to call back, which in the open loop nobody did.
      const inOpen = new Map(toOperator(open).map(({ key, outcome }) => [key, outcome]));
      const inBoth = toOperator(mechanical).filter(
        ({ key, outcome }) => inOpen.has(key) && outcome.finalState !== FinalState.rejected,
      );
      expect(inBoth.length).toBeGreaterThan(50);
      for (const { key, outcome } of inBoth) expect(outcome).toEqual(inOpen.get(key));
      expect(mechanical.arm.operators[0].believed.balance).toBe(open.arm.operators[0].believed.balance);
    });
});
