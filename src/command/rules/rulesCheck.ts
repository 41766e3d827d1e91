/** The verb `rules check`: which calls of a trace break which rule, and why. */
import { rmSync } from 'node:fs';
import { scratchFolder } from '../../study/failures/scratchFolder.ts';
import { printable } from '../../study/failures/printable.ts';
import { traceFiles } from '../../study/replay/rows/traceFiles.ts';
import type { CheckEnd, CheckFault, CheckRequest } from '../../study/rules/checkRequest.ts';
import type { TraceFindings } from '../../study/rules/findings.ts';
import { blockFacts } from '../../study/rules/shownFacts.ts';
import { watchedCheck } from '../../study/rules/watchedCheck.ts';
import type { ModuleUse } from '../../study/modules/moduleUse.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { catchInterruption, nothingWritten } from '../invocation/interruption.ts';
import { tellTableFailures } from '../invocation/tellFailures.ts';
import { jsonPlaceFault } from '../output/jsonPlace.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { readRules } from './readRules.ts';
import type { AskedRules } from './readRules.ts';
import { doublePlaces, readPlaces } from '../output/takenPlaces.ts';
import { tellBlamed } from '../invocation/tellBlamed.ts';
import { findingLines } from '../terminal/findingLines.ts';
import type { FindingTerms } from '../terminal/findingLines.ts';
import { foldedForTerminal } from '../terminal/foldLines.ts';
import { progressFor } from '../terminal/progress.ts';
import { print, printJson, say } from '../terminal/say.ts';
import { writeOrKeep } from '../output/keptElsewhere.ts';

export interface CheckOptions extends AskedRules, OwnCheck {
  readonly arm?: string;
  readonly start?: string;
  readonly trueCallers?: boolean;
  readonly examples?: number;
  readonly output?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

const usualStart = '2020-08-03';
const usualExamples = 3;

export async function rulesCheck(traces: readonly string[], options: CheckOptions): Promise<ExitCode> {
  const found = traceFiles(traces);
  const places = placeFaults(found.files, options);
  const rules = await readRules(options);
  places.forEach((fault) => say(fault));
  if (found.failures.length > 0) tellTableFailures(found.failures);
  if (rules === null || places.length + found.failures.length > 0 || options.isOnlyChecked === true)
    return ExitCode.usage;
  const { specs, modules, world, isNamed } = rules;
  const start = options.start ?? world?.clock.start;
  const end = await checked(
    {
      files: found.files,
      arm: options.arm,
      specs,
      modules,
      start: start ?? usualStart,
      blocks: world === null ? null : blockFacts(world.numbering),
      isByTruth: options.trueCallers === true,
      examples: options.examples ?? usualExamples,
    },
    options,
  );
  if (end.kind === 'findings')
    return tell(end.findings, options, { isNamed, isStartAssumed: start === undefined });
  if (end.kind === 'interrupted') return nothingWritten(options);
  if (end.kind === 'fault') return tellFault(end.fault, modules);
  tellTableFailures(end.failures, found.files);
  return ExitCode.usage;
}

/** Outputs that replace what is read, promise something else, or cannot be written. */
function placeFaults(
  files: readonly string[],
  { output = [], rules, world }: CheckOptions,
): readonly string[] {
  const inputs = [...files, ...[rules, world].filter((path) => path !== undefined)];
  const refused = output.flatMap((path) => {
    const wrong = jsonPlaceFault(path);
    return wrong === null ? [] : [`-o ${path}: ${wrong}`];
  });
  return [...readPlaces(output, inputs), ...doublePlaces(output), ...refused];
}

async function checked(request: Omit<CheckRequest, 'scratch'>, options: CheckOptions): Promise<CheckEnd> {
  const isSilent = options.quiet === true || options.json === true;
  const progress = progressFor(process.stderr, 'rules check', isSilent);
  const interruption = catchInterruption(() => {
    if (!isSilent) say('interrupted: coming to an end');
  });
  const scratch = scratchFolder('rules');
  try {
    return await watchedCheck(
      { ...request, scratch },
      { signal: interruption.signal, progress: (share) => progress.at(share, 1) },
    );
  } finally {
    progress.end();
    interruption.release();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function tellFault({ rule, call, message, stack }: CheckFault, modules: readonly ModuleUse[]): ExitCode {
  const where = call === null ? '' : ` at call ${call}`;
  if (rule === null) say(printable(message));
  else tellBlamed(`rule ${rule} failed${where}: ${message}`, rule, modules);
  if (call !== null) say('calls are counted from 0, recording by recording in the order of time');
  if (stack !== '')
    say(`this is a fault of ringfence itself; please report it with the following:\n${stack}`);
  return ExitCode.failed;
}

function tell(findings: TraceFindings, options: CheckOptions, terms: FindingTerms): ExitCode {
  const text = `${JSON.stringify(findings, null, 2)}\n`;
  if (options.json === true) printJson(findings, 2);
  else if (options.quiet !== true) print(foldedForTerminal(findingLines(findings, terms)));
  let code: ExitCode = ExitCode.done;
  for (const path of options.output ?? []) {
    const fault = writeOrKeep(path, text);
    if (fault !== null) code = ExitCode.failed;
    if (fault !== null || options.quiet !== true) say(fault ?? `written: ${path}`);
  }
  return code;
}
