/** The JSON Schema (draft 2020-12) of a grammar: of what people write, before defaults are filled in. */
import { z } from 'zod';
import { alternatives, jsonSchemas } from './schemaParts.ts';
import type { Schema } from './schemaParts.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Record<string, unknown>;

/** With `$defs`, under which choices are named once. */
export function grammarSchema(schema: Schema, title: string): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  return { title, ...schemaOf(schema, definitions), $defs: definitions };
}

function schemaOf(schema: Schema, definitions: Record<string, JsonSchema>): JsonSchema {
  return z.toJSONSchema(schema, {
    io: 'input',
    metadata: jsonSchemas,
    override: ({ zodSchema, jsonSchema }) => {
      const form = alternatives.get(zodSchema);
      if (form === undefined) return;
      if (!Object.hasOwn(definitions, form.name)) {
        definitions[form.name] = {}; // reserves the name: a choice may contain itself
        definitions[form.name] = { anyOf: form.schemas.map((option) => innerSchema(option, definitions)) };
      }
      Object.assign(jsonSchema, { $ref: `#/$defs/${form.name}` });
    },
  });
}

function innerSchema(schema: Schema, definitions: Record<string, JsonSchema>): JsonSchema {
  const { $schema: _, ...inner } = schemaOf(schema, definitions);
  return inner;
}
