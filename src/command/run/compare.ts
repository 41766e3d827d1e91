/** The verb `compare`: plays an experiment, or takes results, and prints the answer first; or puts two results side by side. */
import type { Results } from '../../study/results/results.ts';
import { eachOnce } from '../../study/failures/pathStatus.ts';
import { compareResults } from '../../study/answers/compareResults.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { insteadOfScenario } from '../invocation/writtenFile.ts';
import { readResults } from '../invocation/readResults.ts';
import { readScenario } from '../invocation/readScenario.ts';
import { plannedPages, writePages } from './comparedPage.ts';
import { planOutputs } from '../output/planOutputs.ts';
import { isResultsFile } from './resultsFile.ts';
import { run } from './run.ts';
import { codeOfStatus } from './tellRun.ts';
import type { RunOptions } from './runOptions.ts';
import { printAnswer } from '../terminal/answerLines.ts';
import { comparisonLines } from '../terminal/comparisonLines.ts';
import { print, printJson, say } from '../terminal/say.ts';

export async function compare(files: readonly string[], options: RunOptions): Promise<ExitCode> {
  const [first, second, ...rest]: readonly (string | undefined)[] = files;
  const isExperiment = first === undefined || !isResultsFile(first);
  if (rest.length > 0 || (second !== undefined && (isExperiment || !isResultsFile(second)))) {
    say(`compare: expected one experiment, one results.json, or two of them${foundIn(files)}`);
    for (const file of eachOnce(files)) await tellFaults(file, options);
    const asked = { played: null, kinds: [], inputs: files };
    planOutputs(options.output ?? [], asked).faults.forEach((fault) => say(fault));
    return ExitCode.usage;
  }
  if (isExperiment) return run(first, { ...options, isAnswered: true });
  const pages = plannedPages(options.output ?? [], files);
  const read = await Promise.all([first, ...(second === undefined ? [] : [second])].map(runResults));
  const results = read.filter((one) => typeof one !== 'string');
  const faults = [...new Set([...read.filter((one) => typeof one === 'string'), ...pages.faults])];
  if (faults.length > 0) {
    faults.forEach((fault) => say(fault));
    return ExitCode.usage;
  }
  if (options.isOnlyChecked === true) return ExitCode.usage;
  return second === undefined
    ? tellAnswer(results[0], pages.paths, options)
    : tellDifference(results, { files, pages: pages.paths }, options);
}

const foundIn = (files: readonly string[]): string =>
  `; found ${files.map((file) => `${file} (${kindOf(file)})`).join(', ')}`;

const kindOf = (file: string): string =>
  isResultsFile(file) ? 'results' : (insteadOfScenario(file)?.split(':')[0] ?? 'an experiment');

/** Of a file that will not be compared. */
async function tellFaults(file: string, { allowModule = [] }: RunOptions): Promise<void> {
  if (!isResultsFile(file)) {
    const how = { isLoading: false, isOnlyChecked: true, isSilent: false, overrides: {} };
    await readScenario(file, { ...how, allowedModules: allowModule });
    return;
  }
  const read = await runResults(file);
  if (typeof read === 'string') say(read);
}

async function runResults(path: string): Promise<Results | string> {
  const read = await readResults(path);
  if (typeof read === 'string') return read;
  if (read.of === 'run') return read.results;
  return `${path}: expected results of \`run\`, found those of a replay: \`report FILE\` makes a page of them`;
}

async function tellAnswer(
  results: Results,
  pages: readonly string[],
  { json, quiet, lang }: RunOptions,
): Promise<ExitCode> {
  if (results.answers === undefined) {
    say('these results are of a version that gave no answers: play the experiment again');
    return ExitCode.notComparable;
  }
  if (json === true) printJson(results.answers);
  else if (quiet !== true) printAnswer(results);
  const isWritten = pages.length === 0 || writePages(pages, await reportPage(results, lang), quiet === true);
  return isWritten ? codeOfStatus(results.status) : ExitCode.failed;
}

const reportPage = async (results: Results, lang: RunOptions['lang']): Promise<string> =>
  (await import('../../study/report/htmlReport.ts')).htmlReport(results, lang);

async function tellDifference(
  [first, second]: readonly Results[],
  { files, pages }: { readonly files: readonly string[]; readonly pages: readonly string[] },
  { json, quiet, lang }: RunOptions,
): Promise<ExitCode> {
  const found = compareResults(first, second);
  if ('reasons' in found) {
    say(`${files[0]} and ${files[1]} cannot be compared:`);
    found.reasons.forEach((reason) => say(reason));
    return ExitCode.notComparable;
  }
  if (json === true) printJson(found);
  else if (quiet !== true) print(comparisonLines(found, [first, second], files));
  if (pages.length === 0) return ExitCode.done;
  const { comparisonPage } = await import('../../study/report/comparisonPage.ts');
  const isWritten = writePages(
    pages,
    comparisonPage({ comparison: found, results: [first, second], files }, lang),
    quiet === true,
  );
  return isWritten ? ExitCode.done : ExitCode.failed;
}
