/** The verb `report`: a page out of results that a run or a replay left. */
import { basename, dirname, extname, join } from 'node:path';
import type { Language } from '../study/wording/speaking.ts';
import { ExitCode } from './invocation/exitCode.ts';
import { readResults } from './invocation/readResults.ts';
import type { OwnCheck } from './invocation/verb.ts';
import type { ReadResults } from './invocation/readResults.ts';
import { missingEnding } from './output/promisedFormat.ts';
import { kindBeforePath } from './output/unknownKind.ts';
import { readPlace } from './output/takenPlaces.ts';
import { unwritable, writeWhole } from './output/writeWhole.ts';
import { say } from './terminal/say.ts';

export interface ReportOptions extends OwnCheck {
  readonly output?: string;
  readonly lang?: Language;
}

/** `file`: undefined where it is missing, which is told already. */
export async function report(file: string | undefined, options: ReportOptions): Promise<ExitCode> {
  const read = file === undefined ? null : await readResults(file);
  const results = typeof read === 'string' ? null : read;
  const path = options.output ?? (file === undefined ? null : usualPlace(file, results));
  const wrong = path === null ? null : pathFault(path, { file, results });
  const faults = [read, wrong].filter((fault) => typeof fault === 'string');
  faults.forEach((fault) => say(fault));
  if (results === null || path === null || faults.length > 0 || options.isOnlyChecked === true)
    return ExitCode.usage;
  const fault = writeWhole(path, await textOf(results, extname(path).toLowerCase(), options.lang));
  say(fault ?? `written: ${path}`);
  return fault === null ? ExitCode.done : ExitCode.failed;
}

/** A replay's beside its results under their name: the folder may be that of a run. Null where it is not known of what they are. */
function usualPlace(file: string, results: ReadResults | null): string | null {
  if (results === null) return null;
  const name = results.of === 'run' ? 'report.html' : `${basename(file, extname(file))}.html`;
  return join(dirname(file), name);
}

/** Where it is not known of what the results are, either page may be meant. */
function pathFault(
  path: string,
  { file, results }: { readonly file: string | undefined; readonly results: ReadResults | null },
): string | null {
  const endings = results?.of === 'replay' ? ['.html'] : ['.html', '.md', '.csv'];
  const unfit = kindBeforePath(path) ?? missingEnding(path, endings);
  if (unfit !== null) return `-o ${path}: ${unfit}`;
  const taken = readPlace(path, file === undefined ? [] : [file]);
  if (taken !== null) return taken;
  const wrong = unwritable(path);
  return wrong === null ? null : `-o ${path}: ${wrong}`;
}

/** A page, or the table of estimates. */
async function textOf(read: ReadResults, ending: string, lang: Language | undefined): Promise<string> {
  if (read.of === 'replay') {
    const { replayPage } = await import('../study/replay/page/replayPage.ts');
    return replayPage(read.results, lang);
  }
  if (ending === '.csv')
    return (await import('../study/results/estimateTable.ts')).estimateTable(read.results);
  if (ending === '.md')
    return (await import('../study/report/markdownReport.ts')).markdownReport(read.results);
  return (await import('../study/report/htmlReport.ts')).htmlReport(read.results, lang);
}
