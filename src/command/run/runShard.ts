/** `run --shard i/n`: plays a part of the tasks and leaves them for `merge`. */
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { runShard as play } from '../../study/experiment/runExperiment.ts';
import type { ShardEnd } from '../../study/experiment/runExperiment.ts';
import type { Shard } from '../../study/tasks/shard.ts';
import { outlineOf } from '../../study/results/studyOutline.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import { finishedIn } from '../../study/store/taskFolder.ts';
import { counted } from '../../study/wording/figures.ts';
import { calledAs } from '../invocation/calledAs.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { keepTasks } from './keepTasks.ts';
import { planOutputs, playedOf } from '../output/planOutputs.ts';
import type { PlannedOutputs } from '../output/planOutputs.ts';
import { quotedFile, replayLine } from '../invocation/replayLine.ts';
import type { Play } from './runOptions.ts';
import { faultTerms, tellFault } from '../invocation/tellFault.ts';
import { progressFor } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';
import { traceTargets } from '../output/traceTargets.ts';
import { removeUnfinishedTraces } from '../output/unfinishedOutputs.ts';

/** Folder of a shard inside that of the run, where nobody names one. */
const partName = ({ ordinal, count }: Shard): string => `shard-${ordinal}-of-${count}`;

/** Outputs of a shard; its results would be those of a part. Without a scenario those that were asked for. */
export function planShard(
  resolved: ResolvedScenario | undefined,
  { ordinal, count }: Shard,
  { asked, inputs }: { readonly asked: readonly string[]; readonly inputs: readonly string[] },
): PlannedOutputs {
  const planned = planOutputs(asked, {
    played: playedOf(resolved),
    part: partName({ ordinal, count }),
    kinds: ['tasks'],
    inputs,
  });
  const others = planned.outputs.filter(({ kind }) => kind !== 'tasks' && kind !== 'trace');
  const faults = others.map(
    ({ kind, path }) => `-o ${path}: a shard has no ${kind} of its own: \`ringfence merge\` writes it`,
  );
  const hasTasks =
    planned.faults.length > 0 || asked.length === 0 || planned.outputs.some(({ kind }) => kind === 'tasks');
  const growing =
    (resolved?.gameWorlds ?? null) === null
      ? []
      : [
          '--shard: what a game with `solution: worst-case` plays next hangs on what came out: play it in one run, or on a queue',
        ];
  const lack = hasTasks ? [] : ['--shard: expected -o tasks=FOLDER, or no -o at all'];
  return { outputs: planned.outputs, faults: [...planned.faults, ...faults, ...lack, ...growing] };
}

export async function runShard(
  resolved: ResolvedScenario,
  outputs: PlannedOutputs['outputs'],
  of: Play & { readonly shard: Shard },
): Promise<ExitCode> {
  const { file, options, isSilent, signal, shard } = of;
  const kept = keepTasks(outlineOf(resolved, replayLine(resolved, file, options)), outputs, {
    isResumed: options.resume === true,
    isSilent,
  });
  if (typeof kept === 'number') return kept;
  const { store, folder } = kept;
  if (store === undefined || folder === undefined) return ExitCode.usage;
  const progress = progressFor(process.stderr, `${resolved.id} ${shard.ordinal}/${shard.count}`, isSilent);
  const end = await play(resolved, {
    shard,
    store,
    jobs: options.jobs ?? availableParallelism(),
    signal,
    traces: traceTargets(outputs, options.truth),
    progress: (done, all) => progress.at(done, all),
  }).finally(() => progress.end());
  if (end.fault !== null || end.isInterrupted) removeUnfinishedTraces(outputs);
  if (!isSilent) {
    const finished = finishedIn(folder);
    say(`shard ${shard.ordinal} of ${shard.count}: ${counted(finished, 'task')} in ${folder}`);
    if (finished > 0) say(nextStep(end, shard, folder));
  }
  return codeOf(end, { resolved, file, options });
}

/** How it goes on from the tasks in `folder`. */
function nextStep({ fault, isInterrupted }: ShardEnd, { ordinal, count }: Shard, folder: string): string {
  if (fault !== null || isInterrupted) return 'the same command with --resume goes on from there';
  // Traces may lie beside the tasks.
  const part = basename(folder) === 'tasks' && dirname(folder) !== '.' ? dirname(folder) : folder;
  const merge = `${calledAs()} merge`;
  if (count === 1) return `next: ${merge} ${quotedFile(part)}`;
  const isUsual = basename(part) === partName({ ordinal, count });
  const parts = isUsual
    ? join(dirname(part), `shard-*-of-${count}`)
    : `${quotedFile(part)} … (and the ${count === 2 ? 'folder of the other' : `folders of the other ${count - 1}`})`;
  return `once all ${count} shards are there: ${merge} ${parts}`;
}

function codeOf(
  { fault, isInterrupted }: ShardEnd,
  { resolved, file, options }: Pick<Play, 'file' | 'options'> & { readonly resolved: ResolvedScenario },
): ExitCode {
  if (fault !== null) return tellFault(fault, faultTerms(resolved, fault, { file, options }));
  return isInterrupted ? ExitCode.interrupted : ExitCode.done;
}
