/** The verb `gate`: holds an experiment against a baseline and the thresholds of its file. */
import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { GateReport } from '../../study/gate/verdict/gateReport.ts';
import { runGate } from '../../study/gate/verdict/runGate.ts';
import type { GateEnd } from '../../study/gate/verdict/runGate.ts';
import { oldExperiment } from '../../study/gate/otherSeeds/oldExperiment.ts';
import { playBaseline } from '../../study/gate/baselines/playBaseline.ts';
import { rotatedSeed } from '../../study/gate/otherSeeds/rotatedSeed.ts';
import type { PlayOptions } from '../../study/tasks/playTasks.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { judgedText, writeGateOutputs } from './gateOutputs.ts';
import type { GateOutput } from './gateOutputs.ts';
import { catchInterruption } from '../invocation/interruption.ts';
import { tellNotCompared } from './tellNotCompared.ts';
import { annotateFailures, tellNotJudged } from './tellNotJudged.ts';
import { prepareGate, refuseWithout } from './prepareGate.ts';
import type { GateOptions, Prepared } from './prepareGate.ts';
import { readScenario } from '../invocation/readScenario.ts';
import { quoted, sameFile } from '../invocation/replayLine.ts';
import { annotatedFile } from './annotatedFile.ts';
import { saveCommand } from './saveCommand.ts';
import { scenarioFiles } from '../output/takenPlaces.ts';
import { printGate } from '../terminal/printGate.ts';
import { progressFor } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';

/** `file`: undefined where it is missing, which is told already. */
export async function gate(file: string | undefined, options: GateOptions): Promise<ExitCode> {
  if (file === undefined) return refuseWithout([], options);
  const { replications } = options;
  const overrides = replications === undefined ? {} : { replications };
  const read = await readScenario(file, {
    isLoading: true,
    isOnlyChecked: options.isOnlyChecked,
    allowedModules: options.allowModule ?? [],
    isSilent: false,
    overrides,
  });
  const { resolved } = read.resolution;
  const inputs = scenarioFiles(read.resolution);
  if (resolved === undefined) {
    annotateFailures(read.resolution.failures, options);
    return refuseWithout(inputs, options);
  }
  const prepared = prepareGate(resolved, { file, inputs }, options);
  if (typeof prepared === 'number') return prepared;
  const asked = { ...prepared, experiment: resolved.id, file, options, modules: resolved.modules };
  if (options.rotateSeeds === undefined) return tell(await play(resolved, asked), asked);
  const seed = rotatedSeed(resolved.experiment.seed, options.rotateSeeds);
  const rotated = read.again({ ...overrides, seed }).resolved;
  return rotated === undefined ? ExitCode.usage : playRotated(rotated, asked);
}

/** On other seeds: the old plug-ins first, for the values that the baseline does not have; then the gate. */
async function playRotated(resolved: ResolvedScenario, asked: Asked): Promise<ExitCode> {
  const { baseline, options, replications } = asked;
  say(`seed ${resolved.experiment.seed}, from ${options.rotateSeeds}`);
  if (baseline === null) return tell(await play(resolved, asked), asked);
  const olds = options.old ?? [];
  const old = await oldExperiment(resolved, { olds, baseline, changed: asked.changedPlugins });
  if (old.kind !== 'found') {
    if (old.kind !== 'faulty') return tellNotCompared({ reasons: [`not comparable: ${old.because}`] }, asked);
    say(old.because);
    return ExitCode.usage;
  }
  const changedPlugins = [
    ...asked.changedPlugins,
    ...old.builtIns.filter((part) => asked.changedPlugins.every(({ use }) => use !== part.use)),
  ];
  if (changedPlugins.length === 0) {
    say('nothing under test has changed since the baseline: old and new are the same');
    const hasThresholds = (resolved.experiment.gate?.thresholds.length ?? 0) > 0;
    const baselineName = hasThresholds ? null : asked.baselineName;
    const alone = { ...asked, baseline: null, baselineName };
    const isAsked = hasThresholds || asked.outputs.length > 0;
    return isAsked ? tell(await play(resolved, alone), alone) : ExitCode.done;
  }
  const end = await interruptibly(`${resolved.id}, as it was`, options, (own) =>
    playBaseline(old.resolved, replications, own),
  );
  if (end.kind === 'fault') return tellNotJudged(end.fault, { ...asked, replay: replayOf(asked) });
  if (end.kind === 'interrupted') return ExitCode.interrupted;
  return tell(await play(resolved, { ...asked, changedPlugins, baseline: end.baseline }), asked);
}

interface Asked extends Prepared {
  readonly experiment: string;
  readonly file: string;
  readonly options: GateOptions;
  readonly modules: ResolvedScenario['modules'];
}

/** Plays with a progress and until it is interrupted. */
async function interruptibly<End>(
  what: string,
  { jobs, quiet, json }: GateOptions,
  act: (options: PlayOptions) => Promise<End>,
): Promise<End> {
  const interruption = catchInterruption(() => say('interrupted: nothing is judged'));
  const progress = progressFor(process.stderr, what, quiet === true || json === true);
  try {
    return await act({
      jobs: jobs ?? availableParallelism(),
      signal: interruption.signal,
      progress: (done, planned) => progress.at(done, planned),
    });
  } finally {
    progress.end();
    interruption.release();
  }
}

function play(resolved: ResolvedScenario, asked: Asked): Promise<GateEnd> {
  const { file, options } = asked;
  const { control, seed } = resolved.experiment;
  const onSeed = options.rotateSeeds === undefined ? '' : ` --seed ${seed}`;
  const plan = {
    ...asked,
    isUntilDecided: options.untilDecided === true,
    replay: replayOf(asked),
    saveAnew: saveAnewOf(asked),
    explain: ({ key, arm }: { readonly key: string; readonly arm: string }) =>
      `ringfence explain ${key} ${sameFile(file, options.allowModule)} --arms ${arm === control ? arm : `${control},${arm}`}${onSeed}`,
  };
  return interruptibly(resolved.id, options, (own) => runGate(resolved, { ...plan, options: own }));
}

function replayOf({ file, baselineName, replications, options }: Asked): string {
  const against = baselineName === null ? '--no-baseline' : `--baseline ${quoted(baselineName)}`;
  const looks = options.untilDecided === true ? ' --until-decided' : '';
  const seeds = options.rotateSeeds === undefined ? '' : ` --rotate-seeds ${quoted(options.rotateSeeds)}`;
  const olds = (options.old ?? []).map((old) => ` --old ${quoted(old)}`).join('');
  return `ringfence gate ${sameFile(file, options.allowModule)} ${against} -r ${replications}${looks}${seeds}${olds}`;
}

/** Null where no baseline is held against. */
function saveAnewOf({ file, baseline, baselineName, replications, options }: Asked): string | null {
  if (baseline === null || baselineName === null) return null;
  return saveCommand({ file, baselineName, baseline, replications, allowModule: options.allowModule });
}

function tell(end: GateEnd, asked: Asked): ExitCode {
  const { options, outputs } = asked;
  if (end.kind === 'interrupted') return ExitCode.interrupted;
  if (end.kind === 'fault') return tellNotJudged(end.fault, { ...asked, replay: replayOf(asked) });
  if (end.kind === 'not-comparable')
    return tellNotCompared({ reasons: [`not comparable: ${end.because}`] }, asked);
  const { report } = end;
  const annotated = annotatedFile(asked, realpathSync(process.cwd()));
  printGate(report, { ...options, annotated });
  const textOf = (kind: GateOutput['kind']): string =>
    judgedText(kind, { report, speed: end.speed, annotated });
  return writeGateOutputs(outputs, textOf, options) ? codeOf(report) : ExitCode.failed;
}

function codeOf({ verdict }: GateReport): ExitCode {
  if (verdict === 'fail') return ExitCode.gateFailed;
  return verdict === 'pass' ? ExitCode.done : ExitCode.inconclusive;
}
