/** Words of scenario files that name no part: keys, and the callers that are put together in the file itself. */
import { builtInCatalogue } from '../../study/parts/plugins.ts';
import { scenarioJsonSchema } from '../../study/scenario/jsonSchema.ts';

/** Where their meaning, unit, default and range stand. */
export const scenarioWordText = (word: string): string =>
  `"${word}" is a word of scenario files: docs/reference/scenario.md in the package tells where it stands, with unit, default and range`;

/** Building the schema takes longer than looking through it. */
let words: ReadonlySet<string> | undefined;

export const isScenarioWord = (word: string): boolean =>
  (words ??= new Set(wordsIn(scenarioJsonSchema(builtInCatalogue)))).has(word);

/** Keys, and what is the only word that may stand somewhere. */
function* wordsIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  const { properties = {}, const: only } = node as { readonly properties?: object; readonly const?: unknown };
  if (typeof only === 'string') yield only;
  yield* Object.keys(properties);
  for (const inner of Object.values(node)) yield* wordsIn(inner);
}
