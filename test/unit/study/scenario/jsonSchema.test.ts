/** The JSON Schema accepts what the program accepts and refuses what it refuses by form. */
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { scenarioJsonSchema } from '../../../../src/study/scenario/jsonSchema.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
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
  expect(JSON.stringify($defs['pacing'])).toContain(
    'calls of one line a day; a whole number (calls/day) from 0',
  );
  expect(JSON.stringify(schema)).not.toContain('undefined');
});
