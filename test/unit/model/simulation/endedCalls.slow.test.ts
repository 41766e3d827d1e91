/** What rules are told of calls that have ended: the very calls of a trace, or in arms that are told something else those that the operator believes in. */
import { describe, expect, it } from 'vitest';
import { millisecondsAnHour } from '../../../../src/engine/kernel/lengthsOfTime.ts';
import type { EndedCall } from '../../../../src/model/contracts/ruleCalls.ts';
import { ReleasedBy } from '../../../../src/model/calls/callCodes.ts';
import type { Effect } from '../../../../src/model/simulation/state/reactions.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { cap, robots, smallWorld } from '../../../builders/smallWorld.ts';
import { testRule } from '../../../builders/testRule.ts';

interface Ruled {
  readonly played: PlayedArm;
  readonly ended: readonly EndedCall[];
}

/** A listening rule: each arm that is played has one of its own. */
function listener() {
  const heard: EndedCall[][] = [];
  const plugin = testRule({});
  const create = (...[site, values]: Parameters<typeof plugin.create>) => {
    const ended: EndedCall[] = [];
    heard.push(ended);
    return { ...plugin.create(site, values), afterEnd: (call: EndedCall) => void ended.push({ ...call }) };
  };
  return { plugin: { ...plugin, create }, heard };
}

/** Agents who are too few, so that calls are dropped and people hang up in silence, and robots with a script that is hung up on. */
const callers = {
  people: { use: 'person' },
  couriers: { use: 'courier', callers: 4, attemptsPerDay: 60 },
  centre: robots({
    operators: 1,
    pacing: { use: 'ratio', agents: 2, linesPerAgent: 6, machineDetection: true, dropAfterSeconds: 4 },
    callingNumber: { use: 'fixed', blocks: ['fixed-a'] },
    script: { use: 'human-agent' },
  }),
  robots: robots({ operators: 1 }),
};

interface Sketch {
  readonly effects?: readonly Effect[];
  readonly couplings?: 'all' | 'none';
  readonly limitCalls?: number;
}

/** Arms of one world under a rule that only listens, most of whose robots’ calls are rejected where carriers act. */
function play({ effects = ['all'], couplings = 'all', limitCalls = 50 }: Sketch): readonly Ruled[] {
  const { plugin, heard } = listener();
  const world = smallWorld({
    residents: { silencePatienceSeconds: 2 },
    couplings,
    callers,
    screening: { origin: [cap(limitCalls)] },
    rules: [{ id: 'listening', use: 'of-the-test' }],
    catalogue: { ...builtInCatalogue, rule: [...builtInCatalogue.rule, plugin] },
  });
  const played = playArms({
    arms: effects.map((effect) => ({ world, effect })),
    plugins: new Map([[plugin.id, plugin]]),
  });
  const listening = heard.filter(({ length }) => length > 0);
  expect(listening.length).toBe(effects.length);
  return played.map((arm, i) => ({ played: arm, ended: listening[i] }));
}

const told = (ended: readonly EndedCall[]): readonly string[] =>
  ended
    .map(
      ({ startSecond, callingNumber, calledNumber, releasedBy, conversationSeconds }) =>
        `${Math.floor(startSecond * 1000)} ${callingNumber} ${calledNumber} ${Math.floor(conversationSeconds)} ${releasedBy}`,
    )
    .toSorted();

/** The same of the calls that a network saw end. */
const seen = ({ calls, trace }: PlayedArm): readonly string[] =>
  calls
    .flatMap(({ exogenous, inputs, outcome, isCallBack }, row) =>
      isCallBack
        ? []
        : [
            `${Math.floor(inputs.startSecond * 1000)} ${exogenous.callingNumber} ${exogenous.calledNumber} ${Math.floor(outcome.conversationSeconds)} ${trace.get('released_by')?.[row]}`,
          ],
    )
    .toSorted();

/** Operators come before all wanted callers. */
const ofOperators = ({ played: { arm }, ended }: Ruled): readonly EndedCall[] =>
  ended.filter(({ caller }) => caller < arm.operators.length);
const endedBy = (ended: readonly EndedCall[], side: number): number =>
  ended.filter(({ releasedBy, conversationSeconds }) => conversationSeconds > 0 && releasedBy === side)
    .length;

/** Of the day, milliseconds. */
const lastHour = 23 * millisecondsAnHour;

describe('a rule', () => {
  it('hears of every call, wanted ones too, which side ended it, as a trace shows it', () => {
    const [{ played, ended }] = play({});
    // After the last call nobody asks, and what ends then is not told.
    const isHeard = (line: string): boolean => Number(line.split(' ')[0]) < lastHour;
    expect(told(ended).filter(isHeard)).toEqual(seen(played).filter(isHeard));
    const operators = played.arm.operators.length;
    const wanted = ended.filter(({ caller }) => caller >= operators);
    for (const side of [ReleasedBy.caller, ReleasedBy.callee])
      expect(endedBy(wanted, side)).toBeGreaterThan(100);
  });

  it('hears of the ends of calls in the order of time', () => {
    const [{ ended }] = play({});
    const seconds = ended.map(({ endSecond }) => endSecond);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
  });

  it('hears of a frozen dialer’s calls what it heard in the open loop, whatever becomes of them', () => {
    const [open, frozen] = play({ effects: ['open', 'mechanical'] });
    expect(told(ofOperators(open))).toEqual(seenOfOperators(open.played));
    expect(told(ofOperators(frozen))).toEqual(told(ofOperators(open)));
    expect(seen(frozen.played)).not.toEqual(seen(open.played));
    for (const side of [ReleasedBy.caller, ReleasedBy.callee])
      expect(endedBy(ofOperators(frozen), side)).toBeGreaterThan(30);
  });

  it('hears of the calls of operators that hear of no screening what would have become of them', () => {
    const [screened] = play({ couplings: 'none' });
    const [free] = play({ couplings: 'none', limitCalls: 1e6 });
    expect(told(ofOperators(screened))).toEqual(seenOfOperators(free.played));
    expect(seen(screened.played)).not.toEqual(seen(free.played));
  });
});

function seenOfOperators(played: PlayedArm): readonly string[] {
  const isDialled = (row: number): boolean => played.calls[row].isDialled;
  const trace = new Map(
    [...played.trace].map(([name, cells]) => [name, cells.filter((_, row) => isDialled(row))]),
  );
  return seen({ ...played, calls: played.calls.filter(({ isDialled: is }) => is), trace });
}
