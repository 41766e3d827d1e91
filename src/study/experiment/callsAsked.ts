/** What a task is asked about single calls: to take a sample of what was decided, or to hold its calls against one. */
import type { TraceSink } from '../../model/traces/traceBatch.ts';
import { mostTelling, VerdictComparer } from './changedVerdicts.ts';
import type { CallsAnswered, Task } from './messages.ts';
import { traceNames } from './traceNames.ts';
import { VerdictSampler } from './verdictSample.ts';
import type { VerdictSample } from './verdictSample.ts';

export interface CallSinks {
  /** Null where nothing is asked of the arm. */
  sinkOf(ordinal: number): TraceSink | null;
  answer(): CallsAnswered;
}

const nothingAsked: CallSinks = { sinkOf: () => null, answer: () => ({}) };

export function callSinks(task: Task): CallSinks {
  const { calls: asked } = task;
  if (asked === undefined) return nothingAsked;
  return asked.for === 'sample' ? sampling(task) : comparing(task, asked.samples);
}

function sampling(task: Task): CallSinks {
  const { callers } = traceNames(task);
  const samplers = task.arms.map(() => new VerdictSampler(callers));
  return {
    sinkOf: (ordinal) => samplers[ordinal],
    answer: () => ({ verdicts: task.arms.map(({ id }, i) => samplers[i].sample(id)) }),
  };
}

function comparing(task: Task, samples: readonly VerdictSample[]): CallSinks {
  const names = traceNames(task);
  const comparers = task.arms.map(({ id }) => {
    const sample = samples.find(({ arm }) => arm === id);
    return sample === undefined ? null : new VerdictComparer(names, sample);
  });
  return {
    sinkOf: (ordinal) => comparers[ordinal],
    answer: () => ({ changed: mostTelling(comparers.flatMap((one) => one?.changed() ?? [])) }),
  };
}
