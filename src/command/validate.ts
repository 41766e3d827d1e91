/** The verb `validate`: every fault of every file at once. */
import type { FileReport } from '../study/failures/reportForm.ts';
import { listsCalls } from '../study/laws/isListedCalls.ts';
import { playsMade } from '../study/listedCalls/playsMade.ts';
import { readListedCalls } from '../study/listedCalls/readListedCalls.ts';
import type { ReadListed } from '../study/listedCalls/readListedCalls.ts';
import { tellFailures } from './replay/playReplay.ts';
import { loadedListedCalls } from './run/runListedCalls.ts';
import { readScenario } from './invocation/readScenario.ts';
import { ExitCode } from './invocation/exitCode.ts';

export interface ValidateOptions {
  readonly load?: boolean;
  readonly json?: boolean;
  readonly allowModule?: readonly string[];
}

export async function validate(files: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  let isValid = true;
  const reports: FileReport[] = [];
  for (const file of files) {
    if (listsCalls(file)) {
      const failures = await listedFailures(file, options);
      if (failures.length > 0) isValid = false;
      if (options.json === true) reports.push({ file, failures, warnings: [] });
      continue;
    }
    const read = await readScenario(file, {
      isLoading: options.load === true,
      isMaking: true,
      allowedModules: options.allowModule ?? [],
      isSilent: options.json === true,
      overrides: {},
    });
    const { failures, warnings, resolved } = read.resolution;
    if (failures.length > 0) isValid = false;
    if (options.json === true) reports.push({ file, failures, warnings });
    else if (resolved !== undefined) {
      const arms = resolved.arms.map(({ id }) => id).join(', ');
      process.stdout.write(
        `${file}: valid (${resolved.id}; arms ${arms}; ${resolved.assumptions.length} parameters; world ${resolved.hashes.world.slice(0, 19)})\n`,
      );
    }
  }
  if (options.json === true) process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  return isValid ? ExitCode.done : ExitCode.usage;
}

/** Of a file that lists calls; without `--json` they are printed, and so is that there are none. */
async function listedFailures(
  file: string,
  { load, json, allowModule = [] }: ValidateOptions,
): Promise<ReadListed['failures']> {
  const read =
    load === true ? await loadedListedCalls(file, allowModule) : readListedCalls(file, allowModule);
  const { listed, modules, sources } = read;
  const made = load === true && listed !== undefined ? await playsMade(listed, modules) : [];
  const failures = [...read.failures, ...made];
  if (json === true) return failures;
  if (failures.length > 0) tellFailures(failures, sources);
  else if (listed !== undefined)
    process.stdout.write(
      `${file}: valid (${listed.calls.length} calls; plays ${listed.plays.map(({ id }) => id).join(', ')})\n`,
    );
  return failures;
}
