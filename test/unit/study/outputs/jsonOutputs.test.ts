/** The published schemas of what the program writes: well formed, and true of the files that are kept with it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { noNumbers } from '../../../../src/study/imports/numbers/numberingHabits.ts';
import { entriesOf, families, metricEntries } from '../../../../src/command/show/catalogueEntries.ts';
import { jsonOutputs, jsonOutputSchema } from '../../../../src/study/outputs/jsonOutputs.ts';
import { jsonSchemaFaults } from '../../../builders/jsonSchemaFaults.ts';

const schemaOf = (name: string) => {
  const output = jsonOutputs.find((one) => one.name === name);
  if (output === undefined) throw new Error(`nothing is called ${name}`);
  return jsonOutputSchema(output);
};
const kept = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8'));

test('each has a name of its own, tells which commands write it, and forbids no key of a later version', () => {
  const names = jsonOutputs.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const output of jsonOutputs) {
    const schema = jsonOutputSchema(output);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: `Ringfence: ${output.name}`,
      description: output.says,
    });
    expect(output.from.length).toBeGreaterThan(0);
    expect(JSON.stringify(schema)).not.toContain('"additionalProperties":false');
  }
});

test.each([
  ['results', 'reports/sample/results.json'],
  ['baseline', 'scenarios/baselines/gate-detectors/main.json'],
  ['model', 'scenarios/models/town-trees.json'],
  ['bench', 'docs/reference/detector-speeds.json'],
])('%s is true of %s, to the last key', (name, path) => {
  expect(jsonSchemaFaults(schemaOf(name), kept(path))).toEqual([]);
});

test('the catalogues of the program are as their schema says, to the last key', () => {
  const asPrinted = (entries: unknown): unknown => JSON.parse(JSON.stringify(entries));
  for (const entries of [...families.map((family) => entriesOf(family)), metricEntries()]) {
    expect(jsonSchemaFaults(schemaOf('catalogue'), asPrinted(entries))).toEqual([]);
    expect(jsonSchemaFaults(schemaOf('part'), asPrinted(entries[0]))).toEqual([]);
  }
});

describe('what is held against a schema', () => {
  const schema = schemaOf('import');
  const account = {
    records: 3,
    accepted: 2,
    rejected: 1,
    blank: 0,
    header: 0,
    ambiguousTimes: 0,
    slowedTimes: 0,
    sameCalls: 5,
    firstDay: '2024-03-01',
    numbers: noNumbers(),
    areIdsChecked: true,
    reasons: [{ column: 'a', expected: 'b', records: 1, file: 'c', line: 2, found: 'd', others: ['e'] }],
  };

  it('is found wrong by type, by a key that lacks, and by one of which nothing is said', () => {
    expect(jsonSchemaFaults(schema, account)).toEqual([]);
    const { blank: _, ...without } = account;
    expect(jsonSchemaFaults(schema, without)).toEqual(['$.blank: is not there']);
    expect(jsonSchemaFaults(schema, { ...account, records: '3' })).toEqual([
      '$.records: found "3", expected number',
    ]);
    expect(jsonSchemaFaults(schema, { ...account, more: 1 })).toEqual(['$.more: nothing is said of it']);
    expect(
      jsonSchemaFaults(schema, { ...account, reasons: [{ ...account.reasons[0], line: null }] }),
    ).toEqual(['$.reasons[0].line: found null, expected number']);
  });
});
