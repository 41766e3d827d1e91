/** Puts beside every key of the grammar’s JSON Schema what it says. */
import { experimentKeys, headKeys, innerKeys, worldKeys } from './keyTexts.ts';
import type { KeyTexts } from './keyTexts.ts';
import type { JsonSchema } from './sharedSchemas.ts';

/** Changes the schema; what says something already keeps it. */
export function describeKeys(schema: JsonSchema): void {
  describe(schema, [], plain(headKeys));
  describe(schema, ['world'], plain(worldKeys));
  describe(schema, ['experiment'], plain(experimentKeys));
  for (const [path, keys] of Object.entries(innerKeys)) describe(schema, path.split('.'), keys);
}

/** Editors show no links into the pages of the reference, and tell defaults by themselves. */
const plain = (keys: KeyTexts): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(keys).map(([key, { says }]) => [
      key,
      says.replaceAll(/\[([^\]]+)\]\([^)]*\.md[^)]*\)/g, '$1'),
    ]),
  );

function describe(whole: JsonSchema, path: readonly string[], keys: Readonly<Record<string, string>>): void {
  let maps = forms(whole, whole);
  for (const key of path)
    maps = maps.flatMap((map) => below(map, key)).flatMap((inner) => forms(inner, whole));
  for (const [key, says] of Object.entries(keys)) {
    const described = maps.flatMap((map) => below(map, key));
    if (described.length === 0) throw new RangeError(`no key ${[...path, key].join('.')}`);
    for (const inner of described) inner['description'] ??= says;
  }
}

/** The schemas of a key; `*` is any id or item, or any key. */
function below(map: JsonSchema, key: string): readonly JsonSchema[] {
  const {
    properties = {},
    items,
    additionalProperties,
  } = map as {
    readonly properties?: Readonly<Record<string, JsonSchema>>;
    readonly items?: JsonSchema;
    readonly additionalProperties?: JsonSchema | false;
  };
  if (key !== '*') return Object.hasOwn(properties, key) ? [properties[key]] : [];
  const anyId = typeof additionalProperties === 'object' ? [additionalProperties] : [];
  return [...Object.values(properties), ...anyId, ...(items === undefined ? [] : [items])];
}

/** What a schema may be: itself, what it refers to, and each of its alternatives. */
function forms(schema: JsonSchema, whole: JsonSchema): readonly JsonSchema[] {
  const { $ref, anyOf = [] } = schema as { readonly $ref?: string; readonly anyOf?: readonly JsonSchema[] };
  const definitions = whole['$defs'] as Readonly<Record<string, JsonSchema>>;
  const named = $ref === undefined ? [] : forms(definitions[$ref.slice('#/$defs/'.length)], whole);
  return [schema, ...named, ...anyOf.flatMap((form) => forms(form, whole))];
}
