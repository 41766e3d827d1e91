/** What no telephone can do, whatever parts a world is made of: nobody talks twice at once, no line and no exchange carries more than it has room for. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FinalState } from '../../src/model/calls/callCodes.ts';
import type { Arm } from '../../src/model/simulation/state/arm.ts';
import type { World } from '../../src/model/world/world.ts';
import { estimateAttempts } from '../../src/study/experiment/estimateAttempts.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import type { ResolvedScenario } from '../../src/study/scenario/resolved.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { armsAt } from '../../src/study/tasks/tasks.ts';
import { playArms } from '../builders/playArms.ts';
import type { PlayedArm } from '../builders/playArms.ts';
import type { PlayedCall } from '../builders/playedCall.ts';
import { scenarioArbitrary } from '../builders/scenarioArbitrary.ts';

const mostAttempts = 20_000;
/** Until when somebody is on the phone is kept in tenths of a second. */
const toleranceMs = 100;

function playable(scenario: unknown): ResolvedScenario | null {
  const { resolved } = resolveScenario(
    { text: JSON.stringify(scenario), file: 'any.yaml' },
    builtInCatalogue,
  );
  return resolved === undefined || estimateAttempts(resolved).total > mostAttempts ? null : resolved;
}

/** A call with its times in milliseconds. */
interface TimedCall extends PlayedCall {
  readonly beganMs: number;
  readonly ringMs: number;
  readonly talkMs: number;
  readonly endedMs: number;
  /** Line of an operator, −1 for who has none. */
  readonly dialLine: number;
}

function timedCalls({ calls, trace }: PlayedArm, dialLines: readonly number[]): readonly TimedCall[] {
  const cell = (name: string, row: number): number => trace.get(name)?.[row] ?? Number.NaN;
  return calls.map((call, row) => ({
    ...call,
    beganMs: cell('time_ms', row),
    ringMs: cell('ring_ms', row),
    talkMs: cell('conversation_ms', row),
    endedMs: cell('released_at_ms', row),
    dialLine: dialLines[row],
  }));
}

/** Notes the line of each call when it ends. */
function watchLines(arm: Arm): readonly number[] {
  const lines: number[] = [];
  const { observer } = arm;
  const afterCall = observer.afterCall.bind(observer);
  observer.afterCall = (slot) => {
    lines.push(arm.life.dialLine.at(slot));
    afterCall(slot);
  };
  return lines;
}

type Span = readonly [from: number, to: number];

/** How many of the spans there are at once at most, each shortened by what times are rounded by. */
function mostAtOnce(spans: readonly Span[]): number {
  const ends = spans
    .filter(([from, to]) => to - from > toleranceMs)
    .flatMap(([from, to]): readonly Span[] => [
      [from, 1],
      [to - toleranceMs, -1],
    ])
    .sort(([a, up], [b, down]) => a - b || up - down);
  let now = 0;
  let most = 0;
  for (const [, change] of ends) most = Math.max(most, (now += change));
  return most;
}

/** The keys of which two spans are there at once. */
function crowded(
  calls: readonly TimedCall[],
  keyOf: (call: TimedCall) => number,
  spanOf: (call: TimedCall) => Span,
): readonly number[] {
  const spans = Map.groupBy(
    calls.filter((call) => keyOf(call) >= 0),
    keyOf,
  );
  return [...spans].filter(([, of]) => mostAtOnce(of.map(spanOf)) > 1).map(([key]) => key);
}

const { rejected, invalidNumber, machine, answered, droppedByDialer } = FinalState;
const isTaken = ({ outcome: { finalState } }: TimedCall): boolean =>
  finalState === answered || finalState === machine || finalState === droppedByDialer;
const whole = ({ beganMs, endedMs }: TimedCall): Span => [beganMs, endedMs];
const talk = ({ endedMs, talkMs }: TimedCall): Span => [endedMs - talkMs, endedMs];

/** What is wrong with a call by itself, in words. */
function impossible(call: TimedCall): readonly string[] {
  const { beganMs, ringMs, talkMs, endedMs, exogenous, outcome } = call;
  const { finalState, isMarked } = outcome;
  const told: readonly (readonly [boolean, string])[] = [
    [!(beganMs <= endedMs), 'ended before it began'],
    [!(ringMs >= 0 && talkMs >= 0), 'lasted less than nothing'],
    [beganMs + ringMs + talkMs > endedMs + 2, 'rang and talked longer than it was there'],
    [talkMs > 0 && !isTaken(call), 'talked and was not taken'],
    [finalState === rejected && ringMs + talkMs > 0, 'was rejected and rang'],
    [finalState === invalidNumber && exogenous.callee >= 0, 'reached somebody at a number that nobody has'],
    [isMarked && (finalState === machine || !isTaken(call)), 'was marked by nobody who answered'],
  ];
  return told.filter(([isSo]) => isSo).map(([, words]) => `${call.key} ${words}`);
}

function laws(world: World, isOpen: boolean, calls: readonly TimedCall[]): Readonly<Record<string, unknown>> {
  const has = (coupling: World['couplings'][number]): boolean =>
    !isOpen && world.couplings.includes(coupling);
  const circuits =
    world.network.use === 'single-exchange' && has('congestion')
      ? Number(world.network.parameters['circuits'])
      : Infinity;
  const isBusy = has('busy-callee');
  return {
    impossible: calls.flatMap(impossible),
    linesInTwoCalls: crowded(calls, ({ dialLine }) => dialLine, whole),
    calleesInTwoTalks: isBusy
      ? crowded(
          calls.filter(({ outcome }) => outcome.finalState === answered),
          ({ exogenous }) => exogenous.callee,
          talk,
        )
      : [],
    callersInTwoCalls: isBusy
      ? crowded(calls.filter(isTaken), ({ exogenous }) => exogenous.callerSubscriber, whole)
      : [],
    isOverfull: mostAtOnce(calls.filter(isTaken).map(whole)) > circuits,
  };
}

it('nobody talks twice at once, and no line or exchange carries more than it can', () => {
  fc.assert(
    fc.property(
      scenarioArbitrary.map(playable).filter((resolved) => resolved !== null),
      (resolved) => {
        const arms = armsAt(resolved, resolved.designPoints[0].worlds);
        const lines: (readonly number[])[] = [];
        const played = playArms({
          arms,
          seed: resolved.experiment.seed,
          atStart: (arm, ordinal) => (lines[ordinal] = watchLines(arm)),
        });
        played.forEach((arm, i) => {
          const { world, effect } = arms[i];
          expect(laws(world, effect === 'open', timedCalls(arm, lines[i]))).toEqual({
            impossible: [],
            linesInTwoCalls: [],
            calleesInTwoTalks: [],
            callersInTwoCalls: [],
            isOverfull: false,
          });
        });
      },
    ),
    { numRuns: 150 },
  );
});
