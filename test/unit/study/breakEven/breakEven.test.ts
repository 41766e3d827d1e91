/** What is told of the values that were played; a player that knows each share stands in for the simulation. */
import { expect, it } from 'vitest';
import { breakEven } from '../../../../src/study/breakEven/breakEven.ts';
import type { BreakEven } from '../../../../src/study/breakEven/breakEven.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import type { Task, TaskResult } from '../../../../src/study/tasks/messages.ts';
import { tiny } from '../../../command/program.ts';

const metric = 'unwanted.rejected.share';
const { resolved, parts } = resolveScenario({ text: tiny, file: 'tiny.yaml' }, builtInCatalogue);

/** By arm, replication and value of the lever: the share. */
type Share = (arm: string, replication: number, value: number) => number;

function asked(share: Share, against: string | null, target: number): Promise<BreakEven> {
  if (resolved === undefined) throw new Error('the tiny scenario does not resolve');
  let at = NaN;
  const resultOf = ({ index, replication, arms }: Task): TaskResult => ({
    index,
    traceRows: 0,
    outcomes: arms.map(({ id }) => ({
      arm: id,
      rows: [
        { metric, class: null, place: null, numerator: 1000 * share(id, replication, at), denominator: 1000 },
      ],
      audit: { attempts: 0, finalStates: [], fingerprints: [] },
      days: { unwantedRung: [], unwantedAnswered: [], demandsCompletedInControl: [], demandsLost: [] },
      events: 0,
    })),
  });
  const question = {
    path: 'callers.robots.pacing.attemptsPerDay',
    arm: 'cap',
    against,
    metric,
    class: null,
    target,
    from: 0,
    to: 1,
    precision: 0.001,
    isWhole: false,
  };
  return breakEven(resolved, question, {
    replay: '',
    resolveAt: (value) => {
      at = value;
      return { resolved, failures: [], warnings: [], sources: {}, parts };
    },
    options: {
      jobs: 1,
      signal: new AbortController().signal,
      progress: () => undefined,
      away: {
        play: (given, _kind, { events }) => {
          for (const task of given) events.done(resultOf(task));
          return Promise.resolve({ kind: 'done' });
        },
      },
    },
  });
}

/** One replication of three is slow to follow. */
const following: Share = (_arm, replication, value) => (replication === 2 ? 0.3 + 0.45 * value : value);

it('a share has no end below 0 or above 1, and crosses where it did', async () => {
  const { crossing, evaluations } = await asked(following, null, 0.5);
  const [first, last] = [evaluations[0], evaluations[evaluations.length - 1]];
  expect([first.low, last.high]).toEqual([0, 1]);
  expect(crossing).toMatchObject({ kind: 'crosses', hasInterval: true });
  if (crossing.kind === 'crosses') expect(crossing.at).toBeCloseTo(1.2 / 2.45, 3);
});

it('a share less another has no end beyond −1 and 1', async () => {
  const share: Share = (arm, replication, value) =>
    arm === 'cap' ? following(arm, replication, value) : 0.5;
  const { evaluations } = await asked(share, 'none', 0);
  expect(evaluations[0]).toMatchObject({ low: expect.closeTo(-0.83, 2) });
  const swung: Share = (arm, replication, value) => {
    const part = following(arm, replication, value);
    return arm === 'cap' ? part : 1 - part;
  };
  const ends = (await asked(swung, 'none', 0)).evaluations;
  expect([ends[0].low, ends[ends.length - 1].high]).toEqual([-1, 1]);
});
