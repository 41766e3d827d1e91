/** The verb `validate`: every fault of every file at once. */
import { readScenario } from './readScenario.ts';
import { ExitCode } from './exitCode.ts';

export interface ValidateOptions {
  readonly load?: boolean;
  readonly json?: boolean;
  readonly allowModule?: readonly string[];
}

export async function validate(files: readonly string[], options: ValidateOptions): Promise<ExitCode> {
  let isValid = true;
  const reports: unknown[] = [];
  for (const file of files) {
    const read = await readScenario(file, {
      isLoading: options.load === true,
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
