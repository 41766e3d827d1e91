/** What `show FILE --json` prints is as its published schema says; of all scenarios that come with the program in `shownScenario.slow.test.ts`. */
import { expect, it } from 'vitest';
import type { shownScenario } from '../../../../src/study/outputs/shownScenario.ts';
import { jsonSchemaFaults } from '../../../builders/jsonSchemaFaults.ts';
import { faultsOf, printed, schema } from './shownScenarios.ts';

it.each(['smoke.yaml', 'arms-race.yaml'])('%s, to the last key', (name) => {
  expect(faultsOf(name)).toEqual([]);
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
  expect(jsonSchemaFaults(schema, wrong)).toEqual([
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
    'rules',
    'assumptions',
    'undescribed',
    'hashes',
  ]);
});
