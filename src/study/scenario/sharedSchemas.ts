/** A JSON Schema in which every form that occurs in several places is written once, under `$defs`. */
import type { JsonSchema } from '../reading/grammarSchema.ts';
import { isMap } from '../reading/isMap.ts';

/** Keywords whose value is a schema, a list of schemas, and a map of schemas by name. */
const oneSchema = new Set(['additionalProperties', 'items', 'propertyNames']);
const schemaLists = new Set(['anyOf', 'prefixItems']);
const schemaMaps = new Set(['properties', '$defs']);

/** What a form says beside what it accepts: two forms that differ in these alone are the same. */
const annotations = new Set(['description', 'default']);

/** A shorter form is not worth a name. */
const shortestLength = 60;

interface Placed {
  readonly schema: JsonSchema;
  /** Name of the key that it stands under. */
  readonly name: string;
}

/** Accepts what `schema` accepts. Its `$defs` keep their names. */
export function withSharedForms(schema: JsonSchema): JsonSchema {
  const definitions = schema['$defs'] as Record<string, JsonSchema>;
  const shared = new SharedForms(schema, Object.keys(definitions));
  return shared.written(schema);
}

class SharedForms {
  /** Distinct places of each form, by its text. */
  readonly #places: Map<string, number> = new Map();
  /** Name of each form that is written under `$defs`. */
  readonly #names: Map<string, string> = new Map();
  readonly #taken: Set<string>;
  readonly #definitions: Record<string, JsonSchema> = {};

  constructor(schema: JsonSchema, taken: readonly string[]) {
    this.#taken = new Set(taken);
    this.#count(schema, new Set());
  }

  /** Every form is gone through once: what stands inside of it is at one place, however often it occurs itself. */
  #count(schema: JsonSchema, seen: Set<string>): void {
    for (const { schema: inner } of innerForms(schema)) {
      const key = JSON.stringify(inner);
      this.#places.set(key, (this.#places.get(key) ?? 0) + 1);
      if (seen.has(key)) continue;
      seen.add(key);
      this.#count(inner, seen);
    }
  }

  /** The whole schema. */
  written(schema: JsonSchema): JsonSchema {
    const { $defs, ...rest } = this.#inside(schema);
    return { ...rest, $defs: { ...($defs as Record<string, JsonSchema>), ...this.#definitions } };
  }

  #form({ schema, name }: Placed): JsonSchema {
    const key = JSON.stringify(schema);
    if (key.length < shortestLength || (this.#places.get(key) ?? 0) < 2) return this.#inside(schema);
    const known = this.#names.get(key) ?? this.#define(key, { schema, name });
    return { $ref: `#/$defs/${known}` };
  }

  #define(key: string, { schema, name }: Placed): string {
    let free = name;
    for (let next = 2; this.#taken.has(free); next++) free = `${name}-${next}`;
    this.#taken.add(free);
    this.#names.set(key, free);
    this.#definitions[free] = {}; // keeps its place before what stands inside
    this.#definitions[free] = this.#inside(schema);
    return free;
  }

  #inside(schema: JsonSchema): JsonSchema {
    const own = withoutAnnotations(schema);
    if (own !== null) {
      const said = Object.entries(schema).filter(([keyword]) => annotations.has(keyword));
      return { ...Object.fromEntries(said), ...this.#form({ schema: own, name: 'value' }) };
    }
    return Object.fromEntries(
      Object.entries(schema).map(([keyword, value]) => [
        keyword,
        mapped(keyword, value, (placed) => this.#form(placed)),
      ]),
    );
  }
}

/** Null where nothing is said. */
function withoutAnnotations(schema: JsonSchema): JsonSchema | null {
  const own = Object.entries(schema).filter(([keyword]) => !annotations.has(keyword));
  return own.length === Object.keys(schema).length ? null : Object.fromEntries(own);
}

function innerForms(schema: JsonSchema): readonly Placed[] {
  const own = withoutAnnotations(schema);
  if (own !== null) return [{ schema: own, name: 'value' }];
  const found: Placed[] = [];
  for (const [keyword, value] of Object.entries(schema))
    mapped(keyword, value, (placed) => {
      found.push(placed);
      return placed.schema;
    });
  return found;
}

/** The value of a keyword with every schema in it replaced; whatever holds none stays as it is. */
function mapped(keyword: string, value: unknown, form: (placed: Placed) => JsonSchema): unknown {
  if (oneSchema.has(keyword)) return isMap(value) ? form({ schema: value, name: 'item' }) : value;
  if (schemaLists.has(keyword))
    return (value as readonly JsonSchema[]).map((schema) => form({ schema, name: 'value' }));
  if (!schemaMaps.has(keyword)) return value;
  return Object.fromEntries(
    Object.entries(value as Record<string, JsonSchema>).map(([name, schema]) => [
      name,
      form({ schema, name }),
    ]),
  );
}
