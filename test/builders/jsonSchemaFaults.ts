/** Holds a value against a JSON Schema as the program prints them, by itself: what it does not take, and keys of which it does not speak. */

type Schema = Readonly<Record<string, unknown>>;

const typeOf = (value: unknown): string => {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
};

const isOfType = (type: string, value: unknown): boolean =>
  type === 'integer' ? Number.isSafeInteger(value) : type === typeOf(value);

const short = (value: unknown): string => JSON.stringify(value)?.slice(0, 60) ?? 'undefined';

/** Each fault begins with its path; none: the value is as the schema says, to the last key. */
export function jsonSchemaFaults(schema: Schema, value: unknown, path: string = '$'): readonly string[] {
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  if (choices !== undefined) {
    const found = choices.map((choice) => jsonSchemaFaults(choice, value, path));
    if (found.some((faults) => faults.length === 0)) return [];
    return found.toSorted((a, b) => a.length - b.length)[0];
  }
  const type = schema['type'] as string | readonly string[] | undefined;
  const types = typeof type === 'string' ? [type] : (type ?? []);
  if (types.length > 0 && !types.some((type) => isOfType(type, value)))
    return [`${path}: found ${short(value)}, expected ${types.join(' or ')}`];
  return [...limitFaults(schema, value, path), ...innerFaults(schema, value, path)];
}

function limitFaults(schema: Schema, value: unknown, path: string): readonly string[] {
  const faults: string[] = [];
  const values = schema['enum'] as readonly unknown[] | undefined;
  if (values !== undefined && !values.includes(value)) faults.push(`${path}: found ${short(value)}`);
  if ('const' in schema && schema['const'] !== value) faults.push(`${path}: found ${short(value)}`);
  if (typeof value === 'number' && value < Number(schema['minimum'] ?? -Infinity))
    faults.push(`${path}: found ${value}`);
  if (typeof value === 'number' && value > Number(schema['maximum'] ?? Infinity))
    faults.push(`${path}: found ${value}`);
  const pattern = schema['pattern'] as string | undefined;
  if (typeof value === 'string' && pattern !== undefined && !new RegExp(pattern).test(value))
    faults.push(`${path}: found ${short(value)}, expected ${pattern}`);
  return faults;
}

function innerFaults(schema: Schema, value: unknown, path: string): readonly string[] {
  if (Array.isArray(value)) {
    const first = (schema['prefixItems'] ?? []) as readonly Schema[];
    const rest = schema['items'] as Schema | undefined;
    return value.flatMap((item, i) => jsonSchemaFaults(first[i] ?? rest ?? {}, item, `${path}[${i}]`));
  }
  if (typeof value !== 'object' || value === null) return [];
  if (Object.keys(schema).length === 0) return [];
  const known = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const others = schema['additionalProperties'] as Schema | undefined;
  const absent = ((schema['required'] ?? []) as readonly string[]).filter((key) => !(key in value));
  return [
    ...absent.map((key) => `${path}.${key}: is not there`),
    ...Object.entries(value).flatMap(([key, inner]) => {
      const at = `${path}.${key}`;
      const form = Object.hasOwn(known, key) ? known[key] : others;
      return form === undefined ? [`${at}: nothing is said of it`] : jsonSchemaFaults(form, inner, at);
    }),
  ];
}
