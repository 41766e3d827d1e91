/** Unfinished files among the outputs of a run that are many files each: traces and finished tasks. */
import { dirname } from 'node:path';
import { isPartOf } from '../../study/traces/form/partNames.ts';
import { say } from '../terminal/say.ts';
import type { Output } from './outputs.ts';
import { removedText, removeUnfinishedIn } from './removeUnfinished.ts';
import { traceTargets } from './traceTargets.ts';

/** Before the first event: those of a run that was ended by force. */
export function tellUnfinished(outputs: readonly Output[]): void {
  for (const { kind, path } of outputs) {
    if (kind !== 'trace' && kind !== 'tasks') continue;
    const count = kind === 'tasks' ? removeUnfinishedIn(path) : removeUnfinishedTraces([{ kind, path }]);
    if (count > 0) say(removedText(path, count));
  }
}

/** Trace parts of workers that were ended while they wrote; answers how many. */
export function removeUnfinishedTraces(outputs: readonly Output[]): number {
  return traceTargets(outputs, true).reduce((sum, target) => {
    const folder = target.isFolder ? target.path : dirname(target.path);
    return sum + removeUnfinishedIn(folder, (name) => isPartOf(target, name));
  }, 0);
}
