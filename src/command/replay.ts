/** The verb `replay`: a recorded trace before any number of detectors, and what they would have said. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sortedFailures } from '../study/failures/failure.ts';
import type { Failure } from '../study/failures/failure.ts';
import { printable } from '../study/failures/printable.ts';
import { renderFailures } from '../study/failures/render.ts';
import type { Clustering } from '../study/replay/callUnits.ts';
import type { ReplayEnd, ReplayFault, ReplayPhase, ReplayRequest } from '../study/replay/replayRequest.ts';
import { traceFiles } from '../study/replay/traceFiles.ts';
import { watchedReplay } from '../study/replay/watchedReplay.ts';
import { ExitCode } from './exitCode.ts';
import { catchInterruption } from './interruption.ts';
import { parseOutput } from './outputs.ts';
import { readJudges } from './readJudges.ts';
import { progressFor } from './terminal/progress.ts';
import { replayLines } from './terminal/replayTable.ts';
import { unwritable, writeWhole } from './writeWhole.ts';

export interface ReplayOptions {
  readonly detector?: readonly string[];
  readonly screening?: string;
  readonly arm?: string;
  readonly cluster: Clustering;
  readonly output?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly allowModule?: readonly string[];
}

/** Level of the intervals. */
const level = 0.95;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

export async function replay(traces: readonly string[], options: ReplayOptions): Promise<ExitCode> {
  const found = traceFiles(traces);
  const judges = await readJudges(options);
  const outputs = readOutputs(options.output ?? []);
  if (judges === null || found.failures.length > 0) {
    if (found.failures.length > 0) tellFailures(found.failures);
    return ExitCode.usage;
  }
  if (typeof outputs === 'string') {
    say(outputs);
    return ExitCode.usage;
  }
  const request = { files: found.files, arm: options.arm, ...judges, level, clustering: options.cluster };
  const end = await played(request, options);
  return tellEnd(end, outputs, options);
}

/** Paths of results, or what is wrong. */
function readOutputs(texts: readonly string[]): readonly string[] | string {
  const paths: string[] = [];
  for (const text of texts) {
    const output = parseOutput(text);
    if (typeof output === 'string') return output;
    if (output.kind !== 'results')
      return `-o ${text}: expected results (.json): a replay writes nothing else`;
    const wrong = unwritable(output.path);
    if (wrong !== null) return `-o ${text}: ${wrong}`;
    paths.push(output.path);
  }
  return paths;
}

/** What a phase takes of the whole, by rule of thumb. */
const phaseShares: Readonly<Record<ReplayPhase, readonly [before: number, share: number]>> = {
  reading: [0, 0.5],
  judging: [0.5, 0.4],
  measuring: [0.9, 0.1],
};

async function played(request: Omit<ReplayRequest, 'scratch'>, options: ReplayOptions): Promise<ReplayEnd> {
  const isSilent = options.quiet === true || options.json === true;
  const progress = progressFor(process.stderr, 'replay', isSilent);
  const interruption = catchInterruption(() => {
    if (!isSilent) say('interrupted: nothing is written');
  });
  const scratch = mkdtempSync(join(tmpdir(), 'ringfence-replay-'));
  try {
    return await watchedReplay(
      { ...request, scratch },
      {
        signal: interruption.signal,
        progress: (phase, share) => {
          const [before, whole] = phaseShares[phase];
          progress.at(Math.floor(100 * (before + whole * share)), 100);
        },
      },
    );
  } finally {
    progress.end();
    interruption.release();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function tellEnd(end: ReplayEnd, outputs: readonly string[], options: ReplayOptions): ExitCode {
  if (end.kind === 'interrupted') return ExitCode.interrupted;
  if (end.kind === 'failures') {
    tellFailures(end.failures);
    return ExitCode.usage;
  }
  if (end.kind === 'fault') return tellFault(end.fault);
  const { results, speed } = end;
  if (options.json === true) process.stdout.write(`${JSON.stringify({ results, speed })}\n`);
  else if (options.quiet !== true) printResults(end);
  let code: ExitCode = ExitCode.done;
  for (const path of outputs) {
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

function tellFailures(failures: readonly Failure[]): void {
  const isColoured = process.stderr.isTTY === true && process.env['NO_COLOR'] === undefined;
  say(renderFailures(sortedFailures(failures), { sources: {}, isColoured }).trimEnd());
}

function tellFault({ judge, use, call, message, stack }: ReplayFault): ExitCode {
  const name = judge === use ? judge : `${judge} (${use})`;
  const where = call === null ? '' : ` at ${call}`;
  say(judge === null ? printable(message) : printable(`detector ${name} failed${where}: ${message}`));
  if (call !== null) say('recordings and their calls are counted from 0, calls in the order of time');
  if (stack !== '')
    say(`this is a fault of ringfence itself; please report it with the following:\n${stack}`);
  return ExitCode.failed;
}
