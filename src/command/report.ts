/** The verb `report`: a page out of results that a run left. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseResults } from '../study/results/parseResults.ts';
import { systemReason } from '../study/failures/systemError.ts';
import type { Language } from '../study/wording/speaking.ts';
import { ExitCode } from './invocation/exitCode.ts';
import { readPlace } from './output/takenPlaces.ts';
import { unwritable, writeWhole } from './output/writeWhole.ts';

export interface ReportOptions {
  readonly output?: string;
  readonly lang?: Language;
}

const refuse = (text: string): ExitCode => {
  process.stderr.write(`${text}\n`);
  return ExitCode.usage;
};

export async function report(file: string, options: ReportOptions): Promise<ExitCode> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    return refuse(`${file}: cannot be read: ${systemReason(error)}`);
  }
  const results = parseResults(text);
  if (typeof results === 'string') return refuse(`${file}: ${results}`);
  const path = options.output ?? join(dirname(file), 'report.html');
  if (!/\.(html|md)$/.test(path)) return refuse(`-o ${path}: expected an ending of .html or .md`);
  const taken = readPlace(path, [file]);
  if (taken !== null) return refuse(taken);
  const wrong = unwritable(path);
  if (wrong !== null) return refuse(`-o ${path}: ${wrong}`);
  if (path.endsWith('.md') && options.lang === 'zh')
    process.stderr.write('--lang zh is for pages (.html): Markdown is English\n');
  const { htmlReport } = await import('../study/report/htmlReport.ts');
  const { markdownReport } = await import('../study/report/markdownReport.ts');
  const fault = writeWhole(
    path,
    path.endsWith('.md') ? markdownReport(results) : await htmlReport(results, options.lang),
  );
  process.stderr.write(fault === null ? `written: ${path}\n` : `${fault}\n`);
  return fault === null ? ExitCode.done : ExitCode.failed;
}
