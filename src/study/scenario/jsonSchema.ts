/** The whole grammar as JSON Schema (draft 2020-12), for editors and for the verb `schema`. */
import { z } from 'zod';
import type { Catalogue } from '../modules/catalogue.ts';
import { describeKeys } from './describedKeys.ts';
import { experimentSchema } from './experiment/experimentSchema.ts';
import { headSchema, worldReference } from './world/scenarioFile.ts';
import { alternatives, choiceBy, jsonSchemas, type Schema } from '../reading/schemaParts.ts';
import { withSharedForms } from './sharedSchemas.ts';
import type { JsonSchema } from './sharedSchemas.ts';
import { worldSchema } from './world/worldSchema.ts';

/** The grammar of scenario files as JSON Schema. Checks names, types, ranges and choices; what values mean together is checked by `validate` only. */
export function scenarioJsonSchema(catalogue: Catalogue, metrics: readonly string[] = []): JsonSchema {
  const loaded = new Map();
  const world = worldSchema({ catalogue, loaded });
  const anyWorld = choiceBy({ name: 'world', schemas: [world, worldReference] }, () => world);
  const head = headSchema({ world: anyWorld, experiment: experimentSchema(metrics).optional() });
  const definitions: Record<string, JsonSchema> = {};
  const schema = jsonSchemaOf(head, definitions);
  const whole = { title: 'Ringfence scenario', ...schema, $defs: definitions };
  describeKeys(whole);
  return withSharedForms(whole);
}

/** Choices are named once, under `$defs`. */
function jsonSchemaOf(schema: Schema, definitions: Record<string, JsonSchema>): JsonSchema {
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
  const { $schema: _, ...inner } = jsonSchemaOf(schema, definitions);
  return inner;
}
