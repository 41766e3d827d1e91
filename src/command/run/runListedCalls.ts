/** `run` of a file that lists calls: what every play says of every call, and whether what must hold does. */
import { describeModules } from '../../study/parts/describeModules.ts';
import type { ListedCalls } from '../../study/listedCalls/listedCalls.ts';
import { modulesOfPlay } from '../../study/listedCalls/modulesOfPlay.ts';
import type { ListedFault } from '../../study/listedCalls/playListedCalls.ts';
import { readListedCalls } from '../../study/listedCalls/readListedCalls.ts';
import type { ReadListed } from '../../study/listedCalls/readListedCalls.ts';
import { watchedListedCalls } from '../../study/listedCalls/watchedListedCalls.ts';
import { firstBreach } from '../../study/laws/expectations.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { tellFailures } from '../invocation/tellFailures.ts';
import { sameFile } from '../invocation/replayLine.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { tellBlamed } from '../invocation/tellBlamed.ts';
import { listedCallsLines } from '../terminal/listedCallsTable.ts';
import { print, printJson, say } from '../terminal/say.ts';

interface ListedOptions extends OwnCheck {
  readonly allowModule?: readonly string[];
  readonly json?: boolean;
}

export async function runListedCalls(file: string, options: ListedOptions): Promise<ExitCode> {
  const allowed = options.allowModule ?? [];
  const isOnlyChecked = options.isOnlyChecked === true;
  const read = isOnlyChecked ? readListedCalls(file, allowed) : await loadedListedCalls(file, allowed);
  const { listed } = read;
  if (listed === undefined) {
    tellFailures(read.failures, read.sources);
    return ExitCode.usage;
  }
  if (isOnlyChecked) return ExitCode.usage;
  const end = await watchedListedCalls(listed, read.modules);
  if (end.kind === 'fault')
    return tellListedFault(listed, end.fault, { file, allowed, modules: read.modules });
  const breach = listed.expect === null ? null : firstBreach(listed.expect, end.scores);
  const { law, expect, plays, calls } = listed;
  if (options.json === true) printJson({ law, expect, plays, calls, scores: end.scores, breach });
  else print(listedCallsLines(listed, end.scores, breach));
  return breach === null ? ExitCode.done : ExitCode.failed;
}

/** The file with the parameters of its modules checked; each module is told with its hash before it is imported. */
export async function loadedListedCalls(file: string, allowed: readonly string[]): Promise<ReadListed> {
  const first = readListedCalls(file, allowed);
  if (first.listed === undefined || first.modules.length === 0) return first;
  for (const { reference, sha256, realPath } of first.modules)
    say(`module ${reference}  ${realPath}  ${sha256}`);
  const { loaded, failures } = await describeModules(first.modules);
  if (failures.length > 0) return { modules: [], failures, sources: first.sources };
  return readListedCalls(file, allowed, loaded);
}

interface FaultyCalls {
  readonly file: string;
  readonly allowed: readonly string[];
  readonly modules: ReadListed['modules'];
}

function tellListedFault(
  listed: ListedCalls,
  { play, call, blamed, message }: ListedFault,
  { file, allowed, modules }: FaultyCalls,
): ExitCode {
  const { id, use } = listed.plays[play];
  const where = call < 0 ? 'before the first call' : `at call ${call}`;
  if (blamed !== undefined) tellBlamed(`detector ${blamed} failed: ${message}`, blamed, modules);
  else
    tellBlamed(
      `detector ${use} failed ${where} of the play ${id}: ${message}`,
      use,
      modulesOfPlay(modules, { id, use }),
    );
  say(`replay: ringfence run ${sameFile(file, allowed)}`);
  return ExitCode.failed;
}
