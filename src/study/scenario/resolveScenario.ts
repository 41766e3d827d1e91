/** From a scenario file to a resolved experiment: reads, checks, fills in, and lists every fault at once. */
import type { PluginLookup } from '../../model/contracts/pluginLookup.ts';
import type { World } from '../../model/world/world.ts';
import { type Failure, sortedFailures, sortedWarnings, type Warning } from '../failures/failure.ts';
import { armFailures } from './checks/armFailures.ts';
import { assumptionPoints, type AssumptionPoints } from './experiment/assumptionPoints.ts';
import type { Catalogue, LoadedPlugins } from '../modules/catalogue.ts';
import { readModules, type ReadModules } from '../modules/moduleHash.ts';
import type { Experiment } from './experiment/experiment.ts';
import { experimentFailures } from './experiment/experimentChecks.ts';
import { ruleNamesOf } from './checks/complianceChecks.ts';
import { fileUses } from './checks/fileUses.ts';
import { moduleUses } from './checks/moduleUses.ts';
import { overrideFailures, type Overrides, withLever } from './experiment/overrides.ts';
import { readExperiment } from './experiment/readExperiment.ts';
import { partedEnds } from './experiment/partedEnds.ts';
import { partedCountsOfWorlds } from './world/partedCounts.ts';
import { putTogether } from './putTogether.ts';
import type { NamedParts, Resolution, ResolvedScenario } from './resolved.ts';
import { readScenarioFile, withoutCut, type ScenarioFile, type ScenarioInput } from './world/scenarioFile.ts';
import { partedAt, type Sources, withPartedThousands } from '../reading/partedThousands.ts';
import type { Schema } from '../reading/schemaParts.ts';
import { sensitivityPoints, type SensitivityPoints } from './experiment/sensitivityPoints.ts';
import { type ReadWorlds, soundWorldsOf, variantsOf } from './soundWorlds.ts';
import { studyOf } from './experiment/study.ts';
import type { ArmVariant } from './experiment/studyParts.ts';
import { scenarioWarnings } from './warnings/warnings.ts';
import { worldFailures } from './checks/worldChecks.ts';
import { worldSchema } from './world/worldSchema.ts';
import { baseVariant, changedVariant, type VariantResult } from './world/worldVariant.ts';

export interface ResolveOptions {
  /** Ids of the metrics that may be named; none: metric ids are not checked. */
  readonly metrics?: readonly string[];
  readonly overrides?: Overrides;
  /** Files and folders outside the scenario's folder from which modules may come. */
  readonly allowedModules?: readonly string[];
  /** Modules that were looked at for the same command. */
  readonly read?: ReadModules;
  /** Third parties' plug-ins already loaded; their parameters are then checked and filled in too. */
  readonly loaded?: LoadedPlugins;
  /** Arms that are played beside the control, at no design point of the file; absent: everything is. Warnings speak of what is played. */
  readonly playedArms?: readonly string[];
  /** With what worlds are asked what they come to, for warnings; absent: no part is made. */
  readonly lookup?: PluginLookup;
}

interface Context {
  readonly catalogue: Catalogue;
  readonly options: ResolveOptions;
  readonly loaded: LoadedPlugins;
  readonly schema: Schema;
  readonly file: ScenarioFile;
}

/** Never throws for what a file contains; imports no module. `resolved` is there exactly when there is no failure. */
export function resolveScenario(
  input: ScenarioInput,
  catalogue: Catalogue,
  options: ResolveOptions = {},
): Resolution {
  const { loaded = new Map(), overrides = {} } = options;
  const read = readScenarioFile(input);
  const file = withLever(read, overrides);
  const context = { catalogue, options, loaded, file, schema: schemaFor(catalogue, loaded) };
  const failures: Failure[] = [...file.failures, ...overrideFailures(overrides)];
  const { sources } = file;
  const experiment = readExperiment(file, options.metrics ?? [], overrides);
  failures.push(...withoutCut(experiment.failures, file.cut));
  const base = baseOf(context);
  failures.push(...withoutCut(base.failures, file.cut));
  if (base.variant === undefined)
    return {
      failures: toldFailures(failures, sources),
      warnings: [],
      sources,
      parts: { modules: [], files: [], soundWorlds: () => [] },
    };
  const study = studyOf({ schema: context.schema, base: base.variant, experiment: experiment.value, file });
  failures.push(...withoutCut(study.failures, file.cut));
  const isWorldWhole = file.failures.length + base.failures.length === 0;
  const found = { base: base.variant, experiment: experiment.value, study, isWorldWhole, failures };
  return finish(context, found);
}

/** Building and compiling the schema takes longer than using it. */
const schemas = new WeakMap<Catalogue, Schema>();

function schemaFor(catalogue: Catalogue, loaded: LoadedPlugins): Schema {
  if (loaded.size > 0) return worldSchema({ catalogue, loaded });
  const schema = schemas.get(catalogue) ?? worldSchema({ catalogue, loaded });
  schemas.set(catalogue, schema);
  return schema;
}

/** The world of the file, with the days of the command line. */
function baseOf({ file, options, schema }: Context): VariantResult {
  if (file.world === undefined) return { failures: [], variant: undefined };
  const base = baseVariant(schema, file.world);
  const days = options.overrides?.days;
  // Days that cannot be are told as those of the command line.
  const isMeant = days !== undefined && overrideFailures({ days }).length === 0;
  if (base.variant === undefined || !isMeant) return base;
  const { locate } = base.variant.origin;
  const place = {
    path: 'clock.days',
    value: days,
    locate: () => locate(['clock', 'days'], 'value'),
  } as const;
  const changed = changedVariant(schema, base.variant, [place]);
  return { failures: [...base.failures, ...changed.failures], variant: changed.variant };
}

interface Finished extends ReadWorlds {
  readonly experiment: Experiment;
  readonly failures: readonly Failure[];
}

/** Of the arms and worlds that are played. */
function warningsOf(
  { catalogue, loaded, file, options: { lookup, playedArms } }: Context,
  { found, isSound }: { readonly found: Finished; readonly isSound: boolean },
): readonly Warning[] {
  const { experiment, study } = found;
  const variants = variantsOf(found);
  const ruleNames = ruleNamesOf(variants);
  const isPlayed = ({ id }: ArmVariant): boolean =>
    playedArms === undefined || id === experiment.control || playedArms.includes(id);
  const arms = study.arms.filter(isPlayed);
  const worlds = playedArms === undefined ? variants : [...new Set(arms.map(({ variant }) => variant))];
  const origin = file.experiment;
  const check = { experiment, origin, variants: worlds, arms, ruleNames, catalogue, loaded, lookup, isSound };
  return sortedWarnings(scenarioWarnings(check));
}

/** Checks what the values mean, then puts everything together. */
function finish(context: Context, found: Finished): Resolution {
  const { catalogue, loaded, file, options } = context;
  const variants = variantsOf(found);
  const { allowedModules: allowed = [], read = readModules() } = options;
  const search = { folder: file.folder, allowed, read };
  const modules = moduleUses(variants, search);
  const files = fileUses(variants, search);
  const failures = toldFailures(
    [
      ...found.failures,
      ...withoutCut(toldOnce(meaningFailures(context, found)), file.cut),
      ...modules.failures,
      ...toldOnce(files.failures),
      ...withoutCut(experimentFaults(context, found), file.cut),
      ...toldOnce(partedFailures(context, found)),
    ],
    file.sources,
  );
  const warnings = warningsOf(context, { found, isSound: failures.length === 0 });
  const soundWorlds = (): readonly World[] =>
    files.failures.length > 0
      ? []
      : soundWorldsOf(found, { catalogue, loaded, ruleNames: ruleNamesOf(variants) });
  const parts = { modules: modules.uses, files: files.uses, soundWorlds };
  const told = { failures, warnings, sources: { ...files.sources, ...file.sources }, parts };
  return failures.length > 0 ? told : { ...told, resolved: resolvedOf(context, found, parts) };
}

/** Parted thousands in the worlds, and at the ends of ranges that no world has; a lever leaves the file's factors out. */
function partedFailures({ file, schema, options }: Context, found: Finished): readonly Failure[] {
  const writtenAt = partedAt(file.sources);
  const inWorlds = partedCountsOfWorlds(variantsOf(found), { schema, writtenAt });
  if (options.overrides?.lever !== undefined) return inWorlds;
  const { experiment, study } = found;
  return [...inWorlds, ...partedEnds({ schema, experiment, study, origin: file.experiment, writtenAt })];
}

/** What is wrong with the worlds: that of the file, and of each other one only what the file's has not. */
function meaningFailures({ catalogue, loaded }: Context, found: Finished): readonly Failure[] {
  const [base, ...others] = variantsOf(found);
  const ruleNames = ruleNamesOf([base, ...others]);
  const check = { catalogue, loaded, ruleNames, isWhole: found.failures.length === 0 };
  const ofBase = worldFailures(base, check);
  const ofOthers = others.flatMap((variant) => armFailures(worldFailures(variant, check), variant, ofBase));
  return [...ofBase, ...ofOthers];
}

function experimentFaults(
  { catalogue, file, options: { overrides = {} } }: Context,
  { failures, ...found }: Finished,
): readonly Failure[] {
  const isWhole = failures.length === 0;
  return experimentFailures({ ...found, origin: file.experiment, overrides, catalogue, isWhole });
}

/** Of a scenario with which nothing is wrong. */
function resolvedOf(
  context: Context,
  { base, experiment, study }: Finished,
  { modules, files }: Pick<NamedParts, 'modules' | 'files'>,
): ResolvedScenario {
  const { file, loaded } = context;
  return putTogether({
    file,
    base,
    experiment,
    study,
    modules,
    undescribed: modules.map(({ reference }) => reference).filter((use) => !loaded.has(use)),
    files,
    assumptionPoints: pointsOf(context, { base, experiment, study }),
    sensitivityPoints: movesOf(context, { base, experiment, study }),
  });
}

type Studied = Pick<Finished, 'base' | 'experiment' | 'study'>;

function pointsOf(
  { schema, catalogue, loaded }: Context,
  { base, experiment: { assumptions, seed }, study }: Studied,
): AssumptionPoints | null {
  if (assumptions === null) return null;
  const check = { catalogue, loaded, ruleNames: ruleNamesOf(variantsOf({ base, study })), isWhole: true };
  return assumptionPoints({ schema, arms: study.arms, design: assumptions, seed, check });
}

function movesOf(
  { schema, catalogue, loaded }: Context,
  { base, experiment: { sensitivity, seed }, study }: Studied,
): SensitivityPoints | null {
  if (sensitivity === null) return null;
  const check = { catalogue, loaded, ruleNames: ruleNamesOf(variantsOf({ base, study })), isWhole: true };
  return sensitivityPoints({ schema, arms: study.arms, design: sensitivity, seed, check });
}

/** In their order, in the words in which they are told. */
const toldFailures = (failures: readonly Failure[], sources: Sources): readonly Failure[] =>
  sortedFailures(withPartedThousands(failures, sources));

/** Arms share what they do not change: a fault of the base is not told again in their words. */
function toldOnce(failures: readonly Failure[]): readonly Failure[] {
  const first = new Map<string, Failure>();
  for (const failure of failures) {
    const { file, line, column, path, expected } = failure;
    const key = [file, line, column, path, expected].join('\n');
    if (!first.has(key)) first.set(key, failure);
  }
  return [...first.values()];
}
