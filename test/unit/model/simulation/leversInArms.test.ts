import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { playArms } from '../../../builders/playArms.ts';
import type { PlayedArm } from '../../../builders/playArms.ts';
import { cap, robots, smallWorld } from '../../../builders/smallWorld.ts';
import { actingAs, terms } from './actingOperator.ts';

describe('an operator that evades', () => {
  const screening = { terminating: [cap(20)] };

  it('does in frozen arms what it did in the open loop', () => {
    const plugin = actingAs((levers, site) => {
      if (site.ledger.balance > -4_000_000) levers.limitPace(30);
      else levers.replaceNumber(site.numbers.ownedNumber(0));
    });
    const world = (acting: boolean) =>
      smallWorld({
        days: 2,
        callers: { robots: robots({ evasion: [{ use: plugin.id }], levers: terms }) },
        catalogue: { ...builtInCatalogue, evasion: [plugin] },
        ...(acting ? { screening } : {}),
      });
    const [control, open, frozen, adapting] = playArms({
      arms: [
        { world: world(false) },
        { world: world(true), effect: 'open' },
        { world: world(true), effect: 'callees' },
        { world: world(true) },
      ],
      plugins: new Map([[plugin.id, plugin]]),
    });
    const dialled = ({ calls }: PlayedArm): string[] =>
      calls
        .map(({ key, exogenous, inputs }) => JSON.stringify([inputs.startSecond, key, exogenous]))
        .toSorted();
    expect(dialled(open)).toEqual(dialled(control));
    expect(dialled(frozen)).toEqual(dialled(control));
    expect(dialled(adapting)).not.toEqual(dialled(control));
  });
});
