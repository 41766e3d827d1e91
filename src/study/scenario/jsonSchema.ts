/** The whole grammar as JSON Schema (draft 2020-12), for editors and for the verb `schema`. */
import type { Catalogue } from '../modules/catalogue.ts';
import { describeKeys } from './describedKeys.ts';
import { experimentSchema } from './experiment/experimentSchema.ts';
import { headSchema, worldReference } from './world/scenarioFile.ts';
import { grammarSchema } from '../reading/grammarSchema.ts';
import type { JsonSchema } from '../reading/grammarSchema.ts';
import { choiceBy } from '../reading/schemaParts.ts';
import { withSharedForms } from './sharedSchemas.ts';
import { worldSchema } from './world/worldSchema.ts';

/** The grammar of scenario files as JSON Schema. Checks names, types, ranges and choices; what values mean together is checked by `validate` only. */
export function scenarioJsonSchema(catalogue: Catalogue, metrics: readonly string[] = []): JsonSchema {
  const loaded = new Map();
  const world = worldSchema({ catalogue, loaded });
  const anyWorld = choiceBy({ name: 'world', schemas: [world, worldReference] }, () => world);
  const head = headSchema({ world: anyWorld, experiment: experimentSchema(metrics).optional() });
  const whole = grammarSchema(head, 'Ringfence scenario');
  describeKeys(whole);
  return withSharedForms(whole);
}
