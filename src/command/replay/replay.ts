/** The verb `replay`: a recorded trace before any number of detectors, and what they would have said. */
import type { Clustering } from '../../study/replay/measures/callUnits.ts';
import type { ReplayEnd } from '../../study/replay/replayRequest.ts';
import type { Language } from '../../study/wording/speaking.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import { traceFiles } from '../../study/replay/rows/traceFiles.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { nothingWritten } from '../invocation/interruption.ts';
import { tellTableFailures } from '../invocation/tellFailures.ts';
import { played, tellFault } from './playReplay.ts';
import { rejectsFault, rejectsPath } from './keptRejects.ts';
import { readInput } from './readInput.ts';
import type { InputOptions } from './readInput.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { readJudges } from './readJudges.ts';
import type { Judges } from './readJudges.ts';
import { readRegistries } from './readRegistries.ts';
import type { AskedRegistries } from './readRegistries.ts';
import { doublePlaces, partFiles, readPlaces } from '../output/takenPlaces.ts';
import { importLines } from '../terminal/importSummary.ts';
import { replayLines, speedLine } from '../terminal/replayTable.ts';
import { readReplayOutputs, writeReplayOutputs } from './replayOutputs.ts';
import type { ReplayOutputs } from './replayOutputs.ts';
import { quoted } from '../invocation/replayLine.ts';
import { print, printJson, say } from '../terminal/say.ts';
import { standardOutput } from '../terminal/lineStyle.ts';

export interface ReplayOptions extends InputOptions, AskedRegistries, OwnCheck {
  readonly detector?: readonly string[];
  readonly screening?: string;
  readonly arm?: string;
  readonly called?: readonly string[];
  readonly cluster: Clustering;
  readonly output?: readonly string[];
  readonly lang?: Language;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Level of the intervals. */
const level = 0.95;

export async function replay(traces: readonly string[], options: ReplayOptions): Promise<ExitCode> {
  const input = readInput(options);
  const found = traceFiles(traces);
  const judges = await readJudges(options);
  const registries = await readRegistries(options);
  const outputs = readReplayOutputs(options.output ?? []);
  const unkept = keepsRejects(options) ? rejectsFault(options.rejects, found.files) : null;
  if (unkept !== null) say(unkept);
  if (found.failures.length > 0) tellTableFailures(found.failures);
  const { files } = found;
  const wrong =
    'results' in outputs
      ? takenBy(outputs, options, { files: [...files, ...(input?.files ?? [])], judges })
      : outputs;
  wrong.forEach((fault) => say(fault));
  const isRead = found.failures.length === 0 && unkept === null;
  if (input === null || judges === null || registries === null || !isRead) return ExitCode.usage;
  if (!('results' in outputs) || wrong.length > 0 || options.isOnlyChecked === true) return ExitCode.usage;
  const modules = [
    ...judges.modules,
    ...registries.modules.filter((module) => !isNamed(module, judges.modules)),
  ];
  const end = await played(
    {
      files: found.files,
      arm: options.arm,
      called: options.called,
      ...judges,
      modules,
      registries: registries.sources,
      level,
      clustering: options.cluster,
      mapping: input.mapping,
      rejects: rejectsPath(options.rejects, found.files),
      trace: null,
      scores: outputs.scores,
    },
    options,
  );
  return tellEnd(end, modules, { files: found.files, outputs, options });
}

/** Traces hold no record that could be rejected, call records do. */
const keepsRejects = ({ format, mapping }: ReplayOptions): boolean => (format ?? mapping) !== undefined;

/** Outputs that would replace a trace, a scenario, a list or a part that is read, or each other. */
function takenBy(
  { results, pages, speeds, scores }: ReplayOutputs,
  options: ReplayOptions,
  { files, judges }: { readonly files: readonly string[]; readonly judges: Judges | null },
): readonly string[] {
  const { rejects, screening, world, registry = [] } = options;
  const named = [screening, world].filter((path) => path !== undefined);
  const lists = registry.map((text) => text.slice(text.indexOf('=') + 1));
  const inputs = [...files, ...named, ...lists, ...partFiles(judges?.modules ?? [], judges?.fileUses ?? [])];
  const outputs = [...results, ...pages, ...speeds, ...(scores === null ? [] : [scores])];
  const aside = keepsRejects(options) ? [rejectsPath(rejects, files)] : [];
  return [
    ...readPlaces(outputs, inputs),
    ...doublePlaces([...aside, ...outputs]),
    ...readPlaces(aside, inputs, '--rejects'),
  ];
}

const isNamed = ({ reference }: ModuleUse, modules: readonly ModuleUse[]): boolean =>
  modules.some((known) => known.reference === reference);

interface ToldReplay {
  readonly files: readonly string[];
  readonly outputs: ReplayOutputs;
  readonly options: ReplayOptions;
}

async function tellEnd(
  end: ReplayEnd,
  modules: readonly ModuleUse[],
  { files, outputs, options }: ToldReplay,
): Promise<ExitCode> {
  if (end.kind === 'interrupted') return nothingWritten(options);
  if (end.kind === 'failures') {
    tellTableFailures(end.failures, files);
    return ExitCode.usage;
  }
  if (end.kind === 'fault') {
    const code = tellFault(end.fault, modules);
    say(`replay: ringfence ${process.argv.slice(2).map(quoted).join(' ')}`);
    return code;
  }
  const { results, speed } = end;
  const isQuiet = options.quiet === true;
  if (options.json === true) printJson({ results, speed });
  else if (!isQuiet) {
    importLines(results.trace.imported, end.rejects).forEach((line) => say(line));
    printResults(end);
  }
  if (outputs.scores !== null && !isQuiet) say(`written: ${outputs.scores}`);
  const isWhole = await writeReplayOutputs(
    outputs,
    { results, speed, lang: options.lang },
    (text, isFault) => {
      if (isFault || !isQuiet) say(text);
    },
  );
  return isWhole ? ExitCode.done : ExitCode.failed;
}

function printResults({ results, speed }: Extract<ReplayEnd, { kind: 'done' }>): void {
  print(replayLines(results, standardOutput()));
  say(speedLine(speed));
}
