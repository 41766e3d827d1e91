/** What is told of the values that were played; a player that knows each share stands in for the simulation. */
import { describe, expect, it } from 'vitest';
import { breakEven } from '../../../../src/study/breakEven/breakEven.ts';
import type { BreakEven } from '../../../../src/study/breakEven/breakEven.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import type { Task, TaskResult } from '../../../../src/study/tasks/messages.ts';
import { tiny } from '../../../command/program.ts';

const share = 'unwanted.rejected.share';
const { resolved, parts } = resolveScenario({ text: tiny, file: 'tiny.yaml' }, builtInCatalogue);

/** By arm, replication and value of the lever: the share. */
type Share = (arm: string, replication: number, value: number) => number;

function asked(
  shareOf: Share,
  against: string | null,
  { target, metric = share }: { readonly target: number; readonly metric?: string },
): Promise<BreakEven> {
  if (resolved === undefined) throw new Error('the tiny scenario does not resolve');
  let at = NaN;
  const resultOf = ({ index, replication, arms }: Task): TaskResult => ({
    index,
    traceRows: 0,
    outcomes: arms.map(({ id }) => ({
      arm: id,
      rows: [
        {
          metric,
          class: null,
          place: null,
          numerator: 1000 * shareOf(id, replication, at),
          denominator: 1000,
        },
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
  const { crossing, evaluations } = await asked(following, null, { target: 0.5 });
  const [first, last] = [evaluations[0], evaluations[evaluations.length - 1]];
  expect([first.low, last.high]).toEqual([0, 1]);
  expect(crossing).toMatchObject({ kind: 'crosses', hasInterval: true });
  if (crossing.kind === 'crosses') expect(crossing.at).toBeCloseTo(1.2 / 2.45, 3);
});

it('a share less another has no end beyond −1 and 1', async () => {
  const half: Share = (arm, replication, value) => (arm === 'cap' ? following(arm, replication, value) : 0.5);
  const { evaluations } = await asked(half, 'none', { target: 0 });
  expect(evaluations[0]).toMatchObject({ low: expect.closeTo(-0.83, 2) });
  const swung: Share = (arm, replication, value) => {
    const part = following(arm, replication, value);
    return arm === 'cap' ? part : 1 - part;
  };
  const ends = (await asked(swung, 'none', { target: 0 })).evaluations;
  expect([ends[0].low, ends[ends.length - 1].high]).toEqual([-1, 1]);
});

describe('where all replications show the same', () => {
  const from =
    (threshold: number): Share =>
    (arm, replication, value) =>
      arm === 'cap' && value < threshold ? 0.5 + 0.1 * replication : 0;
  /** Three silent replications: 1 − (α/2)^(1/3); of two arms each has half of the chance of error. */
  const [unseen, unseenInBoth] = [2, 4].map((sides) => 1 - (0.05 / sides) ** (1 / 3));
  const last = async (...of: Parameters<typeof asked>) => (await asked(...of)).evaluations.at(-1);

  it('a share of which nothing was seen is bounded, and crosses 0 where that begins, with an end beyond what was searched', async () => {
    const { crossing, evaluations } = await asked(from(0.25), null, { target: 0 });
    expect(evaluations.at(-1)).toEqual({ value: 1, estimate: 0, low: 0, high: expect.closeTo(unseen, 10) });
    expect(crossing).toMatchObject({ kind: 'crosses', at: expect.closeTo(0.25, 2), high: null });
  });

  it('a difference of which nothing was seen has the bounds of both arms', async () => {
    const bound = expect.closeTo(unseenInBoth, 10);
    const found = await last(from(0.25), 'none', { target: 0 });
    expect(found).toEqual({ value: 1, estimate: 0, low: expect.closeTo(-unseenInBoth, 10), high: bound });
  });

  it('a share between none and all may lie as far from it as replications that were not seen take it', async () => {
    const found = await last(() => 0.2, null, { target: 0 });
    expect(found).toMatchObject({
      low: expect.closeTo(0.2 * (1 - unseen), 10),
      high: expect.closeTo(0.2 + 0.8 * unseen, 10),
    });
  });

  it('what has no upper limit has no interval at 0', async () => {
    const metric = 'unwanted.answered.perSubscriberDay';
    const { crossing, evaluations } = await asked(from(0.25), null, { target: 0, metric });
    expect(evaluations.at(-1)).toEqual({ value: 1, estimate: 0, low: null, high: null });
    expect(crossing).toMatchObject({ kind: 'crosses', hasInterval: true, high: null });
  });

  it('what is 0 by definition in the control arm has no bound there', async () => {
    const metric = 'wanted.lost.perThousand';
    const found = await asked(() => 0, 'none', { target: 0, metric });
    expect(found.evaluations[0]).toMatchObject({ low: 0, high: expect.closeTo(1000 * unseen, 6) });
  });
});
