/** From a scenario file to a resolved experiment: reads, checks, fills in, and lists every fault at once. */
import { type Failure, sortedFailures, sortedWarnings, type Warning } from '../failures/failure.ts';
import { armFailures } from './checks/armFailures.ts';
import { assumptionPoints, type AssumptionPoints } from './experiment/assumptionPoints.ts';
import { assumptionsOf } from './assumptions.ts';
import { hashOf } from '../reading/canonicalJson.ts';
import type { Catalogue, LoadedPlugins } from '../modules/catalogue.ts';
import { checkedTree } from '../reading/checkedTree.ts';
import type { Experiment, SensitivityDesign } from './experiment/experiment.ts';
import { experimentFailures } from './experiment/experimentChecks.ts';
import { experimentSchema } from './experiment/experimentSchema.ts';
import { plainTree } from '../reading/leaf.ts';
import { fileUses } from './checks/fileUses.ts';
import { moduleUses } from './checks/moduleUses.ts';
import { overrideFailures, type Overrides } from './experiment/overrides.ts';
import { failureOf } from '../reading/problem.ts';
import type { Assumption, Resolution, ResolvedScenario } from './resolved.ts';
import { readScenarioFile, withoutCut, type ScenarioFile, type ScenarioInput } from './world/scenarioFile.ts';
import type { Schema } from '../reading/schemaParts.ts';
import { sensitivityPoints, type SensitivityPoints } from './experiment/sensitivityPoints.ts';
import { changedVariants, type ReadWorlds, soundWorldsOf } from './soundWorlds.ts';
import { studyOf } from './experiment/study.ts';
import type { Study } from './experiment/studyParts.ts';
import { scenarioWarnings } from './warnings/warnings.ts';
import { worldFailures } from './checks/worldChecks.ts';
import { worldSchema } from './world/worldSchema.ts';
import { baseVariant, changedVariant, type VariantResult, type WorldVariant } from './world/worldVariant.ts';

export interface ResolveOptions {
  /** Ids of the metrics that may be named; none: metric ids are not checked. */
  readonly metrics?: readonly string[];
  readonly overrides?: Overrides;
  /** Files and folders outside the scenario's folder from which modules may come. */
  readonly allowedModules?: readonly string[];
  /** Third parties' plug-ins already loaded; their parameters are then checked and filled in too. */
  readonly loaded?: LoadedPlugins;
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
  const loaded = options.loaded ?? new Map();
  const file = readScenarioFile(input);
  const context = { catalogue, options, loaded, file, schema: schemaFor(catalogue, loaded) };
  const failures: Failure[] = [...file.failures, ...overrideFailures(options.overrides ?? {})];
  const { sources } = file;
  const experiment = experimentOf(context);
  failures.push(...withoutCut(experiment.failures, file.cut));
  const base = baseOf(context);
  failures.push(...withoutCut(base.failures, file.cut));
  if (base.variant === undefined)
    return {
      failures: sortedFailures(failures),
      warnings: [],
      sources,
      parts: { modules: [], files: [], soundWorlds: [] },
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

interface CheckedExperiment {
  readonly failures: readonly Failure[];
  /** Without its faulty values. */
  readonly value: Experiment;
}

function experimentOf({ file, options }: Context): CheckedExperiment {
  const { seed, replications, assumptions: points, sensitivity, lever } = options.overrides ?? {};
  const schema = experimentSchema(options.metrics ?? []);
  const origin = file.experiment;
  const checked = checkedTree(schema, origin.raw ?? {});
  const tree = (checked.tree ?? schema.parse({})) as Omit<
    Experiment,
    'control' | 'gate' | 'assumptions' | 'game' | 'sensitivity' | 'question' | 'weights'
  > &
    Partial<Omit<Experiment, 'question'>> & { readonly question?: string | Record<string, string> };
  const value: Experiment = {
    ...tree,
    seed: seed ?? tree.seed,
    replications: replications ?? tree.replications,
    control: tree.control ?? Object.keys(tree.arms)[0],
    question: byLanguage(tree.question),
    weights: tree.weights ?? null,
    gate: tree.gate ?? null,
    sensitivity: sensitivityOf(schema, tree.sensitivity ?? null, sensitivity),
    game: lever === undefined ? (tree.game ?? null) : null,
    factors: lever === undefined ? tree.factors : { lever: { path: lever.path, levels: [lever.value] } },
    assumptions:
      points === undefined ? (tree.assumptions ?? null) : { ...fewPoints, ...tree.assumptions, points },
  };
  return { failures: checked.problems.map((problem) => failureOf(problem, origin)), value };
}

/** The design of the command line with what the file says besides; paths of the command line replace those of the file. */
function sensitivityOf(
  schema: Schema,
  written: SensitivityDesign | null,
  asked: Overrides['sensitivity'],
): SensitivityDesign | null {
  if (asked === undefined) return written;
  const usual = (schema.parse({ sensitivity: {} }) as { sensitivity: SensitivityDesign }).sensitivity;
  const { design, of } = asked;
  return { ...usual, ...written, design, of: of.length > 0 ? of : (written ?? usual).of };
}

const byLanguage = (text: string | Record<string, string> | undefined): Experiment['question'] =>
  text === undefined ? null : typeof text === 'string' ? { en: text } : text;

/** What `--assumptions N` asks for where the file says nothing more. */
const fewPoints = { replications: 2, factor: 2 } as const;

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

/** Checks what the values mean, then puts everything together. */
function finish(context: Context, found: Finished): Resolution {
  const { base, experiment, study, failures: before } = found;
  const { catalogue, loaded, file, options } = context;
  const changed = new Set(changedVariants(study));
  const isWhole = before.length === 0;
  const check = { catalogue, loaded, isWhole };
  const ofBase = worldFailures(base, check);
  const ofOthers = [...changed].flatMap((variant) =>
    armFailures(worldFailures(variant, check), variant, ofBase),
  );
  const semantic = [...ofBase, ...ofOthers];
  const variants = new Set([base, ...changed]);
  const search = { folder: file.folder, allowed: options.allowedModules ?? [] };
  const modules = moduleUses([...variants], search);
  const files = fileUses([...variants], search);
  const failures = sortedFailures([
    ...before,
    ...withoutCut(toldOnce(semantic), file.cut),
    ...modules.failures,
    ...toldOnce(files.failures),
    ...withoutCut(
      experimentFailures({ experiment, origin: file.experiment, base, study, catalogue, isWhole }),
      file.cut,
    ),
  ]);
  const warnings: readonly Warning[] = sortedWarnings(
    scenarioWarnings({ experiment, origin: file.experiment, variants: [...variants], catalogue, loaded }),
  );
  const sources = { ...files.sources, ...file.sources };
  const soundWorlds = files.failures.length > 0 ? [] : soundWorldsOf(found, { catalogue, loaded });
  const parts = { modules: modules.uses, files: files.uses, soundWorlds };
  const told = { failures, warnings, sources, parts };
  if (failures.length > 0) return told;
  return {
    ...told,
    resolved: resolvedOf({
      file,
      base,
      experiment,
      study,
      modules: modules.uses,
      undescribed: modules.uses.map(({ reference }) => reference).filter((use) => !loaded.has(use)),
      files: files.uses,
      points: pointsOf(context, experiment, study),
      sensitivity: movesOf(context, experiment, study),
    }),
  };
}

function pointsOf(
  { schema, catalogue, loaded }: Context,
  { assumptions, seed }: Experiment,
  { arms }: Study,
): AssumptionPoints | null {
  if (assumptions === null) return null;
  const check = { catalogue, loaded, isWhole: true };
  return assumptionPoints({ schema, arms, design: assumptions, seed, check });
}

function movesOf(
  { schema, catalogue, loaded }: Context,
  { sensitivity, seed }: Experiment,
  { arms }: Study,
): SensitivityPoints | null {
  if (sensitivity === null) return null;
  const check = { catalogue, loaded, isWhole: true };
  return sensitivityPoints({ schema, arms, design: sensitivity, seed, check });
}

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

interface Whole {
  readonly file: ScenarioFile;
  readonly base: WorldVariant;
  readonly experiment: Experiment;
  readonly study: Study;
  readonly modules: ResolvedScenario['modules'];
  readonly undescribed: ResolvedScenario['undescribed'];
  readonly files: ResolvedScenario['files'];
  readonly points: AssumptionPoints | null;
  readonly sensitivity: SensitivityPoints | null;
}

function resolvedOf({
  file,
  base,
  experiment: read,
  study,
  modules,
  undescribed,
  files,
  points: assumptionPoints,
  sensitivity,
}: Whole): ResolvedScenario {
  const experiment = plainTree(read) as Experiment;
  const { level, mode, control, arms, factors, design, game, pairing } = experiment;
  const settings = (id: string): Readonly<Record<string, unknown>> => arms[id].set;
  const worlds = study.arms.map((arm) => arm.variant.world);
  const points = study.points.map((point) => ({
    id: point.id,
    settings: point.settings,
    worlds: point.variants.map((variant) => variant.world),
  }));
  const isGrown = game?.solution === 'worst-case';
  return {
    id: file.id,
    title: { ...file.title },
    world: base.world,
    worldPlain: base.plain,
    experiment,
    arms: study.arms.map(({ id, variant }) => ({
      id,
      isControl: id === control,
      settings: settings(id),
      world: variant.world,
    })),
    designPoints: [{ id: 'base', settings: {}, worlds }, ...(isGrown ? [] : points)],
    gameWorlds: isGrown ? points.map((point) => point.worlds) : null,
    assumptions: [...assumptionsOf(base.tree), ...armAssumptions(study, experiment)],
    assumptionPoints,
    sensitivityPoints: sensitivity,
    modules,
    undescribed,
    files,
    hashes: {
      world: hashOf(base.plain),
      experiment: hashOf({
        level,
        mode,
        control,
        arms,
        factors,
        design,
        ...(game === null ? {} : { game }),
        ...(pairing === 'common' ? {} : { pairing }),
      }),
    },
  };
}

/** Values that an arm sets, under `arms.<arm>`. */
function armAssumptions(study: Study, experiment: Experiment): readonly Assumption[] {
  return study.arms.flatMap(({ id, variant }) => {
    const paths = Object.keys(experiment.arms[id].set);
    const isSet = (path: string): boolean => paths.some((set) => path === set || path.startsWith(`${set}.`));
    return assumptionsOf(variant.tree)
      .filter(({ path }) => isSet(path))
      .map((assumption) => ({ ...assumption, path: `arms.${id}.${assumption.path}` }));
  });
}
