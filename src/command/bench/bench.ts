/** The verb `bench`: how fast this build is, alone or against another. */
import { fileURLToPath } from 'node:url';
import { benchCatalogue } from '../../study/bench/catalogue.ts';
import type { BenchCase } from '../../study/bench/benchCase.ts';
import { benchFormat } from '../../study/bench/benchResults.ts';
import type { BenchResults, CaseFigures } from '../../study/bench/benchResults.ts';
import { thisMachine } from '../../study/bench/machine.ts';
import { measureCases } from '../../study/bench/measureCases.ts';
import type { MeasureOptions } from '../../study/bench/measureCases.ts';
import { sampleOf } from '../../study/bench/printSample.ts';
import { selectCases } from '../../study/bench/selectCases.ts';
import { usualMeasuring } from '../../study/bench/timing.ts';
import { cannotMeasureCode, progressWord } from '../../study/bench/sampleProcess.ts';
import { programEntry } from '../../study/threads/programEntry.ts';
import { calculation } from '../../study/results/results.ts';
import { ringfenceVersion } from '../../study/results/version.ts';
import { absenceFault, against } from './benchAgainst.ts';
import { tellLeftOut, write } from './benchWork.ts';
import type { BenchOptions, BenchWork } from './benchWork.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { catchInterruption } from '../invocation/interruption.ts';
import { jsonPlaceFault } from '../output/jsonPlace.ts';
import { readPlace } from '../output/takenPlaces.ts';
import { benchLines, caseListLines } from '../terminal/benchTable.ts';
import { progressFor } from '../terminal/progress.ts';
import { print, printJson, say } from '../terminal/say.ts';

const mainFile = fileURLToPath(programEntry('command/main'));

export async function bench(names: readonly string[], options: BenchOptions): Promise<ExitCode> {
  if (options.sample !== undefined && options.isOnlyChecked !== true) return printSample(options.sample);
  const isAll = options.all === true || options.list === true;
  const { cases, faults } = selectCases(benchCatalogue, names, isAll);
  if (options.list === true && options.isOnlyChecked !== true && faults.length === 0) {
    const listed = names.length === 0 ? benchCatalogue : cases;
    print(caseListLines(listed));
    return ExitCode.done;
  }
  const output = options.output === undefined ? null : jsonPlaceFault(options.output);
  const before = options.against === undefined ? [] : [options.against];
  const all = [
    ...faults,
    ...before.map(absenceFault),
    output === null ? null : `-o ${options.output}: ${output}`,
    readPlace(options.output, before),
  ].filter((fault) => fault !== null);
  all.forEach(say);
  return all.length > 0 || options.isOnlyChecked === true ? ExitCode.usage : work(cases, options);
}

async function work(cases: readonly BenchCase[], options: BenchOptions): Promise<ExitCode> {
  const interruption = catchInterruption(() => say('interrupted: telling what is measured'));
  const progress = progressFor(process.stderr, 'bench', options.quiet === true || options.json === true);
  const measuring: MeasureOptions = {
    mainFile,
    signal: interruption.signal,
    progress: (done, planned) => progress.at(done, planned),
    ...(options.rounds === undefined ? {} : { rounds: options.rounds }),
  };
  const asked: BenchWork = { cases, options, measuring, endProgress: () => progress.end() };
  try {
    return options.against === undefined ? await alone(asked) : await against(options.against, asked);
  } finally {
    interruption.release();
  }
}

async function alone({ cases, options, measuring, endProgress }: BenchWork): Promise<ExitCode> {
  const { figures, leftOut, isInterrupted } = await measureCases(cases, measuring);
  endProgress();
  const results = benchResults(figures);
  if (options.json === true) printJson(results, 2);
  else if (figures.length > 0) print(benchLines(results));
  tellLeftOut(leftOut);
  const fault = options.output === undefined ? null : write(options.output, results);
  if (fault !== null) return ExitCode.failed;
  if (isInterrupted) return ExitCode.interrupted;
  return figures.length === 0 ? ExitCode.failed : ExitCode.done;
}

const benchResults = (figures: readonly CaseFigures[]): BenchResults => ({
  format: benchFormat,
  engine: { version: ringfenceVersion, calculation },
  machine: { ...thisMachine() },
  cases: [...figures],
});

async function printSample(name: string): Promise<ExitCode> {
  const { faults } = selectCases(benchCatalogue, [name], true);
  faults.forEach(say);
  if (faults.length > 0) return ExitCode.usage;
  const line = await sampleOf(name, {
    mainFile,
    progress: (share) => say(`${progressWord} ${share.toFixed(3)}`),
    measuring: usualMeasuring,
  });
  if (typeof line !== 'string') printJson(line);
  else say(`bench: ${line}`);
  return typeof line === 'string' ? cannotMeasureCode : ExitCode.done;
}
