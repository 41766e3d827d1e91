import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { calculation } from '../../src/study/results/results.ts';
import { differences, goldenOf, mayReplace } from './golden.ts';
import type { Golden } from './golden.ts';
import { isWriting } from '../writing.ts';
import { goldenWorlds } from './goldenWorlds.ts';
import type { GoldenWorld } from './goldenWorlds.ts';

const advice =
  'results have changed: if they should, raise `calculation` in results.ts, then run `npm run golden:update`';

const pathOf = (id: string): string => fileURLToPath(new URL(`${id}.json`, import.meta.url));
const storedOf = (id: string): Golden => JSON.parse(readFileSync(pathOf(id), 'utf8')) as Golden;

/** Writes anew what is stored, unless that would hide a change under an old calculation number. */
function update(id: string, fresh: Golden): void {
  if (existsSync(pathOf(id))) expect(mayReplace(storedOf(id), fresh), advice).toBe(true);
  writeFileSync(pathOf(id), `${JSON.stringify(fresh, null, 1)}\n`);
}

const played = new Map(goldenWorlds.map((world) => [world.id, goldenOf(world)]));
const freshOf = (id: string): Golden => played.get(id) as Golden;

describe('the stored results', () => {
  for (const { id } of goldenWorlds)
    it(`of ${id} come out again, call by call and row by row`, () => {
      if (isWriting) update(id, freshOf(id));
      expect(differences(storedOf(id), freshOf(id)), advice).toEqual([]);
    });

  it('were calculated under the present calculation number', () => {
    expect(goldenWorlds.map(({ id }) => storedOf(id).calculation)).toEqual(
      goldenWorlds.map(() => calculation),
    );
  });
});

describe('the comparison with stored results', () => {
  const [world] = goldenWorlds;
  const fresh = freshOf(world.id);

  it('finds nothing when the same world is played again', () => {
    expect(differences(fresh, goldenOf(world))).toEqual([]);
  });

  it('tells another seed and another replication from the stored ones, in every population', () => {
    const seeded = differences(fresh, goldenOf({ ...world, seed: world.seed + 1 }));
    const replicated = differences(fresh, goldenOf({ ...world, replication: world.replication + 1 }));
    for (const found of [seeded, replicated])
      for (const population of ['people', 'couriers', 'robots'])
        expect(found).toContain(`arm none: the path of ${population}`);
  });

  it('tells other replications of the dialer that keeps limits from the stored one, and its arms from each other', () => {
    const keepers = goldenWorlds.find(({ id }) => id === 'kept-limits') as GoldenWorld;
    const stored = freshOf(keepers.id);
    const seeded = differences(stored, goldenOf({ ...keepers, seed: keepers.seed + 1 }));
    for (const id of Object.keys(keepers.arms)) expect(seeded).toContain(`arm ${id}: the path of keepers`);
    const paths = Object.values(stored.arms).map((arm) => arm.paths.keepers);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('tells arms from each other', () => {
    const [control] = Object.values(fresh.arms);
    for (const arm of ['cap', 'labels'])
      expect(differences(fresh, { ...fresh, arms: { ...fresh.arms, [arm]: control } })).toContain(
        `arm ${arm}: the path of robots`,
      );
  });

  it('tells worlds from each other', () => {
    const others = goldenWorlds.slice(1).map(({ id }) => differences(fresh, freshOf(id)));
    for (const found of others) expect(found).toContain('arm none: the path of people');
  });

  it('names a measure that vanished or moved', () => {
    const { none } = fresh.arms;
    const changed = { ...fresh, arms: { ...fresh.arms, none: { ...none, rows: none.rows.slice(1) } } };
    expect(differences(fresh, changed)).toEqual([
      `arm none: ${none.rows.length - 1} rows, stored ${none.rows.length}`,
    ]);
    expect(differences(changed, fresh)[1]).toBe(`arm none: row ${none.rows[0]}`);
  });

  it('lets changed results be stored only under a raised calculation number', () => {
    const released = { ...fresh, version: '1.0.0' };
    const changed = { ...goldenOf({ ...world, seed: 1 }), version: '1.0.1' };
    const raised = { ...changed, calculation: released.calculation + 1 };
    expect([
      mayReplace(released, changed),
      mayReplace(released, raised),
      mayReplace(raised, released),
      mayReplace(released, { ...released, version: '1.0.1' }),
    ]).toEqual([false, true, false, true]);
  });
});
