/** Plays one replication and holds the life of one call in two arms side by side. */
import type { CallsNearby, CallTarget } from '../../model/simulation/callWitness.ts';
import type { ArmLife, TaskFault, TaskResult } from '../tasks/messages.ts';
import { playTasks } from '../tasks/playTasks.ts';
import type { PlayOptions } from '../tasks/playTasks.ts';
import { tasksOf } from '../tasks/tasks.ts';
import type { ResolvedScenario } from '../scenario/resolved.ts';
import { stagesOf } from './lifeStages.ts';
import type { Stage, WitnessedLife } from './lifeStages.ts';

export interface ExplainQuestion {
  readonly key: string;
  readonly target: CallTarget;
  /** The same twice: the life in one arm. */
  readonly arms: readonly [string, string];
  readonly replication: number;
  readonly designPoint: string;
}

export const explanationFormat = 'ringfence-explanation/1';

export interface Explanation {
  readonly format: typeof explanationFormat;
  readonly key: string;
  readonly arms: readonly [string, string];
  readonly replication: number;
  readonly designPoint: string;
  readonly seed: number;
  readonly lives: readonly [WitnessedLife, WitnessedLife];
  readonly stages: readonly Stage[];
  /** The first stage at which they differ by a coupling; null where they do not part. */
  readonly parting: Stage | null;
}

export type ExplainEnd =
  | { readonly kind: 'explained'; readonly explanation: Explanation }
  /** In neither arm; what is there of the same caller. */
  | { readonly kind: 'unknown'; readonly nearby: readonly CallsNearby[] }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'fault'; readonly fault: TaskFault };

export async function explainCall(
  resolved: ResolvedScenario,
  question: ExplainQuestion,
  options: PlayOptions,
): Promise<ExplainEnd> {
  const { target, arms, replication, designPoint } = question;
  const done = new Map<number, TaskResult>();
  const tasks = tasksOf(resolved, { from: replication, to: replication + 1 }, [])
    .filter((task) => task.designPoint === designPoint)
    .map((task) => ({
      ...task,
      // The control arm's world lives the pre-history; frozen arms need the open loop before them.
      arms:
        resolved.experiment.mode === 'decompose'
          ? task.arms
          : task.arms.filter(({ id }, i) => i === 0 || arms.includes(id)),
      calls: { for: 'life', target } as const,
    }));
  const played = { kind: 'replication', done, options, store: null, before: 0, planned: 1 } as const;
  const end = await playTasks(resolved, tasks, played);
  if (end.kind !== 'done') return end;
  const [{ lives: all = [] }] = [...done.values()];
  const lives = arms.map((id) => all.find(({ arm }) => arm === id) as ArmLife) as [ArmLife, ArmLife];
  if (lives.every(({ life }) => life === null))
    return { kind: 'unknown', nearby: lives.map(({ nearby }) => nearby) };
  const stages = stagesOf(lives);
  const parting = stages.find(({ coupling }) => coupling !== null) ?? null;
  const { key } = question;
  const { seed } = resolved.experiment;
  const plain = lives.map(({ life, sites }) => ({ life, sites })) as [WitnessedLife, WitnessedLife];
  return {
    kind: 'explained',
    explanation: {
      format: explanationFormat,
      key,
      arms,
      replication,
      designPoint,
      seed,
      lives: plain,
      stages,
      parting,
    },
  };
}
