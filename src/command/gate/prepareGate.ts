/** What a gate finds out before the first event: outputs, baseline, whether it can be compared. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import type { Baseline } from '../../study/gate/baselines/baseline.ts';
import { findBaseline, folderOf, isName, readBaseline } from '../../study/gate/baselines/baselineFolder.ts';
import type { FoundBaseline } from '../../study/gate/baselines/baselineFolder.ts';
import { comparabilityOf } from '../../study/gate/comparison/comparable.ts';
import type { ChangedPlugin } from '../../study/gate/comparison/comparable.ts';
import { directionlessMargins, plainGate } from '../../study/gate/comparison/judgedMetrics.ts';
import { unusedUnderTest } from '../../study/gate/comparison/armsUnderTest.ts';
import { nearestName } from '../../study/failures/nearestName.ts';
import { pluginHashes } from '../../study/parts/pluginHashes.ts';
import { identityOf } from '../../study/gate/baselines/makeBaseline.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { baselineFault } from './baselineFault.ts';
import { planGateOutputs } from './gateOutputs.ts';
import type { GateOutput } from './gateOutputs.ts';
import { sameFile } from '../invocation/replayLine.ts';
import { readPlaces } from '../output/takenPlaces.ts';
import { saveCommand } from './saveCommand.ts';
import { say } from '../terminal/say.ts';
import { tellNotCompared } from './tellNotCompared.ts';
import type { NotComparedTerms } from './tellNotCompared.ts';

export interface GateOptions extends OwnCheck {
  /** False: `--no-baseline`. */
  readonly baseline?: string | boolean;
  readonly replications?: number;
  readonly jobs?: number;
  readonly untilDecided?: boolean;
  /** Text that the seeds follow from. */
  readonly rotateSeeds?: string;
  readonly old?: readonly string[];
  readonly output?: readonly string[];
  readonly annotations?: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly allowModule?: readonly string[];
}

/** What is decided before the first event. */
export interface Prepared {
  readonly baseline: Baseline | null;
  readonly baselineName: string | null;
  readonly changedPlugins: readonly ChangedPlugin[];
  readonly replications: number;
  readonly outputs: readonly GateOutput[];
}

/** Says what else is wrong where there is no experiment. `inputs`: files that were read. */
export function refuseWithout(inputs: readonly string[], { output = [], baseline }: GateOptions): ExitCode {
  const { outputs, faults } = planGateOutputs(output);
  const paths = outputs.map(({ path }) => path);
  const isFile = typeof baseline === 'string' && !isName(baseline);
  const found = isFile ? readBaseline(baseline) : null;
  const unread = found === null || found.kind === 'found' ? [] : [baselineFault(found)];
  [...faults, ...readPlaces(paths, [...inputs, ...fileOf(found)]), ...unread].forEach(say);
  return ExitCode.usage;
}

/** That of the baseline, where there is one. */
const fileOf = (found: FoundBaseline | null): readonly string[] =>
  found?.kind === 'found' ? [found.file] : [];

/** Or the code with which it ends, said why. `inputs`: files that are read. */
export function prepareGate(
  resolved: ResolvedScenario,
  { file, inputs }: { readonly file: string; readonly inputs: readonly string[] },
  options: GateOptions,
): Prepared | ExitCode {
  const { outputs, faults: unfit } = planGateOutputs(options.output ?? []);
  const asked = typeof options.baseline === 'string' ? options.baseline : undefined;
  const found =
    options.baseline === false
      ? null
      : findBaseline(folderOf(file, resolved.id), asked, sameFile(file, options.allowModule));
  const paths = outputs.map(({ path }) => path);
  const faults = [
    ...unfit,
    ...readPlaces(paths, [...inputs, ...fileOf(found)]),
    ...marginFaults(resolved),
    ...unusedFaults(resolved),
  ];
  if (faults.length > 0 || options.isOnlyChecked === true) {
    // Alone, that of the baseline is an end of its own.
    [...faults, ...(found === null || found.kind === 'found' ? [] : [baselineFault(found)])].forEach(say);
    return ExitCode.usage;
  }
  if (found === null) return alone(resolved, outputs);
  const terms = { experiment: resolved.id, file, options, outputs };
  if (found.kind !== 'found') {
    if (found.kind === 'unknown')
      return tellNotCompared({ reasons: [found.because] }, { ...terms, baselineName: asked ?? null });
    say(baselineFault(found));
    return ExitCode.usage;
  }
  const baselineName = asked ?? found.file.replace(/^.*[\\/]/, '').replace(/\.json$/, '');
  return heldAgainst(found.baseline, resolved, { ...terms, options, baselineName });
}

/** Where it can be compared with the baseline. */
function heldAgainst(
  baseline: Baseline,
  resolved: ResolvedScenario,
  terms: NotComparedTerms & { readonly options: GateOptions; readonly baselineName: string },
): Prepared | ExitCode {
  const { file, options, outputs, baselineName } = terms;
  const asks = resolved.experiment.replications;
  const replications = typeof asks === 'number' ? asks : baseline.replications;
  const { underTest } = resolved.experiment.gate ?? plainGate;
  const { reasons, changed, changes } = comparabilityOf({
    baseline,
    now: identityOf(resolved),
    underTest,
    replications: options.untilDecided === true ? 1 : replications,
  });
  if (reasons.length > 0) {
    const { allowModule } = options;
    const anew = saveCommand({ file, baselineName, baseline, replications, allowModule });
    // What is under test has changed: saved as it is now it would be its own measure.
    const asIt = changed.length === 0 ? '' : `, with ${changed.map(({ use }) => use).join(', ')} as before`;
    const next = `where this is meant, save it anew${asIt}: ${anew}`;
    const told = reasons.map((reason) => `not comparable: ${reason}`);
    return tellNotCompared({ reasons: told, changes, next }, terms);
  }
  return {
    baseline,
    baselineName,
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

/** A gate on a part that nobody uses would pass whatever the part does. */
const unusedFaults = (resolved: ResolvedScenario): readonly string[] =>
  unusedUnderTest(resolved).map((name) => {
    const used = Object.keys(pluginHashes(resolved));
    const near = nearestName(name, used);
    const hint = near === undefined ? '' : `; did you mean ${near}?`;
    return `gate.underTest: ${name} is used in no arm, expected one of ${used.join(', ')}${hint}`;
  });

function marginFaults({ experiment }: ResolvedScenario): readonly string[] {
  return directionlessMargins(experiment.gate ?? plainGate).map((id) => {
    const known = metricCatalogue.filter(({ worse }) => worse !== 'neither').map((metric) => metric.id);
    return `gate.margins: ${id} is neither better nor worse in a direction, expected one of ${known.join(', ')}`;
  });
}
