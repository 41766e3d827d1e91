/** What is played at one value of a lever, and what of it is the measure that was asked for; a player that only writes down stands in for the simulation. */
import { describe, expect, it } from 'vitest';
import type { MeasureRow } from '../../../../src/model/measures/metric.ts';
import { playLever, replicationsOf, SearchStopped } from '../../../../src/study/breakEven/playLever.ts';
import type { Question } from '../../../../src/study/breakEven/question.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import type { ResolvedScenario } from '../../../../src/study/scenario/resolved.ts';
import type { Task, TaskResult } from '../../../../src/study/tasks/messages.ts';
import type { PoolEnd } from '../../../../src/study/tasks/pool.ts';
import { tiny } from '../../../command/program.ts';

const metric = 'unwanted.answered.perSubscriberDay';
const asked: Question = {
  path: 'callers.robots.pacing.attemptsPerDay',
  arm: 'cap',
  against: null,
  metric,
  class: null,
  target: 0,
  from: 0,
  to: 1,
  precision: 1,
  isWhole: false,
};

/** The tiny scenario with its control in the middle, two values of a factor, and so many replications. */
function resolvedWith(replications: string = '3'): ResolvedScenario {
  const factors = `factors: {attempts: {path: ${asked.path}, levels: [200, 250]}}`;
  const text = tiny
    .replace('    none: {}\n', '')
    .replace('replications: 3', `replications: ${replications}`)
    .concat('    none: {}\n    other: {}\n    last: {}\n', `  ${factors}\n`);
  const { resolved, failures } = resolveScenario({ text, file: 'tiny.yaml' }, builtInCatalogue);
  if (resolved === undefined) throw new Error(JSON.stringify(failures));
  return resolved;
}

const scenario = resolvedWith();

interface Played {
  readonly tasks: readonly Task[];
  readonly values: Promise<readonly (number | null)[]>;
  /** Tasks done and planned, each time that they were told. */
  readonly told: readonly (readonly [number, number])[];
}

/** Every arm of every task has what `rowsOf` says, and the player comes to this end. */
function play(
  question: Partial<Question>,
  rowsOf: (arm: string, replication: number) => readonly MeasureRow[],
  end: PoolEnd = { kind: 'done' },
): Played {
  const tasks: Task[] = [];
  const told: (readonly [number, number])[] = [];
  const resultOf = (task: Task): TaskResult => ({
    index: task.index,
    traceRows: 0,
    outcomes: task.arms.map(({ id }) => ({
      arm: id,
      rows: rowsOf(id, task.replication),
      audit: { attempts: 0, finalStates: [], fingerprints: [] },
      days: { unwantedRung: [], unwantedAnswered: [], demandsCompletedInControl: [], demandsLost: [] },
      events: 0,
    })),
  });
  const played = playLever(
    scenario,
    { ...asked, ...question },
    {
      jobs: 1,
      signal: new AbortController().signal,
      progress: (done, planned) => void told.push([done, planned]),
      away: {
        play: (given, _kind, { events }) => {
          tasks.push(...given);
          for (const task of given.toReversed()) events.done(resultOf(task));
          return Promise.resolve(end);
        },
      },
    },
  );
  return { tasks, values: played.then(({ perReplication }) => perReplication), told };
}

const row = (numerator: number, denominator: number = 10): MeasureRow => ({
  metric,
  class: null,
  place: null,
  numerator,
  denominator,
});
const levels: Readonly<Record<string, number>> = { none: 50, cap: 20, other: 30, last: 40 };
const byArm = (arm: string, replication: number): readonly MeasureRow[] => [row(levels[arm] + replication)];

describe('what is played', () => {
  const armsOf = (question: Partial<Question>) =>
    play(question, byArm).tasks.map(({ arms }) => arms.map(({ id }) => id));

  it('is the arm behind the control, and what it is held against, no other', () => {
    expect(armsOf({})).toEqual([
      ['none', 'cap'],
      ['none', 'cap'],
      ['none', 'cap'],
    ]);
    expect(armsOf({ against: 'other' })[0]).toEqual(['none', 'cap', 'other']);
    expect(armsOf({ against: 'none' })[0]).toEqual(['none', 'cap']);
    expect(armsOf({ arm: 'none' })[0]).toEqual(['none']);
  });

  it('is every replication at the last value, with the seed of the experiment', () => {
    const { tasks } = play({}, byArm);
    const point = scenario.designPoints[scenario.designPoints.length - 1];
    expect(tasks.map(({ index, replication }) => [index, replication])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
    ]);
    expect(scenario.designPoints.length).toBeGreaterThan(1);
    for (const task of tasks) {
      expect([task.designPoint, task.seed]).toEqual([point.id, scenario.experiment.seed]);
      expect(task.arms.map(({ world }) => world)).toEqual([point.worlds[1], point.worlds[0]]);
    }
  });

  it('is told as it goes, from none to all', async () => {
    const { values, told } = play({}, byArm);
    await values;
    expect([told[0], told.at(-1)]).toEqual([
      [0, 3],
      [3, 3],
    ]);
  });

  it('is as many replications as a rule that stops early may play at most', () => {
    const stopping = `{halfWidth: 0.5, metric: ${metric}, arm: none, atMost: 80}`;
    expect([replicationsOf(scenario), replicationsOf(resolvedWith(stopping))]).toEqual([3, 80]);
  });
});

describe('the measure', () => {
  it('is that of the arm, in the order of replications', async () => {
    expect(await play({}, byArm).values).toEqual([2, 2.1, 2.2]);
  });

  it('is less that of the other arm where it is held against one', async () => {
    expect(await play({ against: 'other' }, byArm).values).toEqual([-1, -1, -1]);
  });

  it('is nothing where either arm has no data', async () => {
    const empty = (silent: string) => (arm: string) => (arm === silent ? [row(0, 0)] : byArm(arm, 0));
    const nothing = [null, null, null];
    expect(await play({}, empty('cap')).values).toEqual(nothing);
    expect(await play({ against: 'other' }, empty('cap')).values).toEqual(nothing);
    expect(await play({ against: 'other' }, empty('other')).values).toEqual(nothing);
    expect(await play({}, () => []).values).toEqual(nothing);
  });
});

describe('a search', () => {
  it('stops at a fault with its words, and where it is interrupted', async () => {
    const fault = { index: 0, plugin: 'x', callKey: null, message: 'x threw', stack: '' };
    const failed = play({}, byArm, { kind: 'fault', fault }).values;
    await expect(failed).rejects.toThrow(SearchStopped);
    await expect(failed).rejects.toMatchObject({ message: 'x threw', fault });
    const stopped = play({}, byArm, { kind: 'interrupted' }).values;
    await expect(stopped).rejects.toMatchObject({ message: 'interrupted', fault: null });
  });
});
