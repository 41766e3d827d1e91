/** What stands at the sites of rules, as results and pages tell it, is what is built there. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { places } from '../../../../src/model/contracts/detector.ts';
import { worldUnderRules } from '../../../../src/model/simulation/building/ruleScreening.ts';
import { firstDayOf } from '../../../../src/model/simulation/sanctions/ruleInForce.ts';
import { builtInCatalogue, pluginLookup } from '../../../../src/study/parts/plugins.ts';
import { ruleSites } from '../../../../src/study/results/ruleSites.ts';
import { defaultValues } from '../../../../src/study/parts/defaultValues.ts';
import { smallWorld } from '../../../builders/smallWorld.ts';

const worldWith = (uses: readonly string[]) => ({
  ...smallWorld(),
  rules: uses.map((use) => {
    const { parameters = {} } = builtInCatalogue.rule.find(({ id }) => id === use) ?? {};
    return { id: `my-${use}`, use, from: '', parameters: defaultValues(parameters) };
  }),
});

it('parts of one rule are told by detector and action, in the order of their numbers', () => {
  expect(ruleSites(worldWith(['us-dno']))).toEqual([
    { place: 'origin/rule-my-us-dno', rule: 'my-us-dno', detector: 'do-not-originate', action: 'reject' },
    { place: 'transit/rule-my-us-dno-2', rule: 'my-us-dno', detector: 'do-not-originate', action: 'reject' },
  ]);
});

it('a site that suspends beside what it does to the call is told to', () => {
  const told = ruleSites(worldWith(['in-tcccpr-complaint', 'us-dno'])).map(({ place, suspends }) => [
    place.split('/')[0],
    suspends,
  ]);
  expect(told).toEqual([
    ['origin', true],
    ['origin', undefined],
    ['transit', undefined],
  ]);
});

it('whatever rules a world has, each of their sites is told as it is built', () => {
  const ids = builtInCatalogue.rule.map(({ id }) => id);
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 8 }), (uses) => {
      const world = worldWith(uses);
      const { screening } = worldUnderRules(world, pluginLookup(new Map()), firstDayOf(world.clock));
      const built = places.flatMap((place) =>
        screening[place]
          .filter(({ ofRule }) => ofRule !== undefined)
          .map(({ id, use, then }) => `${place}/${id} ${use} ${then}`),
      );
      const told = ruleSites(world).map(({ place, detector, action }) => `${place} ${detector} ${action}`);
      expect(told.sort()).toEqual(built.sort());
    }),
  );
});

it('of a third party’s rule nothing is told', () => {
  const world = { ...smallWorld(), rules: [{ id: 'mine', use: './mine.ts#rule', from: '', parameters: {} }] };
  expect(ruleSites(world)).toEqual([]);
});
