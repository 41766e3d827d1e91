/** Words of scenario files that name no part: keys, and the callers that are put together in the file itself. */
import { builtInCatalogue } from '../../study/parts/plugins.ts';
import { scenarioJsonSchema } from '../../study/scenario/jsonSchema.ts';

/** Where their meaning, unit, default and range stand. */
export const scenarioWordText = (word: string): string =>
  `"${word}" is a word of scenario files: docs/reference/scenario.md in the package tells where it stands, with unit, default and range`;

export const isScenarioWord = (word: string): boolean => hasWord(scenarioJsonSchema(builtInCatalogue), word);

/** As a key, or as the only word that may stand somewhere. */
function hasWord(node: unknown, word: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { properties = {}, const: only } = node as { readonly properties?: object; readonly const?: unknown };
  if (only === word || Object.hasOwn(properties, word)) return true;
  return Object.values(node).some((inner) => hasWord(inner, word));
}
