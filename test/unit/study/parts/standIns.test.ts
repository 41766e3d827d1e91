import { describe, expect, it } from 'vitest';
import type { World } from '../../../../src/model/world/world.ts';
import { watchCells } from '../../../../src/model/simulation/state/arm.ts';
import { buildReplication } from '../../../../src/model/simulation/buildReplication.ts';
import { formFault } from '../../../../src/study/parts/partForm.ts';
import { builtInCatalogue, pluginLookup } from '../../../../src/study/parts/plugins.ts';
import { standInFor } from '../../../../src/study/parts/standIns.ts';
import type { Family } from '../../../../src/model/contracts/plugin.ts';
import { made, site } from '../../../builders/guardedPart.ts';
import { cap, smallWorld } from '../../../builders/smallWorld.ts';

const families = Object.keys(builtInCatalogue) as Family[];

describe('a part that stands in', () => {
  it.each(families)('for a %s from outside is one of its family, which the guard lets pass', (family) => {
    const plugin = standInFor(family, './mine.ts#part', new Map());
    const create = (): unknown =>
      (plugin as unknown as { create(on: object, values: object): unknown }).create(site, {});
    expect([plugin?.family, formFault(family, create())]).toEqual([family, null]);
    expect(() => made(family, create)).not.toThrow();
  });

  it('stands for programs that a detector would start, and for no other built-in part', () => {
    const nothing = new Map();
    expect(standInFor('detector', 'outside-program', nothing)).not.toBeNull();
    expect(standInFor('detector', 'volume-cap', nothing)).toBeNull();
  });

  it('keeps what the module has said of itself', () => {
    const said = { family: 'caller', id: 'mine', membersFrom: 'vans', numbersFrom: 'numbers' } as const;
    const described = new Map([['./mine.ts#part', said as never]]);
    expect(standInFor('caller', './mine.ts#part', described)).toMatchObject(said);
    expect(standInFor('script', './mine.ts#part', described)).not.toMatchObject({ id: 'mine' });
  });

  it('lets a world be put together of nothing else', () => {
    const plugins = pluginLookup(new Map(), [], (family, name) => standInFor(family, name, new Map()));
    const world = fromOutside(
      smallWorld({ rules: [{ id: 'cc', use: 'cn-cc-2020' }], screening: { terminating: [cap(3)] } }),
    ) as World;
    const arms = [{ id: 'none', world, effect: 'all' as const }];
    const cells = new Int32Array(watchCells);
    expect(() =>
      buildReplication({ seed: 1, replication: 0, arms }, { plugins, watch: { cells } }),
    ).not.toThrow();
  });
});

/** The same world with every part of it a module. */
function fromOutside(tree: unknown): unknown {
  if (typeof tree !== 'object' || tree === null || !isPlain(tree)) return tree;
  if (Array.isArray(tree)) return tree.map(fromOutside);
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => {
      const isPart = key === 'use' && Object.hasOwn(tree, 'parameters');
      return [key, isPart ? './mine.ts#part' : fromOutside(value)];
    }),
  );
}

const isPlain = (tree: object): boolean =>
  Array.isArray(tree) || [Object.prototype, null].includes(Reflect.getPrototypeOf(tree) as null);
