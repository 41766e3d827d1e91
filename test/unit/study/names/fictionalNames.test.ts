import { describe, expect, it } from 'vitest';
import { fictionalNames } from '../../../../src/study/names/fictionalNames.ts';

describe('fictional names', async () => {
  const names = await fictionalNames();
  const some = (): readonly string[] =>
    [0, 1, 2].flatMap((ordinal) =>
      (['en', 'zh'] as const).flatMap((language) => [
        names.firmName('robots', ordinal, language),
        names.personName('people', ordinal, language),
      ]),
    );

  it('are the same for the same id and ordinal, in any order and from any copy', async () => {
    const first = some();
    expect(some()).toEqual(first);
    const others = await fictionalNames();
    expect(others.personName('people', 2, 'zh')).toBe(first[11]);
    expect(others.firmName('robots', 0, 'en')).toBe(first[0]);
  });

  it('differ between members and between declared callers', () => {
    expect(new Set(some()).size).toBe(12);
    expect(names.firmName('robots', 0, 'en')).not.toBe(names.firmName('couriers', 0, 'en'));
  });

  it('are written in the language asked for, without digits', () => {
    for (let ordinal = 0; ordinal < 40; ordinal++) {
      expect(names.firmName('firm', ordinal, 'zh')).toMatch(/^\p{Script=Han}{2,14}有限公司$/u);
      expect(names.personName('person', ordinal, 'zh')).toMatch(/^\p{Script=Han}{2,5}$/u);
      expect(names.firmName('firm', ordinal, 'en')).toMatch(/^[\p{Script=Latin}' ,.&-]+$/u);
      expect(names.personName('person', ordinal, 'en')).toMatch(/^[\p{Script=Latin}' -]+$/u);
    }
  });

  it('do not change from one release to the next unnoticed', () => {
    expect(some().slice(0, 4)).toMatchInlineSnapshot(`
      [
        "Larson Group",
        "Kara Lynch",
        "武沙丽实业有限公司",
        "沈海燕",
      ]
    `);
  });
});
