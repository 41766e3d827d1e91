/** The command lines of `replay`, `import` and `audit`, which read traces. */
import { Option } from 'commander';
import { calledOption } from '../invocation/calledOption.ts';
import { languageOption } from '../invocation/languageOption.ts';
import { moduleOption } from '../invocation/moduleOption.ts';
import { collect, wholeNumber } from '../invocation/optionValues.ts';
import { registryNames } from '../../study/replay/registries/registryList.ts';
import { formats } from '../../study/imports/mapping/builtInFormats.ts';
import type { ExitCode } from '../invocation/exitCode.ts';
import type { Verb } from '../invocation/verb.ts';
import { inputForms, replayForms } from './replayForms.ts';

/** How to read files that are no traces. */
function withInput(verb: Verb): Verb {
  return verb
    .addOption(new Option('--format <name>', 'exchange whose call records they are').choices(formats))
    .option('--mapping <file>', 'call records of any form, read as this file says')
    .option('--time-zone <zone>', 'zone of the times in --format, such as Asia/Shanghai or +08:00')
    .option('--country <code>', 'country code of national numbers in --format, such as 86')
    .option('--rejects <path>', 'where records that are no calls are kept (default: <file>.rejects.csv)');
}

function addImport(root: Verb, end: (code: ExitCode) => void): void {
  withInput(
    root
      .command('import')
      .description('turn call records of an exchange, or of any table, into a trace')
      .argument('<files...>', 'call records (CSV, NDJSON or Parquet)')
      .requiredOption('-o, --output <path>', 'the trace: .parquet, .csv or .ndjson')
      .option('--json', 'print what became of the records as JSON and nothing else')
      .option('--quiet', 'no progress and no summary'),
  )
    .forms(inputForms)
    .checksOwn()
    .action(async (files: string[], options) =>
      end(await (await import('./import.ts')).importCalls(files, options)),
    );
}

function addAudit(root: Verb, end: (code: ExitCode) => void): void {
  root
    .command('audit')
    .description('look in a labelled trace for artefacts that tell unwanted calls from wanted ones')
    .argument('<traces...>', 'traces (.parquet, .csv, .ndjson) or folders of them')
    .option('-o, --output <path>', 'write what was found as JSON')
    .option('--json', 'print what was found as JSON and nothing else')
    .checksOwn()
    .action(async (traces: string[], options) =>
      end(await (await import('./audit.ts')).audit(traces, options)),
    );
}

/** All verbs that read traces. */
export function addReplay(root: Verb, end: (code: ExitCode) => void): void {
  addImport(root, end);
  addAudit(root, end);
  withInput(
    root
      .command('replay')
      .description('have detectors judge a recorded trace, side by side in one pass, without effect on it')
      .argument('<traces...>', 'traces (.parquet, .csv, .ndjson) or folders of them; or call records')
      .option(
        '--detector <part>',
        'who judges, repeatable: ID or ./file.ts#export, then ,parameter=value and ,alarmAt= ,place= ,id=',
        collect,
      )
      .option('--screening <file>', 'all detectors of a scenario, under the id of their site')
      .option('--arm <id>', 'only the calls of this arm')
      .addOption(calledOption())
      .option('--world <file>', 'the scenario that the trace was recorded with: its registries are asked')
      .option('--seed <n>', 'seed of that recording, instead of the one of the file', wholeNumber(0))
      .option(
        '--registry <name=file>',
        `a list (CSV) that stands for a registry, repeatable: ${registryNames.join(', ')}`,
        collect,
      )
      .addOption(
        new Option('--cluster <unit>', 'whose calls depend on each other, for the intervals')
          .choices(['caller', 'number'])
          .default('caller'),
      )
      .option(
        '-o, --output <path>',
        '.json results, .html page, .csv scores of every call, speed=PATH; repeatable',
        collect,
      )
      .addOption(languageOption())
      .option('--json', 'print {results, speed} as JSON on standard output and nothing else')
      .option('--quiet', 'no progress and no table')
      .addOption(
        moduleOption('folder or file outside the current folder that modules may come from, repeatable'),
      ),
  )
    .forms(replayForms)
    .checksOwn()
    .action(async (traces: string[], options) =>
      end(await (await import('./replay.ts')).replay(traces, options)),
    );
}
