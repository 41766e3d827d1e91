/** The verb `schema`: the JSON Schema of the whole grammar. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { builtInCatalogue } from '../../study/parts/plugins.ts';
import { scenarioJsonSchema } from '../../study/scenario/jsonSchema.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { expectedEnding, jsonEndings } from '../output/promisedFormat.ts';
import { unwritable, writeWhole } from '../output/writeWhole.ts';
import { say } from '../terminal/say.ts';

/** Printed, or written to a file: runners such as `npm start` print lines of their own before it. */
export async function schema({ output }: { readonly output?: string } = {}): Promise<ExitCode> {
  if (output === undefined) {
    process.stdout.write(schemaText());
    return ExitCode.done;
  }
  const wrong = output.endsWith('.json') ? unwritable(output) : expectedEnding(output, jsonEndings);
  if (wrong !== null) {
    say(`-o ${output}: ${wrong}`);
    return ExitCode.usage;
  }
  const fault = writeWhole(output, schemaText());
  say(fault ?? `written: ${output}`);
  return fault === null ? ExitCode.done : ExitCode.failed;
}

function schemaText(): string {
  const metrics = metricCatalogue.map(({ id }) => id);
  return `${JSON.stringify(scenarioJsonSchema(builtInCatalogue, metrics), null, 1)}\n`;
}
