/** The verb `report`: a page out of results that a run or a replay left. */
import { basename, dirname, extname, join } from 'node:path';
import type { Language } from '../study/wording/speaking.ts';
import { ExitCode } from './invocation/exitCode.ts';
import { readResults } from './invocation/readResults.ts';
import type { OwnCheck } from './invocation/verb.ts';
import type { ReadResults } from './invocation/readResults.ts';
import { expectedEnding } from './output/promisedFormat.ts';
import { readPlace } from './output/takenPlaces.ts';
import { unwritable, writeWhole } from './output/writeWhole.ts';

export interface ReportOptions extends OwnCheck {
  readonly output?: string;
  readonly lang?: Language;
}

const refuse = (text: string): ExitCode => {
  process.stderr.write(`${text}\n`);
  return ExitCode.usage;
};

export async function report(file: string, options: ReportOptions): Promise<ExitCode> {
  const read = await readResults(file);
  if (typeof read === 'string') return refuse(read);
  const path = options.output ?? join(dirname(file), usualName(read, file));
  const wrong = endingFault(path, read) ?? readPlace(path, [file]) ?? placeFault(path);
  if (wrong !== null) return refuse(wrong);
  if (options.isOnlyChecked === true) return ExitCode.usage;
  const isMarkdown = extname(path).toLowerCase() === '.md';
  const fault = writeWhole(path, await pageOf(read, { isMarkdown, lang: options.lang }));
  process.stderr.write(fault === null ? `written: ${path}\n` : `${fault}\n`);
  return fault === null ? ExitCode.done : ExitCode.failed;
}

/** A replay's beside its results under their name: the folder may be that of a run. */
const usualName = ({ of }: ReadResults, file: string): string =>
  of === 'run' ? 'report.html' : `${basename(file, extname(file))}.html`;

function endingFault(path: string, { of }: ReadResults): string | null {
  const endings = of === 'run' ? ['.html', '.md'] : ['.html'];
  if (endings.includes(extname(path).toLowerCase())) return null;
  return `-o ${path}: ${expectedEnding(path, endings)}`;
}

function placeFault(path: string): string | null {
  const wrong = unwritable(path);
  return wrong === null ? null : `-o ${path}: ${wrong}`;
}

async function pageOf(
  read: ReadResults,
  { isMarkdown, lang }: { readonly isMarkdown: boolean; readonly lang: Language | undefined },
): Promise<string> {
  if (read.of === 'replay') {
    const { replayPage } = await import('../study/replay/page/replayPage.ts');
    return replayPage(read.results, lang);
  }
  if (isMarkdown) return (await import('../study/report/markdownReport.ts')).markdownReport(read.results);
  return (await import('../study/report/htmlReport.ts')).htmlReport(read.results, lang);
}
