/** What `show FILE --json` prints of a scenario that comes with the program, and its published schema. */
import { fileURLToPath } from 'node:url';
import { metricCatalogue } from '../../../../src/model/measures/catalogue.ts';
import { jsonOutputs, jsonOutputSchema } from '../../../../src/study/outputs/jsonOutputs.ts';
import { shownScenario } from '../../../../src/study/outputs/shownScenario.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import { jsonSchemaFaults } from '../../../builders/jsonSchemaFaults.ts';

export const folder: string = fileURLToPath(new URL('../../../../scenarios/', import.meta.url));
const settings = { metrics: metricCatalogue.map(({ id }) => id), overrides: {}, allowedModules: [] };
export const [schema] = jsonOutputs.filter(({ name }) => name === 'resolved-scenario').map(jsonOutputSchema);

export function printed(name: string): Record<string, unknown> {
  const { resolved } = resolveScenario({ path: `${folder}${name}` }, builtInCatalogue, settings);
  if (resolved === undefined) throw new Error(`${name} cannot be resolved`);
  return JSON.parse(JSON.stringify(shownScenario(resolved))) as Record<string, unknown>;
}

export const faultsOf = (name: string): readonly string[] => jsonSchemaFaults(schema, printed(name));
