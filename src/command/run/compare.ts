/** The verb `compare`: plays an experiment, or takes results, and prints the answer first; or puts two results side by side. */
import type { Results } from '../../study/results/results.ts';
import { compareResults } from '../../study/answers/compareResults.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { readResults } from '../invocation/readResults.ts';
import { codeOfStatus, run } from './run.ts';
import type { RunOptions } from './runOptions.ts';
import { printAnswer } from '../terminal/answerLines.ts';
import { comparisonLines } from '../terminal/comparisonLines.ts';
import { say } from '../terminal/say.ts';

const isResultsFile = (path: string): boolean => path.toLowerCase().endsWith('.json');

export async function compare(files: readonly string[], options: RunOptions): Promise<ExitCode> {
  const [first, second, ...rest] = files;
  const isExperiment = !isResultsFile(first);
  if (rest.length > 0 || (second !== undefined && (isExperiment || !isResultsFile(second)))) {
    say('compare: expected one experiment, one results.json, or two of them');
    return ExitCode.usage;
  }
  if (isExperiment) return run(first, { ...options, isAnswered: true });
  const read = await Promise.all([first, ...(second === undefined ? [] : [second])].map(runResults));
  const results = read.filter((one) => typeof one !== 'string');
  if (results.length < read.length) {
    read.filter((one) => typeof one === 'string').forEach((fault) => say(fault));
    return ExitCode.usage;
  }
  return second === undefined ? tellAnswer(results[0], options) : tellDifference(results, files, options);
}

async function runResults(path: string): Promise<Results | string> {
  const read = await readResults(path);
  if (typeof read === 'string') return read;
  if (read.of === 'run') return read.results;
  return `${path}: expected results of \`run\`, found those of a replay: \`report FILE\` makes a page of them`;
}

function tellAnswer(results: Results, { json }: RunOptions): ExitCode {
  if (results.answers === undefined) {
    say('these results are of a version that gave no answers: play the experiment again');
    return ExitCode.notComparable;
  }
  if (json === true) process.stdout.write(`${JSON.stringify(results.answers)}\n`);
  else printAnswer(results);
  return codeOfStatus(results.status);
}

function tellDifference(
  [first, second]: readonly Results[],
  files: readonly string[],
  { json }: RunOptions,
): ExitCode {
  const found = compareResults(first, second);
  if ('reasons' in found) {
    say(`${files[0]} and ${files[1]} cannot be compared:`);
    found.reasons.forEach((reason) => say(reason));
    return ExitCode.notComparable;
  }
  if (json === true) process.stdout.write(`${JSON.stringify(found)}\n`);
  else process.stdout.write(`${comparisonLines(found, files).join('\n')}\n`);
  return ExitCode.done;
}
