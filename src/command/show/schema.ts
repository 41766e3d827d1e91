/** The verb `schema`: the JSON Schema of a grammar, of scenarios or of mappings, or of a JSON that the program writes. */
import { metricCatalogue } from '../../model/measures/catalogue.ts';
import { nearestName } from '../../study/failures/nearestName.ts';
import { mappingJsonSchema } from '../../study/imports/mapping/mappingJsonSchema.ts';
import { jsonOutputs, jsonOutputSchema } from '../../study/outputs/jsonOutputs.ts';
import { builtInCatalogue } from '../../study/parts/plugins.ts';
import { scenarioJsonSchema } from '../../study/scenario/jsonSchema.ts';
import { ExitCode } from '../invocation/exitCode.ts';
import { missingEnding, jsonEndings } from '../output/promisedFormat.ts';
import { kindBeforePath } from '../output/unknownKind.ts';
import { unwritable, writeWhole } from '../output/writeWhole.ts';
import type { OwnCheck } from '../invocation/verb.ts';
import { say } from '../terminal/say.ts';

/** Of what people write. */
const grammars: Readonly<Record<string, () => object>> = {
  scenario: () =>
    scenarioJsonSchema(
      builtInCatalogue,
      metricCatalogue.map(({ id }) => id),
    ),
  mapping: mappingJsonSchema,
};

/** What there is a schema of. */
export const schemaNames: readonly string[] = [
  ...Object.keys(grammars),
  ...jsonOutputs.map(({ name }) => name),
];

/** Printed, or written to a file: runners such as `npm start` print lines of their own before it. */
export async function schema(
  name: string = 'scenario',
  { output, isOnlyChecked }: OwnCheck & { readonly output?: string } = {},
): Promise<ExitCode> {
  const faults = [...nameFaults(name), ...(output === undefined ? [] : placeFaults(output))];
  faults.forEach((fault) => say(fault));
  if (faults.length > 0 || isOnlyChecked === true) return ExitCode.usage;
  if (output === undefined) {
    process.stdout.write(schemaText(name));
    return ExitCode.done;
  }
  const fault = writeWhole(output, schemaText(name));
  say(fault ?? `written: ${output}`);
  return fault === null ? ExitCode.done : ExitCode.failed;
}

function nameFaults(name: string): readonly string[] {
  if (schemaNames.includes(name)) return [];
  const near = nearestName(name, schemaNames);
  const hint = near === undefined ? '' : `; did you mean ${near}?`;
  return [`schema: nothing is called "${name}"; expected one of ${schemaNames.join(', ')}${hint}`];
}

function placeFaults(output: string): readonly string[] {
  const wrong = kindBeforePath(output) ?? missingEnding(output, jsonEndings) ?? unwritable(output);
  return wrong === null ? [] : [`-o ${output}: ${wrong}`];
}

function schemaText(name: string): string {
  const output = jsonOutputs.find((one) => one.name === name);
  const found = output === undefined ? grammars[name]() : jsonOutputSchema(output);
  return `${JSON.stringify(found, null, 1)}\n`;
}
