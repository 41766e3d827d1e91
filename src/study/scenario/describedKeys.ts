/** Puts beside every key of the grammar’s JSON Schema what it says. */
import { describeAt } from '../reading/describedForms.ts';
import type { JsonSchema } from '../reading/grammarSchema.ts';
import { experimentKeys, headKeys, innerKeys, worldKeys } from './world/keyTexts.ts';
import type { KeyTexts } from './world/keyTexts.ts';

/** Changes the schema; what says something already keeps it. */
export function describeKeys(schema: JsonSchema): void {
  describeAt(schema, [], plain(headKeys));
  describeAt(schema, ['world'], plain(worldKeys));
  describeAt(schema, ['experiment'], plain(experimentKeys));
  for (const [path, keys] of Object.entries(innerKeys)) describeAt(schema, path.split('.'), keys);
}

/** Editors show no links into the pages of the reference, and tell defaults by themselves. */
const plain = (keys: KeyTexts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(keys).map(([key, { says }]) => [
      key,
      says.replaceAll(/\[([^\]]+)\]\([^)]*\.md[^)]*\)/g, '$1'),
    ]),
  );
