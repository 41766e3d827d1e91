/** Names that a trace writes for ordinals: from the world of the task. */
import type { TraceNames } from '../traces/traceNames.ts';
import type { Task } from './messages.ts';

export function traceNames(task: Task): TraceNames {
  const { world } = task.arms[0];
  const classes: string[] = [];
  for (const caller of world.callers) if (!classes.includes(caller.class)) classes.push(caller.class);
  const carriers: string[] = [];
  for (const block of world.numbering) if (!carriers.includes(block.carrier)) carriers.push(block.carrier);
  return {
    callers: world.callers.map(({ id }) => id),
    classes,
    carriers,
    arms: task.arms.map(({ id }) => id),
    places: ['origin', 'transit', 'terminating', 'handset'],
  };
}
