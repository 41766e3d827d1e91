import { describe, it } from 'vitest';
import type { World } from '../../src/model/world/world.ts';
import { playArms } from '../builders/playArms.ts';
import { scenarioArm } from '../builders/scenarioArm.ts';
import { expectAgreement } from './agreement.ts';
import { erlangC } from './closedForms.ts';

const meanTalkSeconds = 60;
/** Calls of the arm `patient` by hour: everybody answers, so these are the bids for agents. */
const callsPerHour = 480;

/**
 * A day of pure chance traffic with exponential talks for ten agents whom every call waits for. The day starts with all of them free,
 * which changes its mean wait by about the relaxation time of ten minutes in 86,400 s: a tenth of the interval's half-width at most.
 */
function check(world: World, agents: number): void {
  const erlangs = (callsPerHour / 3600) * meanTalkSeconds;
  const { waits, meanWait } = erlangC(erlangs, agents, 0);
  expectAgreement(
    (replication) => {
      const [{ rows }] = playArms({ arms: [{ world }], seed: 2021, replication, isTraced: false });
      const valueOf = (metric: string): number => {
        const row = rows.find((each) => each.metric === metric);
        return (row?.numerator ?? Number.NaN) / (row?.denominator ?? Number.NaN);
      };
      return {
        waits: valueOf('operator.waited.share'),
        // Of all bids, and in seconds.
        meanWait: valueOf('operator.waitingSeconds'),
        occupancy: valueOf('operator.occupancy'),
      };
    },
    { waits, meanWait: meanWait * meanTalkSeconds, occupancy: erlangs / agents },
  );
}

/** The world with another number of agents. */
function withAgents(world: World, agents: number): World {
  return {
    ...world,
    callers: world.callers.map((caller) =>
      caller.kind === 'operator'
        ? {
            ...caller,
            pacing: { ...caller.pacing, parameters: { ...caller.pacing.parameters, agents } },
          }
        : caller,
    ),
  };
}

describe('agents whom answered calls wait for without end agree with Erlang C at 99.9 %', () => {
  const patient = scenarioArm('predictive-dialer.yaml', 'patient');

  for (const agents of [9, 10, 12])
    it(`when ${agents} of them are offered 8 erlangs`, () => check(withAgents(patient, agents), agents));
});
