/** Names that a trace writes for ordinals: from the world of the task. */
import { carriersOf } from '../../model/network/carrierMap.ts';
import type { TraceNames } from '../traces/form/traceNames.ts';
import type { Task } from './messages.ts';

export function traceNames(task: Task): TraceNames {
  const { world } = task.arms[0];
  const classes: string[] = [];
  for (const caller of world.callers) if (!classes.includes(caller.class)) classes.push(caller.class);
  return {
    callers: world.callers.map(({ id }) => id),
    classes,
    carriers: carriersOf(world),
    arms: task.arms.map(({ id }) => id),
    places: ['origin', 'transit', 'terminating', 'handset'],
  };
}
