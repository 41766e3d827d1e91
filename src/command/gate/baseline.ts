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
} from '../../study/gate/baselineFolder.ts';
import { playBaseline } from '../../study/gate/playBaseline.ts';
import { idText } from '../../study/reading/schemaParts.ts';
import type { ResolvedScenario } from '../../study/scenario/resolved.ts';
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

export interface ShowOptions {
  readonly json?: boolean;
}

const print = (lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`);
const usualName = 'main';

export async function saveBaseline(
  file: string,
  asked: string | undefined,
  options: SaveOptions,
): Promise<ExitCode> {
  const { replications } = options;
  const read = await readScenario(file, {
    isLoading: true,
    isOnlyChecked: options.isOnlyChecked,
    allowedModules: options.allowModule ?? [],
    isSilent: false,
    overrides: replications === undefined ? {} : { replications },
  });
  const { resolved } = read.resolution;
  if (resolved === undefined) return ExitCode.usage;
  const name = asked ?? usualName;
  const folder = folderOf(file, resolved.id);
  const path = options.output ?? fileOf(folder, name);
  const fault =
    saveFault({ name, path, options }) ?? readPlace(options.output, scenarioFiles(read.resolution));
  if (fault !== null) {
    say(fault);
    return ExitCode.usage;
  }
  if (options.isOnlyChecked === true) return ExitCode.usage;
  return play(resolved, { file, folder, name, path, options });
}

function saveFault(of: { name: string; path: string; options: SaveOptions }): string | null {
  if (!isName(of.name)) return `the name of a baseline: found "${of.name}", expected ${idText}`;
  if (of.options.replace !== true && existsSync(of.path))
    return `${of.path} is there already: --replace writes over it, another name keeps both`;
  const unwritten = brokenPromise(of.path, jsonEndings) ?? unwritable(of.path);
  const asked = of.options.output === undefined ? '' : '-o ';
  return unwritten === null ? null : `${asked}${of.path}: ${unwritten}`;
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

/** `what`: an experiment's file. */
export async function listBaselines(file: string, { json }: ShowOptions): Promise<ExitCode> {
  const resolved = await readQuietly(file);
  if (resolved === undefined) return ExitCode.usage;
  const folder = folderOf(file, resolved.id);
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
  file: string,
  asked: string | undefined,
  { json }: ShowOptions,
): Promise<ExitCode> {
  const isFile = file.endsWith('.json');
  const resolved = isFile ? undefined : await readQuietly(file);
  if (!isFile && resolved === undefined) return ExitCode.usage;
  const found = isFile
    ? findBaseline('', file.includes('/') ? file : `./${file}`)
    : findBaseline(folderOf(file, resolved?.id ?? ''), asked);
  if (found.kind !== 'found') {
    say(found.because);
    return found.kind === 'unknown' ? ExitCode.notComparable : ExitCode.usage;
  }
  const room = terminalRoom();
  print(json === true ? [JSON.stringify(found.baseline)] : baselineLines(found.baseline, found.file, room));
  return ExitCode.done;
}

export async function promoteBaseline(file: string, name: string): Promise<ExitCode> {
  const resolved = await readQuietly(file);
  if (resolved === undefined) return ExitCode.usage;
  const folder = folderOf(file, resolved.id);
  if (!isName(name)) {
    say(`the name of a baseline: found "${name}", expected ${idText}`);
    return ExitCode.usage;
  }
  const found = findBaseline(folder, name);
  if (found.kind === 'found') return writeDefault(folder, name);
  say(found.because);
  return found.kind === 'unknown' ? ExitCode.notComparable : ExitCode.usage;
}

async function readQuietly(file: string): Promise<ResolvedScenario | undefined> {
  const options = { isLoading: false, allowedModules: [], overrides: {} };
  const quiet = await readScenario(file, { ...options, isSilent: true });
  if (quiet.resolution.resolved !== undefined) return quiet.resolution.resolved;
  return (await readScenario(file, { ...options, isSilent: false })).resolution.resolved;
}
