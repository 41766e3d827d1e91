import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedCall } from '../../../builders/playedCall.ts';
import { poissonCaller } from '../../../builders/poissonCaller.ts';
import { smallWorld } from '../../../builders/smallWorld.ts';
import type { WorldSketch } from '../../../builders/smallWorld.ts';

/** Everybody answers and talks; what else happens is the network's or another call's doing. */
function play(sketch: WorldSketch, caller: Readonly<Record<string, unknown>> = {}): readonly PlayedCall[] {
  const world = smallWorld({
    subscribers: 40,
    setupSpread: 0,
    ...sketch,
    residents: { unreachable: 0, voicemail: 0, ...sketch.residents },
    callers: { traffic: { use: poissonCaller.id, callsPerSecond: 0.03, answerFactor: 1000, ...caller } },
    catalogue: { ...builtInCatalogue, caller: [poissonCaller] },
  });
  return playArms({ arms: [{ world }], plugins: new Map([[poissonCaller.id, poissonCaller]]) })[0].calls;
}

const states = (calls: readonly PlayedCall[]): ReadonlySet<number> =>
  new Set(calls.map(({ outcome }) => outcome.finalState));

/** Circuits held at the start of each call, by the calls that had begun before. */
function held(calls: readonly PlayedCall[]): readonly number[] {
  const carried = calls
    .filter(({ outcome }) => outcome.finalState !== FinalState.congested)
    .map(({ inputs, outcome }) => ({
      from: inputs.startSecond,
      to: inputs.startSecond + 3 + outcome.ringSeconds + outcome.conversationSeconds,
    }));
  return calls.map(
    ({ inputs }) =>
      carried.filter(({ from, to }) => from < inputs.startSecond && to > inputs.startSecond + 1e-9).length,
  );
}

describe('the telephone network', () => {
  it('refuses a call exactly when all circuits are held', () => {
    const calls = play({ circuits: 2, couplings: ['congestion'] });
    const refused = calls.map(({ outcome }) => outcome.finalState === FinalState.congested);
    expect(refused).toEqual(held(calls).map((circuits) => circuits === 2));
    expect(refused.filter(Boolean).length).toBeGreaterThan(100);
  });

  it('refuses nobody when congestion is not coupled', () => {
    expect(states(play({ circuits: 2, couplings: 'none' }))).not.toContain(FinalState.congested);
  });

  it('gives the busy tone exactly when the callee is ringing or talking', () => {
    const calls = play({ couplings: ['busy-callee'] });
    const isOnThePhone = (call: PlayedCall): boolean =>
      calls.some(
        ({ exogenous, inputs, outcome }) =>
          exogenous.callee === call.exogenous.callee &&
          outcome.finalState === FinalState.answered &&
          inputs.startSecond < call.inputs.startSecond &&
          inputs.startSecond + 3 + outcome.ringSeconds + outcome.conversationSeconds - 0.1 >
            call.inputs.startSecond,
      );
    const busy = calls.map(({ outcome }) => outcome.finalState === FinalState.busy);
    expect(busy).toEqual(calls.map(isOnThePhone));
    expect(busy.filter(Boolean).length).toBeGreaterThan(20);
  });

  it('lets it ring until the caller’s patience ends', () => {
    const calls = play({ couplings: 'none' }, { answerFactor: 0, patienceSeconds: 17 });
    const ends = calls.map(({ outcome }) => `${outcome.finalState} ${outcome.ringSeconds}`);
    expect([...new Set(ends)]).toEqual([`${FinalState.unanswered} 17`]);
  });

  it('reaches nobody who is out of reach', () => {
    const calls = play({ couplings: 'none', residents: { unreachable: 1 } });
    expect([...states(calls)]).toEqual([FinalState.unreachable]);
  });

  it('hands unanswered calls to a machine where there is one', () => {
    const calls = play(
      { couplings: 'none', residents: { voicemail: 1 } },
      { answerFactor: 0, patienceSeconds: 30 },
    );
    expect([...states(calls)]).toEqual([FinalState.machine]);
  });
});
