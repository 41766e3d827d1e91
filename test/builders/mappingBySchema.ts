/** Reads a mapping as the program does, and holds what it takes against the JSON Schema too: an editor must not blame what `import` takes. */
import { parse } from 'yaml';
import { z } from 'zod';
import { mappingJsonSchema } from '../../src/study/imports/mapping/mappingJsonSchema.ts';
import { readMapping as readByProgram } from '../../src/study/imports/mapping/mappingFile.ts';
import type { ReadMapping } from '../../src/study/imports/mapping/mappingFile.ts';

/** Which keys must be there, here and below. */
interface Needs {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Needs>>;
}

const { anyOf, ...form } = mappingJsonSchema();
const reader = z.fromJSONSchema(form as never);

/** What `fromJSONSchema` passes over: keys that are needed, but said elsewhere. */
const hasNeeded = (value: unknown, { required = [], properties = {} }: Needs): boolean =>
  typeof value === 'object' &&
  value !== null &&
  required.every((key) => Object.hasOwn(value, key)) &&
  Object.entries(properties).every(([key, needs]) =>
    hasNeeded((value as Readonly<Record<string, unknown>>)[key], needs),
  );

/** Whether the JSON Schema takes it. */
export function isBySchema(text: string): boolean {
  const value: unknown = parse(text);
  return (
    reader.safeParse(value).success && (anyOf as readonly Needs[]).some((needs) => hasNeeded(value, needs))
  );
}

export function readMapping(text: string, file: string): ReadMapping {
  const read = readByProgram(text, file);
  if (read.mapping !== null && !isBySchema(text)) throw new Error(`not by the schema: ${text}`);
  return read;
}
