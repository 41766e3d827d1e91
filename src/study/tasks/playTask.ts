/** Plays one task in this thread: simulates all arms and writes their trace parts. Or only puts it together. */
import { secondsADay } from '../../engine/kernel/lengthsOfTime.ts';
import { WatchCell } from '../../model/simulation/state/arm.ts';
import { buildReplication } from '../../model/simulation/buildReplication.ts';
import { simulateReplication } from '../../model/simulation/simulate.ts';
import type { Arm } from '../../model/simulation/state/arm.ts';
import type { PluginLookup } from '../../model/contracts/pluginLookup.ts';
import type { TraceBatch, TraceSink } from '../../model/traces/traceBatch.ts';
import { withHosts } from '../hosts/openHosts.ts';
import { withSigns } from '../threads/signOfLife.ts';
import { openTraceWriter } from '../traces/writing/openTraceWriter.ts';
import type { TraceWriter } from '../traces/writing/openTraceWriter.ts';
import { traceNames } from './traceNames.ts';
import { isTaskTraced, partPath } from '../traces/form/partNames.ts';
import { independentTasks, togetherAgain } from './independentArms.ts';
import type { Task, TaskResult } from './messages.ts';
import type { ModuleUse } from '../modules/moduleUse.ts';
import { callSinks } from './callsAsked.ts';
import { asUserFault } from './asUserFault.ts';

export interface PlayContext {
  readonly plugins: PluginLookup;
  readonly watch: SharedArrayBuffer;
  readonly modules: readonly ModuleUse[];
  /** Share of the task's simulated time that is done, 0 … 1. */
  progress(share: number): void;
}

export function playTask(task: Task, context: PlayContext): TaskResult {
  let share = 0;
  const told: PlayContext = { ...context, progress: (done) => context.progress((share = done)) };
  return withSigns(
    () => context.progress(share),
    () => withHosts(() => (task.pairing === 'independent' ? playedApart(task, told) : played(task, told))),
  );
}

/** The same up to the first event: parts are made as they are when the task is played. */
export function buildTask(task: Task, context: PlayContext): TaskResult {
  const watch = { cells: new Int32Array(context.watch) };
  try {
    buildReplication(task, { plugins: context.plugins, watch });
    return { index: task.index, outcomes: [], traceRows: 0 };
  } catch (error) {
    throw asUserFault(error, task, context);
  }
}

function playedApart(task: Task, context: PlayContext): TaskResult {
  const tasks = independentTasks(task);
  const cells = new Int32Array(context.watch);
  const results = tasks.map((each, i) => {
    cells[WatchCell.split] = i;
    return played(each, { ...context, progress: (share) => context.progress((i + share) / tasks.length) });
  });
  return togetherAgain(task, results);
}

function played(task: Task, context: PlayContext): TaskResult {
  const writers: TraceWriter[] = [];
  const asked = callSinks(task);
  const cells = new Int32Array(context.watch);
  let rows = 0;
  try {
    const outcomes = simulateReplication(
      { seed: task.seed, replication: task.replication, arms: task.arms },
      {
        plugins: asked.plugins(context.plugins, cells),
        watch: { cells },
        progress: { at: shareOf(task, context) },
        isTraced: isTraced(task),
        observerOf: (ordinal, arm) => asked.observerOf(ordinal, arm),
        traceOf: (ordinal, arm) => {
          const isUntraced = ordinal === 0 && task.isControlUntraced === true;
          const opened = isUntraced ? [] : openWriters(task, ordinal, arm);
          writers.push(...opened);
          const sink = asked.sinkOf(ordinal);
          if (opened.length === 0) return sink;
          return {
            write: (batch: TraceBatch) => {
              rows += batch.length;
              for (const writer of opened) writer.write(batch);
              sink?.write(batch);
            },
          } satisfies TraceSink;
        },
      },
    );
    for (const writer of writers) writer.close();
    return { index: task.index, outcomes, traceRows: rows, ...asked.answer() };
  } catch (error) {
    // First, since it puts back what a module may have changed.
    const fault = asUserFault(error, task, context);
    for (const writer of writers) writer.abort();
    throw fault;
  }
}

const isTraced = ({ calls, traces, replication }: Task): boolean =>
  (calls !== undefined && calls.for !== 'scores') ||
  traces.some((target) => isTaskTraced(target, { replication }));

/** Time runs through the pre-history once and through the measured days once an arm. */
function shareOf(task: Task, context: PlayContext): (nowSecond: number) => void {
  const { clock } = task.arms[0].world;
  const before = clock.preHistoryDays * secondsADay;
  const measured = clock.days * secondsADay;
  let played = 0;
  let last = 0;
  return (now) => {
    played += Math.max(0, now - last);
    last = now;
    context.progress(Math.min(1, played / (before + measured * task.arms.length)));
  };
}

function openWriters(task: Task, ordinal: number, arm: Arm): TraceWriter[] {
  return task.traces
    .filter((target) => isTaskTraced(target, task))
    .map((target) => {
      const part = {
        replication: task.replication,
        arm: task.arms[ordinal].id,
        designPoint: task.designPoint,
      };
      return openTraceWriter({
        path: partPath(target, part),
        format: target.format,
        hasTruth: target.hasTruth,
        names: traceNames(task),
        e164: (number) => arm.plan.e164(number),
      });
    });
}
