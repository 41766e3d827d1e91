/** The verb `schema`: the JSON Schema of the whole grammar. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { builtInCatalogue } from '../../study/parts/plugins.ts';
import { scenarioJsonSchema } from '../../study/scenario/jsonSchema.ts';
import { ExitCode } from '../invocation/exitCode.ts';

export async function schema(): Promise<ExitCode> {
  process.stdout.write(
    `${JSON.stringify(
      scenarioJsonSchema(
        builtInCatalogue,
        metricCatalogue.map(({ id }) => id),
      ),
      null,
      1,
    )}\n`,
  );
  return ExitCode.done;
}
