/** Puts beside keys of a JSON Schema what they say. */
import type { JsonSchema } from './grammarSchema.ts';

/** Says it of the keys of the map at the path, wherever that is written; `*` is any id or item, or any key. Changes the schema; what says something already keeps it. */
export function describeAt(
  whole: JsonSchema,
  path: readonly string[],
  keys: Readonly<Record<string, string>>,
): void {
  let maps = forms(whole, whole);
  for (const key of path)
    maps = maps.flatMap((map) => below(map, key)).flatMap((inner) => forms(inner, whole));
  for (const [key, says] of Object.entries(keys)) {
    const described = maps.flatMap((map) => below(map, key));
    if (described.length === 0) throw new RangeError(`no key ${[...path, key].join('.')}`);
    for (const inner of described) inner['description'] ??= says;
  }
}

/** The schemas of a key. */
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
