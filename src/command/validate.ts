/** The verb `validate`: every fault of every file at once. */
import type { FileReport } from '../study/failures/reportForm.ts';
import { eachOnce } from '../study/failures/pathStatus.ts';
import { listsCalls } from '../study/laws/isListedCalls.ts';
import { playsMade } from '../study/listedCalls/playsMade.ts';
import { readListedCalls } from '../study/listedCalls/readListedCalls.ts';
import type { ResolvedScenario } from '../study/scenario/resolved.ts';
import { tellFailures } from './invocation/tellFailures.ts';
import { loadedListedCalls } from './run/runListedCalls.ts';
import { readScenario } from './invocation/readScenario.ts';
import { ExitCode } from './invocation/exitCode.ts';
import type { OwnCheck } from './invocation/verb.ts';
import { print, printJson } from './terminal/say.ts';

export interface ValidateOptions extends OwnCheck {
  readonly load?: boolean;
  readonly json?: boolean;
  readonly allowModule?: readonly string[];
}

/** Of one file: its report for `--json`, and the line for a reader where there is nothing wrong with it. */
interface Checked {
  readonly report: FileReport;
  readonly valid: string | null;
}

/** A file that is named twice, by whatever path, is told of once. */
export async function validate(files: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  const reports: FileReport[] = [];
  for (const file of eachOnce(files)) {
    const { report, valid } = listsCalls(file)
      ? await checkedListed(file, options)
      : await checkedScenario(file, options);
    reports.push(report);
    if (options.isOnlyChecked !== true && options.json !== true && valid !== null)
      print([`${file}: valid (${valid})`]);
  }
  if (options.isOnlyChecked === true) return ExitCode.usage;
  if (options.json === true) printJson(reports, 2);
  return reports.every(({ failures }) => failures.length === 0) ? ExitCode.done : ExitCode.usage;
}

/** A call that is refused has its faults told in words. */
const isSilent = ({ json, isOnlyChecked }: ValidateOptions): boolean =>
  json === true && isOnlyChecked !== true;

async function checkedScenario(file: string, options: ValidateOptions): Promise<Checked> {
  const { resolution } = await readScenario(file, {
    isLoading: options.load === true,
    isMaking: true,
    isOnlyChecked: options.isOnlyChecked,
    allowedModules: options.allowModule ?? [],
    isSilent: isSilent(options),
    overrides: {},
  });
  const { failures, warnings, resolved } = resolution;
  return {
    report: { file, failures, warnings },
    valid: resolved === undefined ? null : scenarioText(resolved),
  };
}

function scenarioText({ id, arms, assumptions, hashes }: ResolvedScenario): string {
  const ids = arms.map((arm) => arm.id).join(', ');
  return `${id}; arms ${ids}; ${assumptions.length} parameters; world ${hashes.world.slice(0, 19)}`;
}

/** Of a file that lists calls. */
async function checkedListed(file: string, options: ValidateOptions): Promise<Checked> {
  const { allowModule = [], isOnlyChecked } = options;
  const isLoading = options.load === true && isOnlyChecked !== true;
  const read = isLoading ? await loadedListedCalls(file, allowModule) : readListedCalls(file, allowModule);
  const { listed, modules, sources } = read;
  const made = isLoading && listed !== undefined ? await playsMade(listed, modules) : [];
  const failures = [...read.failures, ...made];
  if (!isSilent(options) && failures.length > 0) tellFailures(failures, sources);
  const isValid = failures.length === 0 && listed !== undefined;
  return {
    report: { file, failures, warnings: [] },
    valid: isValid
      ? `${listed.calls.length} calls; plays ${listed.plays.map(({ id }) => id).join(', ')}`
      : null,
  };
}
