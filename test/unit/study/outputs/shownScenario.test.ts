/** What `show FILE --json` prints is as its published schema says, for every scenario that comes with the program. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { metricCatalogue } from '../../../../src/model/measures/catalogue.ts';
import { jsonOutputs, jsonOutputSchema } from '../../../../src/study/outputs/jsonOutputs.ts';
import { shownScenario } from '../../../../src/study/outputs/shownScenario.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import { jsonSchemaFaults } from '../../../builders/jsonSchemaFaults.ts';

const folder = fileURLToPath(new URL('../../../../scenarios/', import.meta.url));
const settings = { metrics: metricCatalogue.map(({ id }) => id), overrides: {}, allowedModules: [] };
const schemas = jsonOutputs.filter(({ name }) => name === 'resolved-scenario').map(jsonOutputSchema);

function printed(name: string): Record<string, unknown> {
  const { resolved } = resolveScenario({ path: `${folder}${name}` }, builtInCatalogue, settings);
  if (resolved === undefined) throw new Error(`${name} cannot be resolved`);
  return JSON.parse(JSON.stringify(shownScenario(resolved))) as Record<string, unknown>;
}

it.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))('%s, to the last key', (name) => {
  expect(schemas.map((schema) => jsonSchemaFaults(schema, printed(name)))).toEqual([[]]);
});

it('what is not as the schema says is found in world, experiment and arms', () => {
  const shown = printed('smoke.yaml') as unknown as ReturnType<typeof shownScenario>;
  const [arm, ...arms] = shown.arms;
  const wrong = {
    ...shown,
    world: { ...shown.world, clock: { ...shown.world.clock, days: '1' } },
    experiment: { ...shown.experiment, more: 1 },
    arms: [{ ...arm, world: { ...arm.world, currency: null } }, ...arms],
  };
  expect(jsonSchemaFaults(schemas[0], wrong)).toEqual([
    '$.world.clock.days: found "1", expected number',
    '$.experiment.more: nothing is said of it',
    '$.arms[0].world.currency: found null, expected string',
  ]);
});

it('holds nothing of the machine, and no worlds but those of the world and its arms', () => {
  expect(Object.keys(printed('smoke.yaml'))).toEqual([
    'id',
    'title',
    'world',
    'worldPlain',
    'experiment',
    'arms',
    'assumptions',
    'undescribed',
    'hashes',
  ]);
});
