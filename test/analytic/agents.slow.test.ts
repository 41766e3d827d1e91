import { describe, it } from 'vitest';
import { secondsAnHour } from '../../src/engine/kernel/lengthsOfTime.ts';
import type { World } from '../../src/model/world/world.ts';
import { playArms } from '../builders/playArms.ts';
import { scenarioArm } from '../builders/scenarioArm.ts';
import { expectAgreement } from './agreement.ts';
import { erlangA, erlangC } from './closedForms.ts';

const meanTalkSeconds = 60;
/** Calls of the arm `patient` by hour: everybody answers, so these are the bids for agents. */
const callsPerHour = 480;
const erlangs = (callsPerHour / secondsAnHour) * meanTalkSeconds;

/** Shares of the bids that find no agent free and that give up, seconds of waiting a bid, and busy share of the agents. */
interface Waiting {
  readonly waits: number;
  readonly abandons: number;
  readonly meanWait: number;
  readonly occupancy: number;
}

/**
 * A day of pure chance traffic with exponential talks. The day starts with all agents free, which changes its mean wait by about the
 * relaxation time of ten minutes in 86,400 s: a tenth of the interval's half-width at most.
 */
function waitingIn(world: World, replication: number): Waiting {
  const [{ rows }] = playArms({ arms: [{ world }], seed: 2021, replication, isTraced: false });
  const of = (metric: string): readonly [number, number] => {
    const row = rows.find((each) => each.metric === metric && each.class === null);
    return [row?.numerator ?? Number.NaN, row?.denominator ?? Number.NaN];
  };
  const [waited] = of('operator.waited.share');
  const [waitedSeconds] = of('operator.waitingSeconds');
  const [reneged, bids] = of('operator.reneged.share');
  const [renegedSeconds] = of('operator.renegedSeconds');
  const [busy, paid] = of('operator.occupancy');
  return {
    waits: (waited + reneged) / bids,
    abandons: reneged / bids,
    meanWait: (waitedSeconds + renegedSeconds) / bids,
    occupancy: busy / paid,
  };
}

/** The arm of the scenario whose callees wait, with other agents and another patience of the callees. */
function waitingWorld(agents: number, silencePatienceSeconds: number): World {
  const world = scenarioArm('predictive-dialer.yaml', 'patient');
  return {
    ...world,
    callers: world.callers.map((caller) =>
      caller.kind === 'operator'
        ? { ...caller, pacing: { ...caller.pacing, parameters: { ...caller.pacing.parameters, agents } } }
        : caller,
    ),
    population: world.population.map((group) => ({
      ...group,
      parameters: { ...group.parameters, silencePatienceSeconds },
    })),
  };
}

describe('agents whom answered calls wait for without end agree with Erlang C at 99.9 %', () => {
  for (const agents of [9, 10, 12])
    it(`when ${agents} of them are offered 8 erlangs`, () => {
      const { waits, meanWait } = erlangC(erlangs, agents, 0);
      const exact = { waits, meanWait: meanWait * meanTalkSeconds, occupancy: erlangs / agents, abandons: 0 };
      const world = waitingWorld(agents, 0);
      expectAgreement((replication) => waitingIn(world, replication), exact);
    });
});

describe('agents whom callees of limited patience wait for agree with Erlang A at 99.9 %', () => {
  for (const [agents, patienceSeconds] of [
    [8, 60],
    [7, 60],
    [8, 15],
  ])
    it(`when ${agents} of them are offered 8 erlangs and callees bear ${patienceSeconds} s of silence`, () => {
      const { waits, abandons, meanWait } = erlangA(erlangs, meanTalkSeconds / patienceSeconds, agents);
      const exact = {
        waits,
        abandons,
        meanWait: meanWait * meanTalkSeconds,
        occupancy: (erlangs * (1 - abandons)) / agents,
      };
      const world = waitingWorld(agents, patienceSeconds);
      expectAgreement((replication) => waitingIn(world, replication), exact);
    });
});
