import { describe, expect, it } from 'vitest';
import { FinalState } from '../../../../src/model/calls/callCodes.ts';
import { bids, expectSpread, inState, noWrapUp, playDesk } from './agentDesk.ts';

describe('machine detection', () => {
  const detection = {
    machineDetection: true,
    machineDetectionSeconds: 3,
    personTakenForMachineShare: 0.2,
    machineTakenForPersonShare: 0.3,
  };
  const pacing = { use: 'progressive', agents: 20, lines: 60, ringTimeoutSeconds: 30, ...noWrapUp };
  const residents = { voicemail: 1 };
  const played = playDesk({ ...pacing, ...detection }, { days: 2, residents });
  const machines = inState(played.calls, FinalState.machine);

  it('hangs up on persons whom it takes for machines, after the time that it needs', () => {
    const hungUp = inState(played.calls, FinalState.droppedByDialer);
    const answered = inState(played.calls, FinalState.answered);
    const share = hungUp.length / (hungUp.length + answered.length);
    // Over 2,000 persons: 0.2 ± 0.02 is more than two deviations.
    expect(hungUp.length + answered.length).toBeGreaterThan(2000);
    expect(Math.abs(share - 0.2)).toBeLessThan(0.02);
    expectSpread(hungUp, { from: 3, to: 4 });
    expect(bids(hungUp)).toEqual([]);
  });

  it('hands machines that it takes for persons to agents, and ends the others', () => {
    const heard = bids(machines).length;
    expect(machines.length).toBeGreaterThan(1000);
    expect(Math.abs(heard / machines.length - 0.3)).toBeLessThan(0.04);
    const ended = machines.filter(({ inputs }) => inputs.agentWaitSeconds === undefined);
    expectSpread(ended, { from: 3, to: 4 });
  });

  it('that is left out hands every machine to an agent', () => {
    const without = playDesk(pacing, { residents });
    const heard = inState(without.calls, FinalState.machine);
    expect(bids(heard).length).toBe(heard.length);
    expect(heard.length).toBeGreaterThan(300);
  });
});
