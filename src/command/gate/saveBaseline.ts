/** The verb `baseline save`: plays an experiment and keeps what gates compare with. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { baselineText } from '../../study/gate/baselines/baseline.ts';
import {
  fileOf,
  folderOf,
  isName,
  nameFault,
  promotedIn,
} from '../../study/gate/baselines/baselineFolder.ts';
import { playBaseline } from '../../study/gate/baselines/playBaseline.ts';
import type { Resolution, ResolvedScenario } from '../../study/scenario/resolved.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { catchInterruption, nothingWritten } from '../invocation/interruption.ts';
import { readScenario } from '../invocation/readScenario.ts';
import { sameFile } from '../invocation/replayLine.ts';
import { tellFault } from '../invocation/tellFault.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { jsonPlaceFault } from '../output/jsonPlace.ts';
import { keptElsewhere, writeOrKeep } from '../output/keptElsewhere.ts';
import { readPlace, scenarioFiles } from '../output/takenPlaces.ts';
import { progressFor } from '../terminal/progress.ts';
import { say } from '../terminal/say.ts';
import { promote } from './promote.ts';

export interface SaveOptions extends OwnCheck {
  readonly replications?: number;
  readonly jobs?: number;
  readonly output?: string;
  readonly replace?: boolean;
  readonly quiet?: boolean;
  readonly allowModule?: readonly string[];
}

const usualName = 'main';

/** `file`: undefined where it is missing, which is told already. */
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

function placeFault(path: string, { output, replace }: SaveOptions): string | null {
  const taken = takenFault(path, replace);
  if (taken !== null) return taken;
  const unwritten = jsonPlaceFault(path);
  return unwritten === null ? null : `${output === undefined ? '' : '-o '}${path}: ${unwritten}`;
}

const takenFault = (path: string, replace: boolean | undefined): string | null =>
  replace !== true && existsSync(path)
    ? `${path} is there already: --replace writes over it, another name keeps both`
    : null;

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
    const replay = `ringfence baseline save ${sameFile(saving.file, options.allowModule)} ${saving.name} -r ${count}`;
    if (end.kind === 'fault') return tellFault(end.fault, { replay, modules: resolved.modules });
    return end.kind === 'interrupted' ? nothingWritten({}) : write(baselineText(end.baseline), saving);
  } finally {
    progress.end();
    interruption.release();
  }
}

/** The first baseline of an experiment is promoted at once. What somebody else has saved meanwhile stays. */
function write(text: string, { folder, name, path, options }: Saving): ExitCode {
  const taken = takenFault(path, options.replace);
  const fault = taken === null ? writeOrKeep(path, text) : keptElsewhere(taken, { path, text });
  if (fault !== null) {
    say(fault);
    return ExitCode.failed;
  }
  say(`written: ${path} (${Math.ceil(text.length / 1000)} kB)`);
  if (options.output !== undefined || promotedIn(folder) !== null) return ExitCode.done;
  return promote(folder, name);
}
