/** Plays an experiment and makes a baseline of it. */
import type { TaskFault, TaskResult } from '../../tasks/messages.ts';
import type { PlayOptions } from '../../tasks/playTasks.ts';
import type { ResolvedScenario } from '../../scenario/resolved.ts';
import type { Baseline } from './baseline.ts';
import { makeBaseline } from './makeBaseline.ts';
import { playReplications } from './playReplications.ts';

export type BaselineEnd =
  | { readonly kind: 'played'; readonly baseline: Baseline }
  | { readonly kind: 'interrupted' }
  | { readonly kind: 'fault'; readonly fault: TaskFault };

export async function playBaseline(
  resolved: ResolvedScenario,
  replications: number,
  options: PlayOptions,
): Promise<BaselineEnd> {
  const done = new Map<number, TaskResult>();
  const calls = { for: 'sample' } as const;
  const end = await playReplications(resolved, { from: 0, to: replications, done, calls, options });
  if (end.kind !== 'done') return end;
  return { kind: 'played', baseline: makeBaseline(resolved, done, replications) };
}
