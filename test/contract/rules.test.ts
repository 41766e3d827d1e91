/** Every rule of the library keeps the laws of its family; its examples are calls that keep and break it. */
import { describe, expect, it } from 'vitest';
import { ruleCatalogue } from '../../src/plugins/rules/catalogue.ts';
import { ShownKind, ShownPurpose } from '../../src/model/contracts/ruleCalls.ts';
import { blockKinds, blockPurposes } from '../../src/model/world/world.ts';
import { ruleLaws } from '../../src/study/laws/rules/ruleLaws.ts';

describe('the catalogue of rules', () => {
  it('has every id once', () => {
    const ids = ruleCatalogue.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe.each(ruleCatalogue.map((plugin) => ({ id: plugin.id, plugin })))('rule $id', ({ plugin }) => {
  it.each(ruleLaws(plugin).map((law) => [law.name, law] as const))('%s', (_, law) => law.check());
});

describe('the codes of the number shown', () => {
  it('are the ordinals of the model’s kinds and purposes of blocks', () => {
    expect(Object.keys(ShownKind)).toEqual([...blockKinds]);
    expect(Object.keys(ShownPurpose)).toEqual([...blockPurposes]);
  });
});
