/** A task whose arms are not to share their luck: each is played on people and wishes of its own, behind a control of its own. */
import { createHash } from 'node:crypto';
import type { Task, TaskResult } from './messages.ts';

/** Seeds below 2⁵²: whole numbers to the last digit. */
const hexDigits = 13;

/** Hangs on the arm's name and not on which others there are. */
const seedOf = (seed: number, arm: string): number =>
  Number.parseInt(createHash('sha256').update(`${seed} ${arm}`).digest('hex').slice(0, hexDigits), 16);

/** The control alone, then each other arm: what it loses of wanted demands is counted against the control on the same people. */
export function independentTasks(task: Task): readonly Task[] {
  const [control, ...others] = task.arms;
  const { pairing: _, ...common } = task;
  return [
    { ...common, arms: [control] },
    ...others.map((arm) => ({
      ...common,
      seed: seedOf(task.seed, arm.id),
      arms: [control, arm],
      isControlUntraced: true,
    })),
  ];
}

/** Of each the last arm: the controls behind others have done their work, but for the scores that were given to their calls. */
export function togetherAgain({ index, arms }: Task, results: readonly TaskResult[]): TaskResult {
  const scores = results.flatMap((result) => result.scores ?? []);
  const ofArms = <Told extends { readonly arm: string }>(
    told: (result: TaskResult) => readonly Told[] | undefined,
  ): readonly Told[] | undefined =>
    results.some((result) => told(result) !== undefined)
      ? results.flatMap((result, i) => (told(result) ?? []).filter(({ arm }) => arm === arms[i].id))
      : undefined;
  const verdicts = ofArms((result) => result.verdicts);
  const changed = ofArms((result) => result.changed);
  const lives = ofArms((result) => result.lives);
  return {
    index,
    ...(scores.length === 0 ? {} : { scores }),
    ...(verdicts === undefined ? {} : { verdicts }),
    ...(changed === undefined ? {} : { changed }),
    ...(lives === undefined ? {} : { lives }),
    outcomes: results.map(({ outcomes }) => outcomes[outcomes.length - 1]),
    traceRows: results.reduce((sum, { traceRows }) => sum + traceRows, 0),
  };
}
