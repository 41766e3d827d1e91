/** The verb `import`: call records from elsewhere become a trace. */
import { pathStatus } from '../../study/failures/pathStatus.ts';
import { noSources } from '../../study/replay/registries/registrySources.ts';
import { traceFiles } from '../../study/replay/rows/traceFiles.ts';
import type { SoughtFiles } from '../../study/replay/rows/traceFiles.ts';
import { traceFormats } from '../../study/traces/form/traceFormat.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { nothingWritten } from '../invocation/interruption.ts';
import { tellTableFailures } from '../invocation/tellFailures.ts';
import { played, tellFault } from './playReplay.ts';
import { rejectsFault, rejectsPath } from './keptRejects.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { readInput } from './readInput.ts';
import type { InputOptions } from './readInput.ts';
import { doublePlaces, readPlace } from '../output/takenPlaces.ts';
import { foldedForTerminal } from '../terminal/foldLines.ts';
import { importLines, labelLines } from '../terminal/importSummary.ts';
import { print, printJson, say } from '../terminal/say.ts';
import { missingEnding } from '../output/promisedFormat.ts';
import { kindBeforePath } from '../output/unknownKind.ts';
import { unwritable } from '../output/writeWhole.ts';

const callRecords: SoughtFiles = {
  one: 'call records that can be read',
  inFolder: 'files ending in .csv, .parquet, .ndjson, .jsonl or .txt',
  isSome: (path) => /\.(csv|parquet|ndjson|jsonl|txt)$/i.test(path),
};

export interface ImportOptions extends InputOptions, OwnCheck {
  readonly output: string;
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const noMapping = `found neither --format nor --mapping, expected one: a trace needs no import
  hint: a mapping file says which column is what, in lines such as \`ringfence-import: 1\`, \`timeZone: Asia/Shanghai\` and \`fields: {time: Start, callingNumber: From, calledNumber: To}\``;

export async function importCalls(named: readonly string[], options: ImportOptions): Promise<ExitCode> {
  const input = readInput(options);
  const { files, failures } = traceFiles(named, callRecords);
  const wrong = [
    rejectsFault(options.rejects, files),
    input?.mapping === null && options.unread?.includes('format') !== true ? noMapping : null,
    outputFault(options, files, input?.files ?? []),
  ].filter((fault) => fault !== null);
  if (failures.length > 0) tellTableFailures(failures);
  wrong.forEach(say);
  if (input === null || failures.length > 0 || wrong.length > 0 || options.isOnlyChecked === true)
    return ExitCode.usage;
  const end = await played(
    {
      files,
      specs: [],
      modules: [],
      fileUses: [],
      registries: noSources,
      level: 0.95,
      clustering: 'caller',
      mapping: input.mapping,
      rejects: rejectsPath(options.rejects, files),
      trace: options.output,
      scores: null,
    },
    options,
  );
  if (end.kind === 'interrupted') return nothingWritten(options);
  if (end.kind === 'fault') return tellFault(end.fault);
  if (end.kind === 'failures') {
    tellTableFailures(end.failures, files);
    return ExitCode.usage;
  }
  const { imported } = end.results.trace;
  if (options.json === true) printJson(imported);
  else if (options.quiet !== true) {
    print(foldedForTerminal([...importLines(imported, end.rejects), ...labelLines(end.results)]));
    say(`written: ${options.output}`);
  }
  return ExitCode.done;
}

const endings = traceFormats.map((format) => `.${format}`);

function outputFault(
  { output: path, rejects: asked }: Partial<ImportOptions>,
  files: readonly string[],
  saying: readonly string[],
): string | null {
  if (path === undefined) return null;
  const unfit = kindBeforePath(path) ?? missingEnding(path, endings);
  if (unfit !== null) return `-o ${path}: ${unfit}`;
  const inputs = [...files, ...saying];
  const rejects = rejectsPath(asked, files);
  const both = doublePlaces([rejects, path])[0] ?? null;
  const taken = readPlace(path, inputs) ?? readPlace(rejects, inputs, '--rejects') ?? both;
  if (taken !== null) return taken;
  const isFile = pathStatus(path)?.isFile() ?? true;
  const wrong = isFile ? unwritable(path) : 'expected a file';
  return wrong === null ? null : `-o ${path}: ${wrong}`;
}
