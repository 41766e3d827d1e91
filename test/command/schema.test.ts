import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { playground } from './program.ts';

const place = playground();
afterAll(() => place.remove());

describe('schema', () => {
  it('is a JSON Schema that knows every part', async () => {
    const schema = JSON.parse((await place.ask(['schema'])).out);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required).toEqual(expect.arrayContaining(['ringfence', 'id', 'world']));
    const text = JSON.stringify(schema);
    for (const { id } of builtInCatalogue.detector) expect(text).toContain(`"${id}"`);
    const references = [...text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
    expect(references.filter((name) => !(name in schema.$defs))).toEqual([]);
  });

  it('of what is written is printed by its name, and a name that there is not is told with the nearest', async () => {
    const [results, near] = await Promise.all([
      place.ask(['schema', 'results']),
      place.ask(['schema', 'result', '-o', 'x.yaml']),
    ]);
    expect(JSON.parse(results.out)).toMatchObject({ title: 'Ringfence: results', type: 'object' });
    expect([near.code, near.err.split('\n')]).toEqual([
      2,
      [
        expect.stringMatching(/^schema: nothing is called "result"; .*; did you mean results\?$/),
        '-o x.yaml: expected an ending of .json',
        '',
      ],
    ]);
  });

  it('of mapping files is printed by its name', async () => {
    const { out } = await place.ask(['schema', 'mapping']);
    expect(JSON.parse(out)).toMatchObject({
      title: 'Ringfence mapping of call records',
      required: ['ringfence-import', 'timeZone'],
      properties: { fields: { description: 'which column says what' } },
    });
  });

  it('goes to a file where one is named', async () => {
    const [printed, written, wrong] = await Promise.all([
      place.ask(['schema']),
      place.ask(['schema', '-o', 'of-scenarios.json']),
      place.ask(['schema', '-o', 'of-scenarios.yaml']),
    ]);
    expect([written.code, written.out, written.err]).toEqual([0, '', 'written: of-scenarios.json\n']);
    expect(readFileSync(place.path('of-scenarios.json'), 'utf8')).toBe(printed.out);
    expect([wrong.code, wrong.err]).toEqual([2, '-o of-scenarios.yaml: expected an ending of .json\n']);
  });
});
