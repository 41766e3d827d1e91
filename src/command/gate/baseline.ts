/** The verb `baseline`: saves, lists, shows and promotes what gates compare with. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { baselineText } from '../../study/gate/baseline.ts';
import {
  defaultFile,
  fileOf,
  findBaseline,
  folderOf,
  isName,
  namesIn,
  promotedIn,
  readBaseline,
} from '../../study/gate/baselineFolder.ts';
import type { FoundBaseline } from '../../study/gate/baselineFolder.ts';
import { playBaseline } from '../../study/gate/playBaseline.ts';
import { idText } from '../../study/reading/schemaParts.ts';
import type { Resolution, ResolvedScenario } from '../../study/scenario/resolved.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { catchInterruption, nothingWritten } from '../invocation/interruption.ts';
import { brokenPromise, jsonEndings } from '../output/promisedFormat.ts';
import { readScenario } from '../invocation/readScenario.ts';
import { quotedFile } from '../invocation/replayLine.ts';
import { readPlace, scenarioFiles } from '../output/takenPlaces.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { tellFault } from '../invocation/tellFault.ts';
import { baselineLines, baselineListLines } from '../terminal/baselineLines.ts';
import { progressFor } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';
import { unwritable, writeWhole } from '../output/writeWhole.ts';
import { terminalRoom } from '../terminal/foldLines.ts';

export interface SaveOptions extends OwnCheck {
  readonly replications?: number;
  readonly jobs?: number;
  readonly output?: string;
  readonly replace?: boolean;
  readonly quiet?: boolean;
  readonly allowModule?: readonly string[];
}

export interface ShowOptions extends OwnCheck {
  readonly json?: boolean;
}

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
const usualName = 'main';

/** `file`: undefined where it is missing, which is told already; so it is of the other verbs. */
export async function saveBaseline(
  file: string | undefined,
  asked: string | undefined,
  options: SaveOptions,
): Promise<ExitCode> {
  const resolution = file === undefined ? undefined : await readToPlay(file, options);
  const resolved = resolution?.resolved;
  const name = asked ?? usualName;
  const folder = file === undefined || resolved === undefined ? null : folderOf(file, resolved.id);
  const usual = folder === null || !isName(name) ? null : fileOf(folder, name);
  const path = options.output ?? usual;
  const faults = [
    nameFault(name),
    readPlace(options.output, scenarioFiles(resolution)) ??
      (path === null ? null : placeFault(path, options)),
  ].filter((fault) => fault !== null);
  faults.forEach(say);
  if (file === undefined || resolved === undefined || folder === null || path === null) return ExitCode.usage;
  if (faults.length > 0 || options.isOnlyChecked === true) return ExitCode.usage;
  return play(resolved, { file, folder, name, path, options });
}

async function readToPlay(
  file: string,
  { replications, isOnlyChecked, allowModule }: SaveOptions,
): Promise<Resolution> {
  const read = await readScenario(file, {
    isLoading: true,
    isOnlyChecked,
    allowedModules: allowModule ?? [],
    isSilent: false,
    overrides: replications === undefined ? {} : { replications },
  });
  return read.resolution;
}

const nameFault = (name: string): string | null =>
  isName(name) ? null : `the name of a baseline: found "${name}", expected ${idText}`;

function placeFault(path: string, { output, replace }: SaveOptions): string | null {
  if (replace !== true && existsSync(path))
    return `${path} is there already: --replace writes over it, another name keeps both`;
  const unwritten = brokenPromise(path, jsonEndings) ?? unwritable(path);
  return unwritten === null ? null : `${output === undefined ? '' : '-o '}${path}: ${unwritten}`;
}

interface Saving {
  readonly file: string;
  readonly folder: string;
  readonly name: string;
  readonly path: string;
  readonly options: SaveOptions;
}

async function play(resolved: ResolvedScenario, saving: Saving): Promise<ExitCode> {
  const { options } = saving;
  const asked = resolved.experiment.replications;
  const count = typeof asked === 'number' ? asked : asked.atMost;
  const interruption = catchInterruption(() => say('interrupted: coming to an end'));
  const progress = progressFor(process.stderr, resolved.id, options.quiet === true);
  try {
    const end = await playBaseline(resolved, count, {
      jobs: options.jobs ?? availableParallelism(),
      signal: interruption.signal,
      progress: (done, planned) => progress.at(done, planned),
    });
    progress.end();
    const replay = `ringfence baseline save ${quotedFile(saving.file)} ${saving.name} -r ${count}`;
    if (end.kind === 'fault') return tellFault(end.fault, { replay, modules: resolved.modules });
    return end.kind === 'interrupted' ? nothingWritten({}) : write(baselineText(end.baseline), saving);
  } finally {
    progress.end();
    interruption.release();
  }
}

/** The first baseline of an experiment is promoted at once. */
function write(text: string, { folder, name, path, options }: Saving): ExitCode {
  const fault = writeWhole(path, text);
  if (fault !== null) {
    say(fault);
    return ExitCode.failed;
  }
  say(`written: ${path} (${Math.ceil(text.length / 1000)} kB)`);
  if (options.output !== undefined || promotedIn(folder) !== null) return ExitCode.done;
  return writeDefault(folder, name);
}

function writeDefault(folder: string, name: string): ExitCode {
  const fault = writeWhole(join(folder, defaultFile), `${name}\n`);
  say(fault ?? `promoted: ${name} is used where no --baseline is given`);
  return fault === null ? ExitCode.done : ExitCode.failed;
}

export async function listBaselines(
  file: string | undefined,
  { json, isOnlyChecked }: ShowOptions,
): Promise<ExitCode> {
  const folder = await folderOfExperiment(file);
  if (folder === null || isOnlyChecked === true) return ExitCode.usage;
  const promoted = promotedIn(folder);
  const all = namesIn(folder).map((name) => ({ name, found: findBaseline(folder, name) }));
  if (json === true)
    print([
      JSON.stringify(
        all.map(({ name, found }) => ({
          name,
          isPromoted: name === promoted,
          ...(found.kind === 'found'
            ? {
                seed: found.baseline.seed,
                replications: found.baseline.replications,
                engine: found.baseline.engine,
              }
            : { fault: found.because }),
        })),
      ),
    ]);
  else print(baselineListLines(all, { folder, promoted }));
  return ExitCode.done;
}

export async function showBaseline(
  file: string | undefined,
  asked: string | undefined,
  { json, isOnlyChecked }: ShowOptions,
): Promise<ExitCode> {
  const found = await shownBaseline(file, asked);
  if (found === null) return ExitCode.usage;
  if (found.kind !== 'found') {
    say(found.because);
    return codeOf(found.kind);
  }
  if (isOnlyChecked === true) return ExitCode.usage;
  const room = terminalRoom();
  print(json === true ? [JSON.stringify(found.baseline)] : baselineLines(found.baseline, found.file, room));
  return ExitCode.done;
}

const codeOf = (kind: 'faulty' | 'unknown'): ExitCode =>
  kind === 'unknown' ? ExitCode.notComparable : ExitCode.usage;

/** Null where there is no experiment whose baseline it could be. */
async function shownBaseline(
  file: string | undefined,
  asked: string | undefined,
): Promise<FoundBaseline | null> {
  if (file?.endsWith('.json') === true) return readBaseline(file);
  const folder = await folderOfExperiment(file);
  if (folder !== null) return findBaseline(folder, asked);
  const isFile = asked !== undefined && !isName(asked);
  return isFile ? readBaseline(asked) : null;
}

export async function promoteBaseline(
  file: string | undefined,
  name: string | undefined,
  { isOnlyChecked }: OwnCheck,
): Promise<ExitCode> {
  const folder = await folderOfExperiment(file);
  const wrong = name === undefined ? null : nameFault(name);
  if (wrong !== null) say(wrong);
  if (folder === null || name === undefined || wrong !== null) return ExitCode.usage;
  const found = findBaseline(folder, name);
  if (found.kind !== 'found') {
    say(found.because);
    return codeOf(found.kind);
  }
  return isOnlyChecked === true ? ExitCode.usage : writeDefault(folder, name);
}

/** Where the baselines of an experiment stand; null where there is none, which is told by then. */
async function folderOfExperiment(file: string | undefined): Promise<string | null> {
  if (file === undefined) return null;
  const options = { isLoading: false, allowedModules: [], overrides: {} };
  const quiet = await readScenario(file, { ...options, isSilent: true });
  const { resolved } = quiet.resolution;
  if (resolved !== undefined) return folderOf(file, resolved.id);
  await readScenario(file, { ...options, isSilent: false });
  return null;
}
