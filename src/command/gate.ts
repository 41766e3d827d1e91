/** The verb `gate`: holds an experiment against a baseline and the thresholds of its file. */
import { availableParallelism } from 'node:os';
import { metricCatalogue } from '../model/measures/catalogue.ts';
import type { Baseline } from '../study/gate/baseline.ts';
import { findBaseline, folderOf } from '../study/gate/baselineFolder.ts';
import { comparabilityOf } from '../study/gate/comparable.ts';
import type { ChangedPlugin } from '../study/gate/comparable.ts';
import type { GateReport } from '../study/gate/gateReport.ts';
import { directionlessMargins, plainGate } from '../study/gate/judgedMetrics.ts';
import { identityOf } from '../study/gate/makeBaseline.ts';
import { runGate } from '../study/gate/runGate.ts';
import type { GateEnd, GatePlan } from '../study/gate/runGate.ts';
import type { ResolvedScenario } from '../study/scenario/resolved.ts';
import { ExitCode } from './exitCode.ts';
import { planGateOutputs, writeGateOutputs } from './gateOutputs.ts';
import type { GateOutput } from './gateOutputs.ts';
import { catchInterruption } from './interruption.ts';
import { readScenario } from './readScenario.ts';
import { quoted } from './replayLine.ts';
import { tellFault } from './tellFault.ts';
import { printGate } from './terminal/printGate.ts';
import { progressFor } from './terminal/progress.ts';

export interface GateOptions {
  /** False: `--no-baseline`. */
  readonly baseline?: string | boolean;
  readonly replications?: number;
  readonly jobs?: number;
  readonly untilDecided?: boolean;
  readonly output?: readonly string[];
  readonly annotations?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly allowModule?: readonly string[];
}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** What is decided before the first event. */
interface Prepared {
  readonly baseline: Baseline | null;
  readonly baselineName: string | null;
  readonly changedPlugins: readonly ChangedPlugin[];
  readonly replications: number;
  readonly outputs: readonly GateOutput[];
}

export async function gate(file: string, options: GateOptions): Promise<ExitCode> {
  const { replications } = options;
  const read = await readScenario(file, {
    isLoading: true,
    allowedModules: options.allowModule ?? [],
    isSilent: false,
    overrides: replications === undefined ? {} : { replications },
  });
  const { resolved } = read.resolution;
  if (resolved === undefined) return ExitCode.usage;
  const prepared = prepare(resolved, file, options);
  if (typeof prepared === 'number') return prepared;
  const asked = { ...prepared, file, options };
  return tell(await play(resolved, asked), asked);
}

function prepare(resolved: ResolvedScenario, file: string, options: GateOptions): Prepared | ExitCode {
  const planned = planGateOutputs(options.output ?? []);
  const faults = [...planned.faults, ...marginFaults(resolved)];
  faults.forEach(say);
  if (faults.length > 0) return ExitCode.usage;
  const outputs = planned.outputs;
  if (options.baseline === false) return alone(resolved, outputs);
  const asked = typeof options.baseline === 'string' ? options.baseline : undefined;
  const found = findBaseline(folderOf(file, resolved.id), asked);
  if (found.kind !== 'found') {
    say(found.because);
    return found.kind === 'unknown' ? ExitCode.notComparable : ExitCode.usage;
  }
  const { baseline } = found;
  const asks = resolved.experiment.replications;
  const replications = typeof asks === 'number' ? asks : baseline.replications;
  const { underTest } = resolved.experiment.gate ?? plainGate;
  const { reasons, changed } = comparabilityOf({
    baseline,
    now: identityOf(resolved),
    underTest,
    replications: options.untilDecided === true ? 1 : replications,
  });
  reasons.forEach((reason) => say(`not comparable: ${reason}`));
  if (reasons.length > 0) return ExitCode.notComparable;
  return {
    baseline,
    baselineName: asked ?? found.file.replace(/^.*[\\/]/, '').replace(/\.json$/, ''),
    changedPlugins: changed,
    replications: options.untilDecided === true ? budget(baseline, options) : replications,
    outputs,
  };
}

/** Until it is decided: as many as the baseline has, or fewer where -r says so. */
const budget = (baseline: Baseline, { replications }: GateOptions): number =>
  Math.min(baseline.replications, replications ?? baseline.replications);

/** Thresholds alone. */
function alone({ experiment }: ResolvedScenario, outputs: readonly GateOutput[]): Prepared | ExitCode {
  const count = experiment.replications;
  if ((experiment.gate?.thresholds.length ?? 0) === 0) {
    say('--no-baseline: the file has no gate.thresholds, so there is nothing to judge');
    return ExitCode.usage;
  }
  const replications = typeof count === 'number' ? count : count.atMost;
  return { baseline: null, baselineName: null, changedPlugins: [], replications, outputs };
}

function marginFaults({ experiment }: ResolvedScenario): readonly string[] {
  return directionlessMargins(experiment.gate ?? plainGate).map((id) => {
    const known = metricCatalogue.filter(({ worse }) => worse !== 'neither').map((metric) => metric.id);
    return `gate.margins: ${id} is neither better nor worse in a direction, expected one of ${known.join(', ')}`;
  });
}

interface Asked extends Prepared {
  readonly file: string;
  readonly options: GateOptions;
}

async function play(resolved: ResolvedScenario, asked: Asked): Promise<GateEnd> {
  const { file, options } = asked;
  const isSilent = options.quiet === true || options.json === true;
  const interruption = catchInterruption(() => say('interrupted: nothing is judged'));
  const progress = progressFor(process.stderr, resolved.id, isSilent);
  const control = resolved.experiment.control;
  const plan: GatePlan = {
    ...asked,
    isUntilDecided: options.untilDecided === true,
    options: {
      jobs: options.jobs ?? availableParallelism(),
      signal: interruption.signal,
      progress: (done, planned) => progress.at(done, planned),
    },
    replay: replayOf(asked),
    explain: ({ key, arm }) =>
      `ringfence explain ${key} ${quoted(file)} --arms ${arm === control ? arm : `${control},${arm}`}`,
  };
  try {
    return await runGate(resolved, plan);
  } finally {
    progress.end();
    interruption.release();
  }
}

function replayOf({ file, baselineName, replications, options }: Asked): string {
  const against = baselineName === null ? '--no-baseline' : `--baseline ${quoted(baselineName)}`;
  const how = options.untilDecided === true ? ' --until-decided' : '';
  return `ringfence gate ${quoted(file)} ${against} -r ${replications}${how}`;
}

function tell(end: GateEnd, asked: Asked): ExitCode {
  const { file, options, outputs } = asked;
  if (end.kind === 'interrupted') return ExitCode.interrupted;
  if (end.kind === 'fault') return tellFault(end.fault, replayOf(asked));
  if (end.kind === 'not-comparable') {
    say(`not comparable: ${end.because}`);
    return ExitCode.notComparable;
  }
  const { report } = end;
  const faults = writeGateOutputs(outputs, { report, speed: end.speed, file });
  printGate(report, { ...options, file });
  faults.forEach(say);
  return faults.length > 0 ? ExitCode.failed : codeOf(report);
}

function codeOf({ verdict }: GateReport): ExitCode {
  if (verdict === 'fail') return ExitCode.gateFailed;
  return verdict === 'pass' ? ExitCode.done : ExitCode.inconclusive;
}
