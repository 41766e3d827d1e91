/** The verb `schema`: the JSON Schema of the whole grammar. */
import { builtInCatalogue } from '../study/experiment/plugins.ts';
import { scenarioJsonSchema } from '../study/scenario/jsonSchema.ts';
import { ExitCode } from './exitCode.ts';

export async function schema(): Promise<ExitCode> {
  process.stdout.write(`${JSON.stringify(scenarioJsonSchema(builtInCatalogue), null, 2)}\n`);
  return ExitCode.done;
}
