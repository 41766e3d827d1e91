/** The verb `replay`: a recorded trace before any number of detectors, and what they would have said. */
import type { Clustering } from '../study/replay/callUnits.ts';
import type { ReplayEnd } from '../study/replay/replayRequest.ts';
import type { ModuleUse } from '../study/scenario/resolved.ts';
import { traceFiles } from '../study/replay/traceFiles.ts';
import { ExitCode } from './exitCode.ts';
import { played, tellFailures, tellFault } from './playReplay.ts';
import { defaultRejects, readInput } from './readInput.ts';
import type { InputOptions } from './readInput.ts';
import { readJudges } from './readJudges.ts';
import { readRegistries } from './readRegistries.ts';
import type { AskedRegistries } from './readRegistries.ts';
import { importLines } from './terminal/importSummary.ts';
import { replayLines } from './terminal/replayTable.ts';
import { say } from './terminal/say.ts';
import { unwritable, writeWhole } from './writeWhole.ts';

export interface ReplayOptions extends InputOptions, AskedRegistries {
  readonly detector?: readonly string[];
  readonly screening?: string;
  readonly arm?: string;
  readonly cluster: Clustering;
  readonly output?: readonly string[];
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
  const outputs = readOutputs(options.output ?? []);
  if (input === null || judges === null || registries === null || found.failures.length > 0) {
    if (found.failures.length > 0) tellFailures(found.failures);
    return ExitCode.usage;
  }
  if (typeof outputs === 'string') {
    say(outputs);
    return ExitCode.usage;
  }
  const end = await played(
    {
      files: found.files,
      arm: options.arm,
      ...judges,
      modules: [
        ...judges.modules,
        ...registries.modules.filter((module) => !isNamed(module, judges.modules)),
      ],
      registries: registries.sources,
      level,
      clustering: options.cluster,
      mapping: input.mapping,
      rejects: options.rejects ?? defaultRejects(found.files),
      trace: null,
      scores: outputs.scores,
    },
    options,
  );
  return tellEnd(end, outputs, options);
}

const isNamed = ({ reference }: ModuleUse, modules: readonly ModuleUse[]): boolean =>
  modules.some((known) => known.reference === reference);

/** Where results and scores go. */
interface ReplayOutputs {
  readonly results: readonly string[];
  readonly scores: string | null;
}

/** Results as JSON, scores as CSV; or what is wrong. */
function readOutputs(texts: readonly string[]): ReplayOutputs | string {
  const scores = texts.filter((text) => text.toLowerCase().endsWith('.csv'));
  if (scores.length > 1) return `-o ${scores[1]}: found a second .csv, expected one file of scores`;
  const results = texts.filter((text) => !scores.includes(text));
  const odd = results.find((text) => !text.toLowerCase().endsWith('.json'));
  if (odd !== undefined)
    return `-o ${odd}: expected .json for the results or .csv for the scores of every call`;
  for (const path of texts) {
    const wrong = unwritable(path);
    if (wrong !== null) return `-o ${path}: ${wrong}`;
  }
  return { results, scores: scores[0] ?? null };
}

function tellEnd(end: ReplayEnd, outputs: ReplayOutputs, options: ReplayOptions): ExitCode {
  if (end.kind === 'interrupted') return ExitCode.interrupted;
  if (end.kind === 'failures') {
    tellFailures(end.failures);
    return ExitCode.usage;
  }
  if (end.kind === 'fault') return tellFault(end.fault);
  const { results, speed } = end;
  if (options.json === true) process.stdout.write(`${JSON.stringify({ results, speed })}\n`);
  else if (options.quiet !== true) {
    importLines(results.trace.imported, end.rejects).forEach((line) => say(line));
    printResults(end);
  }
  let code: ExitCode = ExitCode.done;
  if (outputs.scores !== null && options.quiet !== true) say(`written: ${outputs.scores}`);
  for (const path of outputs.results) {
    const fault = writeWhole(path, `${JSON.stringify(results, null, 1)}\n`);
    if (fault !== null) code = ExitCode.failed;
    if (fault !== null || options.quiet !== true) say(fault ?? `written: ${path}`);
  }
  return code;
}

function printResults({ results, speed }: Extract<ReplayEnd, { kind: 'done' }>): void {
  const hasColour = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
  const lines = replayLines(results, { hasColour, columns: process.stdout.columns ?? 0 });
  process.stdout.write(`${lines.join('\n')}\n`);
  const million = (perSecond: number): string => `${(perSecond / 1e6).toFixed(2)} M`;
  say(
    `read in ${speed.readSeconds.toFixed(1)} s, judged in ${speed.judgeSeconds.toFixed(1)} s (${million(speed.callsPerSecond)} calls, ${million(speed.decisionsPerSecond)} decisions a second), measured in ${speed.measureSeconds.toFixed(1)} s`,
  );
}
