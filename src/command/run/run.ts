/** The verb `run`: plays a scenario and writes and prints what came of it. */
import { parseShard } from '../../study/tasks/shard.ts';
import type { Shard } from '../../study/tasks/shard.ts';
import { listsCalls } from '../../study/laws/isListedCalls.ts';
import type { Resolution, ResolvedScenario } from '../../study/scenario/resolved.ts';
import { isTooLarge } from './attemptLimit.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { catchInterruption } from '../invocation/interruption.ts';
import { planOutputs, playedOf } from '../output/planOutputs.ts';
import { pointFaults } from '../output/pointFaults.ts';
import type { PlannedOutputs } from '../output/planOutputs.ts';
import { readScenario } from '../invocation/readScenario.ts';
import { playRun } from './playRun.ts';
import { overridesOf } from './runOptions.ts';
import type { Play, RunOptions } from './runOptions.ts';
import { queueFaults, traceFaults } from './runQueued.ts';
import { planShard, runShard } from './runShard.ts';
import { runTwice } from './runTwice.ts';
import { scenarioFiles } from '../output/takenPlaces.ts';
import { say } from '../terminal/say.ts';

/** `file`: undefined where it is missing, which is told already. */
export async function run(file: string | undefined, options: RunOptions): Promise<ExitCode> {
  if (file !== undefined && listsCalls(file))
    return (await import('./runListedCalls.ts')).runListedCalls(file, options);
  const isSilent = options.quiet === true || options.json === true;
  const shard = options.shard === undefined ? null : parseShard(options.shard);
  const resolution = file === undefined ? undefined : await resolutionOf(file, options);
  const resolved = resolution?.resolved;
  const asked = { asked: options.output ?? [], inputs: scenarioFiles(resolution) };
  const planned = plannedOf(resolved, options, { shard, asked });
  const faults = [...(typeof shard === 'string' ? [shard] : []), ...queueFaults(options), ...planned.faults];
  if (options.queue !== undefined) faults.push(...traceFaults(planned.outputs));
  faults.forEach((fault) => say(fault));
  if (file === undefined || resolution === undefined || resolved === undefined) return ExitCode.usage;
  if (isTooLarge(resolved, options) || faults.length > 0 || typeof shard === 'string') return ExitCode.usage;
  if (options.isOnlyChecked === true) return ExitCode.usage;
  const { sources } = resolution;
  return interruptibly(isSilent, (signal) =>
    playAsked(resolved, { outputs: planned.outputs, shard }, { file, options, isSilent, signal, sources }),
  );
}

/** Everything twice, a part of it, or all of it. */
function playAsked(
  resolved: ResolvedScenario,
  { outputs, shard }: { readonly outputs: PlannedOutputs['outputs']; readonly shard: Shard | null },
  play: Play,
): Promise<ExitCode> {
  if (play.options.checkDeterminism === true) return runTwice(resolved, play);
  return shard === null ? playRun(resolved, outputs, play) : runShard(resolved, outputs, { ...play, shard });
}

async function resolutionOf(file: string, options: RunOptions): Promise<Resolution> {
  const { resolution } = await readScenario(file, {
    isLoading: true,
    isOnlyChecked: options.isOnlyChecked,
    allowedModules: options.allowModule ?? [],
    isSilent: false,
    overrides: overridesOf(options),
  });
  return resolution;
}

/** Of a shard that cannot be read, as of a whole run; nothing is written where everything is played twice. */
function plannedOf(
  resolved: ResolvedScenario | undefined,
  { checkDeterminism }: RunOptions,
  { shard, asked }: { readonly shard: Shard | string | null; readonly asked: AskedPlaces },
): PlannedOutputs {
  if (checkDeterminism === true) return { outputs: [], faults: [] };
  return shard === null || typeof shard === 'string'
    ? planRun(resolved, asked)
    : planShard(resolved, shard, asked);
}

async function interruptibly(
  isSilent: boolean,
  play: (signal: AbortSignal) => Promise<ExitCode>,
): Promise<ExitCode> {
  const interruption = catchInterruption(() => {
    if (!isSilent) say('interrupted: writing what is finished');
  });
  try {
    return await play(interruption.signal);
  } finally {
    interruption.release();
  }
}

interface AskedPlaces {
  readonly asked: readonly string[];
  readonly inputs: readonly string[];
}

function planRun(resolved: ResolvedScenario | undefined, { asked, inputs }: AskedPlaces): PlannedOutputs {
  const isVaried = resolved === undefined || varies(resolved);
  const { outputs, faults } = planOutputs(asked, {
    inputs,
    played: playedOf(resolved),
    kinds: ['results', 'estimates', 'table', ...(isVaried ? (['points'] as const) : []), 'report', 'tasks'],
  });
  return { outputs, faults: [...faults, ...pointFaults(outputs, isVaried)] };
}

const varies = ({ assumptionPoints, sensitivityPoints }: ResolvedScenario): boolean =>
  assumptionPoints !== null || sensitivityPoints !== null;
