/** Words of scenario files that name no part: keys, and the callers that are put together in the file itself. */
import { builtInCatalogue } from '../../study/parts/plugins.ts';
import { scenarioJsonSchema } from '../../study/scenario/jsonSchema.ts';

/** Where their meaning, unit, default and range stand. */
export const scenarioWordText = (word: string): string =>
  `"${word}" is a word of scenario files: docs/reference/scenario.md in the package tells where it stands, with unit, default and range`;

export const isScenarioWord = (word: string): boolean =>
  word === 'operator' || hasProperty(scenarioJsonSchema(builtInCatalogue), word);

function hasProperty(node: unknown, name: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { properties } = node as { readonly properties?: object };
  if (properties !== undefined && Object.hasOwn(properties, name)) return true;
  return Object.values(node).some((inner) => hasProperty(inner, name));
}
