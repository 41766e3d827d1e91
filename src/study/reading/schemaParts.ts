/** The few forms that the grammar is made of, as zod schemas whose faults can be told with place, found and expected. */
import { z } from 'zod';
import type { ParameterTable } from '../../model/contracts/parameter.ts';
import { parameterJsonSchema } from './parameterJsonSchema.ts';
import { described, nearestHint, oneOf, type Problem } from './problem.ts';
import { readParameter } from './readParameter.ts';

export type Schema = z.ZodType;
export type Shape = Readonly<Record<string, Schema>>;

/** JSON Schema of the forms that check themselves; a registry of our own, so that nothing is global. */
export const jsonSchemas: z.core.$ZodRegistry<Record<string, unknown>> = z.registry();

/** Alternatives of each `choiceBy` schema: its name and the schemas it chooses from. */
export const alternatives: WeakMap<object, Alternatives> = new WeakMap();

export interface Alternatives {
  /** Name under which the JSON Schema is shared. */
  readonly name: string;
  readonly schemas: readonly Schema[];
}

/** Ids: kebab-case, beginning with a letter. */
export const idPattern: RegExp = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const longestId = 64;

/** A map with exactly these keys; the error of an unknown key carries the known names, one a line. */
export function strictMap(shape: Shape): z.ZodObject {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join('\n') : undefined),
  });
}

/** A map by id. */
export function idMap(value: Schema): Schema {
  return z.record(z.string().regex(idPattern).max(longestId), value);
}

/** A schema that reads a raw value by a function; a form with a `default` may be left out, and reads `undefined` then. */
export function readBy<Value>(
  json: Readonly<Record<string, unknown>>,
  read: (raw: unknown) => { readonly value: Value } | { readonly problems: readonly Problem[] },
): Schema {
  const transform = (raw: unknown, context: { issues: unknown[] }): Value => {
    const reading = read(raw);
    if ('value' in reading) return reading.value;
    addProblems(context, reading.problems);
    return z.NEVER;
  };
  if (!('default' in json))
    return z
      .unknown()
      .register(jsonSchemas, { ...json })
      .transform(transform);
  return z
    .unknown()
    .optional()
    .register(jsonSchemas, { ...json })
    .transform(transform);
}

/** Passes problems to zod as issues that `problemsOf` turns back. */
export function addProblems(context: { issues: unknown[] }, problems: readonly Problem[]): void {
  for (const problem of problems) {
    const { path, ...params } = problem;
    context.issues.push({
      code: 'custom',
      message: problem.expected,
      input: undefined,
      path: [...path],
      params,
    });
  }
}

/** What an id is, in words. */
export const idText: string = `an id: lower-case letters, digits and hyphens, beginning with a letter, at most ${longestId} characters`;

/** An id as a value. */
export const id: Schema = idLike('');

/** An id that, where it is missing, could be the name; empty: none is proposed. */
export function idLike(name: string): Schema {
  return readBy({ type: 'string', pattern: idPattern.source, maxLength: longestId }, (raw) => {
    if (typeof raw === 'string' && idPattern.test(raw) && raw.length <= longestId) return { value: raw };
    const hint = typeof raw === 'string' ? idHint(raw) : missingIdHint(raw, name);
    return { problems: [{ path: [], found: described(raw), expected: idText, hint }] };
  });
}

const missingIdHint = (raw: unknown, name: string): string =>
  raw === undefined && name !== '' ? `write \`id: ${name}\`, or any other name` : '';

/** The id that a name would make, in words. */
export function idHint(name: string): string {
  const suggestion = idFrom(name);
  return suggestion === '' || suggestion === name ? '' : `write \`${suggestion}\``;
}

/** The id that a name would make; empty where nothing of it is left. */
export const idFrom = (name: string): string =>
  name
    .slice(0, longestId)
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longestId)
    .replace(/-+$/, '');

/** Text of a certain form; `fallback` when it is left out. */
export function textLike(
  pattern: RegExp,
  form: { readonly expected: string; readonly fallback?: string },
): Schema {
  const { expected, fallback } = form;
  const json = {
    type: 'string',
    pattern: pattern.source,
    ...(fallback === undefined ? {} : { default: fallback }),
  };
  return readBy(json, (raw) => {
    const value = raw === undefined ? fallback : raw;
    if (typeof value === 'string' && pattern.test(value)) return { value };
    const hint = typeof raw === 'number' ? `put it in quotes; unquoted it is the number ${raw}` : '';
    return { problems: [{ path: [], found: described(raw), expected, hint }] };
  });
}

/** One of a few words. */
export function word(choices: readonly string[], fallback?: string): Schema {
  const schema = {
    type: 'string',
    enum: [...choices],
    ...(fallback === undefined ? {} : { default: fallback }),
  };
  return readBy(schema, (raw) => {
    const value = raw === undefined ? fallback : raw;
    if (typeof value === 'string' && choices.includes(value)) return { value };
    const hint = typeof value === 'string' ? nearestHint(value, choices) : '';
    return { problems: [{ path: [], found: described(raw), expected: oneOf(choices), hint }] };
  });
}

/** The keys of a parameter table; a name with a dot is a map inside. */
export function parameterShape(table: ParameterTable): Shape {
  const shape: Record<string, Schema> = {};
  const inner = new Map<string, Record<string, Schema>>();
  for (const [name, parameter] of Object.entries(table)) {
    const field = readBy(parameterJsonSchema({ name, parameter }), (raw) => {
      const reading = readParameter({ name, parameter }, raw);
      return 'leaf' in reading ? { value: reading.leaf } : reading;
    });
    const [first, ...rest] = name.split('.');
    if (rest.length === 0) shape[first] = field;
    else {
      const map = inner.get(first) ?? {};
      map[rest.join('.')] = field;
      inner.set(first, map);
      shape[first] = strictMap(map).prefault({});
    }
  }
  for (const [first, map] of inner) shape[first] = strictMap(map).prefault({});
  return shape;
}

/** A schema chosen by looking at the raw value. */
export function choiceBy(form: Alternatives, choose: (raw: unknown) => Schema | readonly Problem[]): Schema {
  const marker = z.unknown();
  alternatives.set(marker, form);
  return marker.transform((raw, context) => {
    const chosen = choose(raw);
    if (!('safeParse' in chosen)) {
      addProblems(context, chosen);
      return z.NEVER;
    }
    const result = chosen.safeParse(raw);
    if (result.success) return result.data;
    for (const issue of result.error.issues) context.issues.push({ ...issue, input: raw } as never);
    return z.NEVER;
  });
}
