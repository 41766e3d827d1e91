/** The verb `run`: plays a scenario and writes and prints what came of it. */
import { availableParallelism } from 'node:os';
import { runExperiment } from '../study/experiment/runExperiment.ts';
import type { ExperimentEnd } from '../study/experiment/runExperiment.ts';
import { estimateAttempts } from '../study/experiment/estimateAttempts.ts';
import type { Overrides } from '../study/scenario/overrides.ts';
import type { ResolvedScenario } from '../study/scenario/resolved.ts';
import { ExitCode } from './exitCode.ts';
import { traceTargets, writeOutputs } from './writeOutputs.ts';
import { planOutputs } from './planOutputs.ts';
import { readScenario } from './readScenario.ts';
import { progressFor } from './terminal/progress.ts';
import { resultTable } from './terminal/resultTable.ts';

export interface RunOptions {
  readonly seed?: number;
  readonly replications?: number;
  readonly jobs?: number;
  readonly days?: number;
  readonly output: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly truth: boolean;
  readonly maxAttempts?: number;
  readonly allowModule: readonly string[];
}

/** More than this many attempts must be asked for by name. */
const attemptsAtMost = 2_000_000_000;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

export async function run(file: string, options: RunOptions): Promise<ExitCode> {
  const isSilent = options.quiet === true || options.json === true;
  const read = await readScenario(file, {
    isLoading: true,
    allowedModules: options.allowModule,
    isSilent: false,
    overrides: overridesOf(options),
  });
  const { resolved } = read.resolution;
  if (resolved === undefined) return ExitCode.usage;
  if (isTooLarge(resolved, options)) return ExitCode.usage;
  const planned = planOutputs(options.output, resolved);
  if (planned.faults.length > 0) {
    planned.faults.forEach((fault) => say(fault));
    return ExitCode.usage;
  }
  const end = await play(resolved, file, {
    options,
    isSilent,
    traces: traceTargets(planned.outputs, options.truth),
  });
  if (end.results === null) return tellFault(end, file, options) ?? ExitCode.interrupted;
  const written = await writeOutputs(planned.outputs, end, resolved);
  if (options.json === true)
    process.stdout.write(`${JSON.stringify({ results: end.results, speed: end.speed })}\n`);
  else if (options.quiet !== true) printEnd(end, written.paths);
  written.faults.forEach((fault) => say(fault));
  if (written.faults.length > 0) return ExitCode.failed;
  return tellFault(end, file, options) ?? codeOf(end.results.status);
}

function overridesOf({ seed, replications, days }: RunOptions): Overrides {
  return {
    ...(seed === undefined ? {} : { seed }),
    ...(replications === undefined ? {} : { replications }),
    ...(days === undefined ? {} : { days }),
  };
}

function isTooLarge(resolved: ResolvedScenario, options: RunOptions): boolean {
  const estimate = estimateAttempts(resolved);
  const limit = options.maxAttempts ?? attemptsAtMost;
  if (estimate.total <= limit) return false;
  say(
    `too large: up to ${inWords(estimate.total)} call attempts (${inWords(estimate.perArmAndReplication)} an arm and replication × ${estimate.arms} arms × ${estimate.replications} replications), expected at most ${inWords(limit)}`,
  );
  say(`fewer days, subscribers or replications help; --max-attempts ${Math.ceil(estimate.total)} allows it`);
  return true;
}

function inWords(count: number): string {
  if (count >= 1e9) return `${(count / 1e9).toFixed(1)} billion`;
  if (count >= 1e6) return `${(count / 1e6).toFixed(1)} million`;
  return String(Math.ceil(count));
}

interface Play {
  readonly options: RunOptions;
  readonly isSilent: boolean;
  readonly traces: Parameters<typeof runExperiment>[1]['traces'];
}

async function play(
  resolved: ResolvedScenario,
  file: string,
  { options, isSilent, traces }: Play,
): Promise<ExperimentEnd> {
  const interruption = new AbortController();
  const stop = (): void => interruption.abort();
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const progress = progressFor(process.stderr, resolved.id, isSilent);
  try {
    return await runExperiment(resolved, {
      jobs: options.jobs ?? availableParallelism(),
      signal: interruption.signal,
      traces,
      replay: replayLine(resolved, file, options),
      progress: (done, all) => progress.at(done, all),
    });
  } finally {
    progress.end();
    process.removeListener('SIGINT', stop);
    process.removeListener('SIGTERM', stop);
  }
}

/** Repeats the run from the file as it was named: nothing of the machine is in it. */
function replayLine(resolved: ResolvedScenario, file: string, options: RunOptions): string {
  const { seed, replications } = resolved.experiment;
  const name = file.split(/[\\/]/).slice(-2).join('/');
  const count = typeof replications === 'number' ? ` -r ${replications}` : '';
  const days = options.days === undefined ? '' : ` --days ${options.days}`;
  return `ringfence run ${name} --seed ${seed}${count}${days}`;
}

function printEnd(end: ExperimentEnd, paths: readonly string[]): void {
  if (end.results === null) return;
  const hasColour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  process.stdout.write(`${resultTable(end.results, hasColour).join('\n')}\n`);
  const { attempts, wallSeconds, attemptsPerSecond, jobs } = end.speed;
  say(
    `${inWords(attempts)} call attempts in ${wallSeconds.toFixed(1)} s on ${jobs} ${jobs === 1 ? 'worker' : 'workers'} (${inWords(Math.round(attemptsPerSecond))} a second)`,
  );
  for (const path of paths) say(`written: ${path}`);
}

/** Prints a fault with the plug-in, the call and the replay line; null when there was none. */
function tellFault(end: ExperimentEnd, file: string, options: RunOptions): ExitCode | null {
  const { fault } = end;
  if (fault === null) return null;
  const who = fault.plugin === null ? 'failed' : `plug-in ${fault.plugin} failed`;
  say(`${who}${fault.callKey === null ? '' : ` at call ${fault.callKey}`}: ${fault.message}`);
  if (fault.plugin === null && fault.stack !== '')
    say(`this is a fault of ringfence itself; please report it with the following:\n${fault.stack}`);
  const seed = options.seed === undefined ? '' : ` --seed ${options.seed}`;
  say(`replay: ringfence run ${file}${seed} -j 1`);
  return ExitCode.failed;
}

function codeOf(status: 'complete' | 'interrupted' | 'inconclusive'): ExitCode {
  if (status === 'interrupted') return ExitCode.interrupted;
  return status === 'inconclusive' ? ExitCode.inconclusive : ExitCode.done;
}
