/** `bench --against`: this build against one in a folder or a tarball, or against figures of before in a file. */
import { compareBuilds, compareFigures } from '../../study/bench/compareBuilds.ts';
import type { Comparison } from '../../study/bench/compareBuilds.ts';
import { benchComparisonFormat, parseBenchResults } from '../../study/bench/benchResults.ts';
import type { BenchResults } from '../../study/bench/benchResults.ts';
import { machineDifferences, thisMachine } from '../../study/bench/machine.ts';
import { measureCases } from '../../study/bench/measureCases.ts';
import { buildInFolder, buildInTarball, isTarball } from '../../study/bench/otherBuild.ts';
import { defaultSpeedMargin } from '../../study/bench/speedRatio.ts';
import { folderStandsAt, pathStatus } from '../../study/failures/pathStatus.ts';
import { renderFailures } from '../../study/failures/render.ts';
import { notUtf8, readWholeText } from '../../study/reading/wholeText.ts';
import { tellLeftOut, write } from './benchWork.ts';
import type { BenchWork } from './benchWork.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { comparisonLines } from '../terminal/benchTable.ts';
import { print, printJson, say } from '../terminal/say.ts';

const marginOf = ({ options }: BenchWork): number =>
  options.margin === undefined ? defaultSpeedMargin : options.margin / 100;

/** Null where something is there to be compared with. */
export const absenceFault = (path: string): string | null =>
  pathStatus(path) === undefined ? `--against ${path}: no such file or folder` : null;

export async function against(path: string, work: BenchWork): Promise<ExitCode> {
  return folderStandsAt(path) || isTarball(path) ? againstBuild(path, work) : againstFile(path, work);
}

async function againstBuild(path: string, work: BenchWork): Promise<ExitCode> {
  if (isTarball(path)) say(`installing ${path} in a folder of its own`);
  const build = isTarball(path) ? buildInTarball(path) : buildInFolder(path);
  if (typeof build === 'string') {
    say(`--against ${build}`);
    return ExitCode.usage;
  }
  const margin = marginOf(work);
  try {
    const { mainFile: otherFile } = build;
    const comparison = await compareBuilds(work.cases, { ...work.measuring, otherFile, margin });
    work.endProgress();
    const code = tell(comparison, work, 'paired by rounds of alternating processes');
    return code === ExitCode.done && isSlower(comparison) ? ExitCode.gateFailed : code;
  } finally {
    build.remove();
  }
}

/**
 * Refused on another machine before anything is measured. How the machine differs from one time to another is not in the interval, so that
 * `slower` is told and fails nothing (decision 110).
 */
async function againstFile(path: string, work: BenchWork): Promise<ExitCode> {
  const then = readFigures(path);
  if (then === null) return ExitCode.usage;
  const differences = machineDifferences(then.machine, thisMachine());
  if (differences.length > 0) {
    say(`--against ${path}: those figures are of another machine, so they say nothing about this build:`);
    differences.forEach((line) => say(`  ${line}`));
    return ExitCode.notComparable;
  }
  const { figures, leftOut, isInterrupted } = await measureCases(work.cases, work.measuring);
  work.endProgress();
  const compared = compareFigures(figures, then.cases, marginOf(work));
  const comparison = { ...compared, leftOut: [...leftOut, ...compared.leftOut], isInterrupted };
  const code = tell(comparison, work, 'unpaired: what else the machine did then and now is in the ratio');
  if (code === ExitCode.done && isSlower(comparison))
    say(
      'slower than at another time fails nothing: `--against FOLDER` measures both builds in turns and decides',
    );
  return code;
}

const isSlower = ({ compared }: Pick<Comparison, 'compared'>): boolean =>
  compared.some(({ speed }) => speed.verdict === 'slower');

/** Figures of all cases are a few kilobytes. */
const largestFiguresBytes = 1 << 26;

function readFigures(path: string): BenchResults | null {
  const whole = readWholeText(path, largestFiguresBytes);
  if (typeof whole === 'string' || !whole.isUtf8) {
    say(`--against ${path}: cannot be read: ${typeof whole === 'string' ? whole : notUtf8}`);
    return null;
  }
  const parsed = parseBenchResults(whole.text, path);
  if ('format' in parsed) return parsed;
  say(renderFailures(parsed, { sources: { [path]: whole.text } }));
  return null;
}

function tell(comparison: Comparison, work: BenchWork, how: string): ExitCode {
  const { options } = work;
  const { compared, leftOut, isInterrupted } = comparison;
  const written = { format: benchComparisonFormat, margin: marginOf(work), how, cases: compared };
  if (options.json === true) printJson(written, 2);
  else if (compared.length > 0) print(comparisonLines(compared, { margin: marginOf(work), how }));
  tellLeftOut(leftOut);
  const fault = options.output === undefined ? null : write(options.output, written);
  if (fault !== null) return ExitCode.failed;
  if (isInterrupted) return ExitCode.interrupted;
  return compared.length === 0 ? ExitCode.notComparable : ExitCode.done;
}
