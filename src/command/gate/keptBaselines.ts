/** The verbs `baseline list`, `show` and `promote`, about baselines that are there. `file` and `name`: undefined where they are missing, which is told already. */
import {
  findBaseline,
  folderOf,
  isName,
  nameFault,
  namesIn,
  promotedIn,
  readBaseline,
} from '../../study/gate/baselines/baselineFolder.ts';
import type { FoundBaseline } from '../../study/gate/baselines/baselineFolder.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { readScenario } from '../invocation/readScenario.ts';
import { sameFile } from '../invocation/replayLine.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { baselineLines, baselineListLines } from '../terminal/baselineLines.ts';
import { terminalRoom } from '../terminal/foldLines.ts';
import { print, printJson, say } from '../terminal/say.ts';
import { baselineFault } from './baselineFault.ts';
import { promote, promotionFault } from './promote.ts';

export interface ShowOptions extends OwnCheck {
  readonly json?: boolean;
}

export async function listBaselines(
  file: string | undefined,
  { json, isOnlyChecked }: ShowOptions,
): Promise<ExitCode> {
  const kept = await keptOf(file);
  if (kept === null || isOnlyChecked === true) return ExitCode.usage;
  const { folder, again } = kept;
  const promoted = promotedIn(folder);
  const all = namesIn(folder).map((name) => ({ name, found: asTold(findBaseline(folder, name, again)) }));
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

const asTold = (found: FoundBaseline): FoundBaseline =>
  found.kind === 'found' ? found : { ...found, because: baselineFault(found) };

export async function showBaseline(
  file: string | undefined,
  asked: string | undefined,
  { json, isOnlyChecked }: ShowOptions,
): Promise<ExitCode> {
  const found = await shownBaseline(file, asked);
  if (found === null) return ExitCode.usage;
  if (found.kind !== 'found') {
    say(baselineFault(found));
    return codeOf(found.kind);
  }
  if (isOnlyChecked === true) return ExitCode.usage;
  const room = terminalRoom();
  if (json === true) printJson(found.baseline);
  else print(baselineLines(found.baseline, found.file, room));
  return ExitCode.done;
}

const codeOf = (kind: 'faulty' | 'damaged' | 'unknown'): ExitCode =>
  kind === 'unknown' ? ExitCode.notComparable : ExitCode.usage;

/** Null where there is no experiment whose baseline it could be. */
async function shownBaseline(
  file: string | undefined,
  asked: string | undefined,
): Promise<FoundBaseline | null> {
  if (file?.endsWith('.json') === true) return readBaseline(file);
  const kept = await keptOf(file);
  if (kept !== null) return findBaseline(kept.folder, asked, kept.again);
  const isFile = asked !== undefined && !isName(asked);
  return isFile ? readBaseline(asked) : null;
}

export async function promoteBaseline(
  file: string | undefined,
  name: string | undefined,
  { isOnlyChecked }: OwnCheck,
): Promise<ExitCode> {
  const kept = await keptOf(file);
  const wrong = name === undefined ? null : nameFault(name);
  if (wrong !== null) say(wrong);
  if (kept === null || name === undefined || wrong !== null) return ExitCode.usage;
  const found = findBaseline(kept.folder, name, kept.again);
  if (found.kind !== 'found') {
    say(baselineFault(found));
    return codeOf(found.kind);
  }
  const fault = promotionFault(kept.folder);
  if (fault !== null) say(fault);
  return fault !== null || isOnlyChecked === true ? ExitCode.usage : promote(kept.folder, name);
}

interface Kept {
  readonly folder: string;
  /** The experiment, as the words of a command. */
  readonly again: string;
}

/** Where the baselines of an experiment stand; null where there is none, which is told by then. */
async function keptOf(file: string | undefined): Promise<Kept | null> {
  if (file === undefined) return null;
  const options = { isLoading: false, allowedModules: [], overrides: {} };
  const quiet = await readScenario(file, { ...options, isSilent: true });
  const { resolved } = quiet.resolution;
  if (resolved !== undefined) return { folder: folderOf(file, resolved.id), again: sameFile(file) };
  await readScenario(file, { ...options, isSilent: false });
  return null;
}
