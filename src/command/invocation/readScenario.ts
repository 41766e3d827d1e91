/** Reads a scenario for a verb: resolves it, loads the modules that it names when asked, and prints faults and warnings. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { sortedFailures, wholeFile } from '../../study/failures/failure.ts';
import type { Failure } from '../../study/failures/failure.ts';
import { renderFailures, renderWarnings } from '../../study/failures/render.ts';
import { builtInCatalogue, pluginLookup } from '../../study/parts/plugins.ts';
import { describeModules } from '../../study/parts/describeModules.ts';
import type { DescribedModules } from '../../study/parts/describeModules.ts';
import { modulesMade } from '../../study/tasks/modulesMade.ts';
import { tooManyToNumber } from '../../study/experiment/tooManyToNumber.ts';
import { readModules } from '../../study/modules/moduleHash.ts';
import type { LoadedPlugins } from '../../study/modules/catalogue.ts';
import type { Overrides } from '../../study/scenario/experiment/overrides.ts';
import { hostFailures } from '../../study/hosts/hostChecks.ts';
import type { Resolution } from '../../study/scenario/resolved.ts';
import type { FileUse } from '../../study/reading/fileReference.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import { resolveScenario } from '../../study/scenario/resolveScenario.ts';
import { heldBy } from './heldBy.ts';
import { insteadOfScenario } from './writtenFile.ts';
import { folderStandsAt, pathStatus } from '../../study/failures/pathStatus.ts';
import { packagedCalled } from './packagedScenarios.ts';
import { errorPage } from '../terminal/errorPage.ts';
import type { OwnCheck } from './verb.ts';
import { say } from '../terminal/say.ts';

export interface ReadOptions extends OwnCheck {
  /** Import the modules that the file names and check their parameters. */
  readonly isLoading: boolean;
  /** Then make the parts of the modules, too, as a run makes them before its first event. */
  readonly isMaking?: boolean;
  readonly allowedModules: readonly string[];
  /** Print no warnings: they speak of figures, and none is measured. */
  readonly isWithoutWarnings?: boolean;
  /** Arms that are played beside the control; absent: all. */
  readonly playedArms?: readonly string[];
  /** Print nothing. */
  readonly isSilent: boolean;
  readonly overrides: Overrides;
}

export interface ReadScenario {
  readonly resolution: Resolution;
  /** Reads the scenario again with other overrides; nothing is loaded or printed anew. */
  again(overrides: Overrides): Resolution;
}

export async function readScenario(path: string, options: ReadOptions): Promise<ReadScenario> {
  const settings = {
    metrics: metricCatalogue.map(({ id }) => id),
    overrides: options.overrides,
    ...(options.playedArms === undefined ? {} : { playedArms: options.playedArms }),
    allowedModules: options.allowedModules,
    lookup: pluginLookup(new Map()),
    read: readModules(),
  };
  const first = atItsKind(resolveScenario({ path }, builtInCatalogue, settings), path);
  const againWith =
    (loaded: LoadedPlugins) =>
    (overrides: Overrides): Resolution =>
      resolveScenario({ path }, builtInCatalogue, { ...settings, overrides, loaded });
  const { modules, files } = first.parts;
  const isLoading = options.isLoading && options.isOnlyChecked !== true;
  if (!isLoading || modules.length + files.length === 0)
    return { resolution: print(numbered(first, path), options), again: againWith(new Map()) };
  if (!options.isSilent) tellLoaded(modules, files);
  const described =
    modules.length === 0 ? { loaded: new Map(), failures: [] } : await describeModules(modules);
  const again = againWith(described.loaded);
  const second = numbered(again(options.overrides), path);
  const made = options.isMaking === true ? await makingFailures(second, described) : [];
  const ofParts = [...described.failures, ...made, ...hostFailures(files)];
  const resolution = ofParts.length === 0 ? second : withFailures(second, ofParts);
  return { resolution: print(resolution, options), again };
}

/** Of a file of another kind the kind is told, not everything that a scenario would have in its place. */
function atItsKind(resolution: Resolution, path: string): Resolution {
  if (resolution.failures.length === 0) return resolution;
  const { warnings, sources, parts } = resolution;
  const told = (failure: Pick<Failure, 'found' | 'hint'>): Resolution => ({
    failures: [{ ...wholeFile(path), path: '', expected: 'a scenario file', ...failure }],
    warnings,
    sources,
    parts,
  });
  if (folderStandsAt(path))
    return told({ found: 'a folder', hint: heldBy(path, /\.(ya?ml)$|^results\.json$/) });
  if (pathStatus(path) === undefined) return withHint(resolution, path);
  const found = insteadOfScenario(path);
  return found === null ? resolution : told({ found, hint: '' });
}

/** Of a file that is not there, and to which none beside it is near: a scenario of the program that is called so. */
function withHint(resolution: Resolution, path: string): Resolution {
  const [failure, ...others] = resolution.failures;
  const packaged = packagedCalled(path);
  if (failure.file !== path || failure.hint !== '' || packaged === undefined) return resolution;
  return { ...resolution, failures: [{ ...failure, hint: `did you mean ${packaged}?` }, ...others] };
}

/** A module that is told of already is not made. */
function makingFailures(
  { parts, resolved }: Resolution,
  { loaded, failures }: DescribedModules,
): Promise<readonly Failure[]> {
  const isTold = ({ named: [first] }: ModuleUse): boolean =>
    failures.some(
      ({ file, line, column }) => file === first.file && line === first.line && column === first.column,
    );
  return modulesMade({
    files: parts.files,
    modules: parts.modules.filter((use) => loaded.has(use.reference) && !isTold(use)),
    described: loaded,
    worlds: parts.soundWorlds(),
    seed: resolved?.experiment.seed ?? 1,
  });
}

/** What is wrong with parts from outside beside what is wrong with the file itself. */
const withFailures = (
  { warnings, sources, parts, failures }: Resolution,
  more: readonly Failure[],
): Resolution => ({ failures: sortedFailures([...failures, ...more]), warnings, sources, parts });

/** The same, unless more is to be played than can be numbered. */
function numbered(resolution: Resolution, path: string): Resolution {
  const { resolved } = resolution;
  const failures = resolved === undefined ? [] : tooManyToNumber(resolved, path);
  return failures.length === 0 ? resolution : withFailures(resolution, failures);
}

/** What comes from outside is told with its hash before anything of it is started. */
function tellLoaded(modules: readonly ModuleUse[], files: readonly FileUse[]): void {
  const loaded = [
    ...modules.map((module) => ({ what: 'module', ...module })),
    ...files.map((file) => ({ ...file, what: `${file.type} file` })),
  ];
  for (const { what, reference, sha256, realPath } of loaded)
    say(`${what} ${reference}  ${realPath}  sha256:${sha256.replace(/^sha256:/, '')}`);
}

/** Whoever is refused for something else is spared the warnings. */
function print(resolution: Resolution, options: ReadOptions): Resolution {
  if (!options.isSilent) {
    const { failures, warnings, sources } = resolution;
    const page = { sources, ...errorPage() };
    if (failures.length > 0) say(renderFailures(failures, page).trimEnd());
    else if (warnings.length > 0 && options.isOnlyChecked !== true && options.isWithoutWarnings !== true)
      say(renderWarnings(warnings, page).trimEnd());
  }
  return resolution;
}
