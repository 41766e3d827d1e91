import { expect, it } from 'vitest';
import type { CallerPlugin, CallerSource } from '../../../../src/model/contracts/caller.ts';
import { callerCatalogue } from '../../../../src/plugins/callers/catalogue.ts';
import { playArms } from '../../../builders/playArms.ts';
import { smallWorld, wantedCallers } from '../../../builders/smallWorld.ts';

/** The same source, which fills its manner in for each intent instead of telling it once. */
function withoutManners(source: CallerSource): CallerSource {
  return {
    ceilingPerSecond: (cell) => source.ceilingPerSecond(cell),
    plan: (cell, index, out) => {
      source.plan(cell, index, out);
      Object.assign(out, source.manners?.[out.manner]);
    },
    afterOutcome: (slot) => source.afterOutcome?.(slot),
    isNamed: (member) => source.isNamed?.(member) ?? false,
  };
}

it('a source that fills its manner in for each intent plays as one that tells its manners once', () => {
  const filling = callerCatalogue.map((plugin): readonly [string, CallerPlugin] => [
    plugin.id,
    { ...plugin, create: (site, values) => withoutManners(plugin.create(site, values)) },
  ]);
  const arms = [{ world: smallWorld({ callers: wantedCallers, subscribers: 300 }) }];
  const [telling] = playArms({ arms });
  const [filled] = playArms({ arms, plugins: new Map(filling) });
  expect(telling.calls.length).toBeGreaterThan(500);
  expect(filled.calls).toEqual(telling.calls);
  expect(filled.rows).toEqual(telling.rows);
});
