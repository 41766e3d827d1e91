/** Reads who is to judge a trace: the detectors of the command line and those of a scenario; prints what is wrong with them. */
import { hostFailures } from '../../study/hosts/hostChecks.ts';
import { judgeFiles } from '../../study/replay/judges/judgeFiles.ts';
import { argumentModules } from '../../study/arguments/argumentModules.ts';
import { readDetectors } from '../../study/replay/judges/detectorArguments.ts';
import type { DetectorSpec } from '../../study/replay/judges/detectorSpec.ts';
import { screeningSpecs } from '../../study/replay/judges/screeningSpecs.ts';
import type { FileUse } from '../../study/reading/fileReference.ts';
import { readModules } from '../../study/modules/moduleHash.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import { readScenario } from '../invocation/readScenario.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { namedModules } from '../invocation/namedModules.ts';
import { tellFailures } from '../invocation/tellFailures.ts';
import { say } from '../terminal/say.ts';

export interface AskedJudges extends OwnCheck {
  readonly detector?: readonly string[];
  readonly screening?: string;
  readonly allowModule?: readonly string[];
}

export interface Judges {
  readonly specs: readonly DetectorSpec[];
  readonly modules: readonly ModuleUse[];
  readonly fileUses: readonly FileUse[];
}

const noDetector =
  'found no detector, expected --detector or --screening; `ringfence list detector` shows those that are built in';

/** Null where something is wrong, which is told by then. */
export async function readJudges(asked: AskedJudges): Promise<Judges | null> {
  const texts = asked.detector ?? [];
  if (texts.length === 0 && asked.screening === undefined) {
    const isTold = ['detector', 'screening'].some((name) => asked.unread?.includes(name));
    if (!isTold) say(noDetector);
    return null;
  }
  const screening = await screeningOf(asked);
  const named = await namedDetectors(texts, asked, screening?.specs ?? []);
  if (screening === null || named === null) return null;
  return {
    specs: [...screening.specs, ...named.specs],
    modules: [...screening.modules, ...named.modules],
    fileUses: [...screening.fileUses, ...named.fileUses],
  };
}

interface Read {
  readonly specs: readonly DetectorSpec[];
  readonly modules: readonly ModuleUse[];
  readonly fileUses: readonly FileUse[];
}

async function screeningOf({ screening, allowModule, isOnlyChecked }: AskedJudges): Promise<Read | null> {
  if (screening === undefined) return { specs: [], modules: [], fileUses: [] };
  const { resolution } = await readScenario(screening, {
    isLoading: true,
    isOnlyChecked,
    allowedModules: allowModule ?? [],
    isSilent: false,
    overrides: {},
  });
  const { resolved } = resolution;
  if (resolved === undefined) return null;
  const specs = screeningSpecs(resolved);
  if (specs.length === 0) say(`${screening}: found no detector in any arm, expected at least one`);
  if (specs.length === 0) return null;
  const modules = resolved.modules.filter(({ family }) => family === 'detector');
  return { specs, modules, fileUses: resolved.files };
}

async function namedDetectors(
  texts: readonly string[],
  { allowModule, isOnlyChecked = false }: AskedJudges,
  earlier: readonly DetectorSpec[],
): Promise<Read | null> {
  const search = {
    folder: process.cwd(),
    allowed: allowModule ?? [],
    isOfCommandLine: true,
    read: readModules(),
  };
  const modules = argumentModules(texts, { option: '--detector', family: 'detector' }, search);
  const described = await namedModules(modules, isOnlyChecked);
  const read = readDetectors(texts, { loaded: described.loaded, search, earlier });
  const files = judgeFiles(read.specs, search);
  const isStarting = files.failures.length === 0 && !isOnlyChecked;
  const hosts = isStarting ? hostFailures(files.uses) : [];
  const failures = [...read.failures, ...described.failures, ...files.failures, ...hosts];
  for (const { type, reference, realPath, sha256 } of isOnlyChecked ? [] : files.uses)
    say(`${type} file ${reference}  ${realPath}  ${sha256}`);
  if (failures.length === 0) return { specs: read.specs, modules, fileUses: files.uses };
  tellFailures(failures, read.sources);
  return null;
}
