/** The verb `report`: a page out of results that a run left. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseResults } from '../study/experiment/parseResults.ts';
import { ExitCode } from './exitCode.ts';
import { writeWhole } from './writeOutputs.ts';

export async function report(file: string, options: { readonly output?: string }): Promise<ExitCode> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    process.stderr.write(
      `${file}: cannot be read (${error instanceof Error && 'code' in error ? String(error.code) : String(error)})\n`,
    );
    return ExitCode.usage;
  }
  const results = parseResults(text);
  if (typeof results === 'string') {
    process.stderr.write(`${file}: ${results}\n`);
    return ExitCode.usage;
  }
  const path = options.output ?? join(dirname(file), 'report.html');
  const { htmlReport } = await import('../study/report/htmlReport.ts');
  const { markdownReport } = await import('../study/report/markdownReport.ts');
  const fault = writeWhole(path, path.endsWith('.md') ? markdownReport(results) : await htmlReport(results));
  process.stderr.write(fault === null ? `written: ${path}\n` : `${fault}\n`);
  return fault === null ? ExitCode.done : ExitCode.failed;
}
