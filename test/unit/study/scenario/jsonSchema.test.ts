/** The JSON Schema accepts what the program accepts and refuses what it refuses by form. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scenarioJsonSchema } from '../../../../src/study/scenario/jsonSchema.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { withSharedForms } from '../../../../src/study/scenario/sharedSchemas.ts';
import { badInputs } from './badInputs.ts';
import { fixtureCatalogue } from './fixtureCatalogue.ts';
import { someMetrics, validScenario } from './validScenario.ts';

const schema = scenarioJsonSchema(fixtureCatalogue, someMetrics);
const reader = z.fromJSONSchema(schema as never);

function isAccepted(text: string): boolean {
  return reader.safeParse(parse(text)).success;
}

test('the schema accepts the valid scenario and the same scenario with every default written out', () => {
  expect(isAccepted(validScenario)).toBe(true);
  const { resolved } = resolveScenario({ text: validScenario, file: 'x.yaml' }, fixtureCatalogue);
  const whole = { ringfence: 1, id: 'x', world: resolved?.worldPlain };
  expect(reader.safeParse(whole).success).toBe(true);
});

const byForm = [
  'a wrong format number',
  'an id in the wrong spelling',
  'no id',
  'an unknown key at the top',
  'a time without its unit',
  'half a day',
  'a mistyped key',
  'an unknown coupling',
  'a prefix without quotes',
  'an unknown kind of block',
  'a block without a kind',
  'an unknown network',
  'a share above one',
  'an unknown answer class',
  'a mistyped `is`',
  'a parameter of another part',
  'a series with a word',
  'an unknown choice',
  'an operator without a list',
  'an unknown place',
  'an unknown action',
  'no action',
  'a negative seed',
  'an unknown metric',
  'a factor without levels',
];

test.each(byForm)('the schema refuses %s', (name) => {
  const input = badInputs.find(([known]) => known === name);
  if (input === undefined) throw new Error(`no bad input "${name}"`);
  expect(isAccepted(validScenario.replace(input[1], () => input[2]))).toBe(false);
});

test('the schema names each family of parts once and says what every parameter is', () => {
  const { $defs } = schema as { $defs: Record<string, unknown> };
  expect(Object.keys($defs)).toEqual(
    expect.arrayContaining(['detector', 'caller', 'pacing', 'books', 'rule']),
  );
  expect(JSON.stringify($defs)).toContain('calls of one line a day; a whole number (calls/day) from 0');
  expect(JSON.stringify(schema)).not.toContain('undefined');
});

/** Every reference replaced by what it names, but those to forms in `kept`. */
function expanded(form: unknown, definitions: Record<string, unknown>, kept: readonly string[]): unknown {
  if (Array.isArray(form)) return form.map((part) => expanded(part, definitions, kept));
  if (typeof form !== 'object' || form === null) return form;
  const { $ref, ...rest } = form as Record<string, unknown>;
  const own = Object.entries(rest).map(([key, part]) => [key, expanded(part, definitions, kept)] as const);
  if (typeof $ref !== 'string') return Object.fromEntries(own);
  const name = $ref.replace('#/$defs/', '');
  if (kept.includes(name)) return form;
  return { ...Object.fromEntries(own), ...(expanded(definitions[name], definitions, kept) as object) };
}

test('a form that occurs in several places is written once, and nothing else changes', () => {
  const share = {
    description: 'a share',
    default: 0.5,
    type: 'number',
    minimum: 0,
    maximum: 1,
    multipleOf: 0.001,
  };
  const { description: _, ...same } = share;
  const pair = { type: 'object', properties: { first: share, second: { description: 'another', ...same } } };
  const whole = {
    type: 'object',
    properties: { one: pair, two: { ...pair, required: ['first'] }, again: { $ref: '#/$defs/pair' } },
    $defs: { pair: { anyOf: [pair, share] } },
  };
  const shared = withSharedForms(whole);
  const definitions = shared['$defs'] as Record<string, unknown>;
  expect(JSON.stringify(shared).split('0.001').length - 1).toBe(1);
  expect(Object.keys(definitions)).toEqual(['pair', 'one', 'first', 'value', 'second']);
  expect(expanded({ ...shared, $defs: { pair: definitions['pair'] } }, definitions, ['pair'])).toEqual(whole);
});

type Form = Readonly<Record<string, unknown>>;

/** What a form says, or the one that it refers to. */
function saysOf(form: Form, definitions: Readonly<Record<string, Form>>): unknown {
  const { description, $ref } = form;
  if (description !== undefined || typeof $ref !== 'string') return description;
  return saysOf(definitions[$ref.replace('#/$defs/', '')], definitions);
}

/** Paths of keys of which nothing is said. */
function silentKeys(
  form: unknown,
  path: string,
  definitions: Readonly<Record<string, Form>>,
): readonly string[] {
  if (typeof form !== 'object' || form === null) return [];
  const { properties = {} } = form as { readonly properties?: Readonly<Record<string, Form>> };
  const silent = Object.entries(properties).filter(([, key]) => typeof saysOf(key, definitions) !== 'string');
  return [
    ...silent.map(([key]) => `${path}.${key}`),
    ...Object.entries(form)
      .filter(([keyword]) => keyword !== 'default')
      .flatMap(([keyword, inner]) => silentKeys(inner, `${path}/${keyword}`, definitions)),
  ];
}

test('whoever hovers over a key of a scenario is told what it says', () => {
  const built = scenarioJsonSchema(builtInCatalogue, someMetrics);
  expect(silentKeys(built, '', built['$defs'] as Readonly<Record<string, Form>>)).toEqual([]);
  const text = JSON.stringify(built);
  expect(text).toContain(JSON.stringify(builtInCatalogue.detector[1].title));
  expect(text).toContain('the range over assumptions; `--assumptions N` is the same');
});

test('the default of a rule’s first day, none, may be written', () => {
  expect(isAccepted(validScenario.replace('from: 2020-08-05', 'from: ""'))).toBe(true);
  expect(isAccepted(validScenario.replace('from: 2020-08-05', 'from: 2020-8-5'))).toBe(false);
});

test('the schema of everything that is built in is small, and names nothing that is not there', () => {
  const built = scenarioJsonSchema(builtInCatalogue, someMetrics);
  const text = JSON.stringify(built);
  const named = [...text.matchAll(/"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
  expect(named.filter((name) => !Object.hasOwn(built['$defs'] as object, name))).toEqual([]);
  expect(text.length).toBeLessThan(400_000);
});
