/** `rules check` against the simulation, for rules that remember how calls went, or ask how they went: the trace of the very calls breaks them with the same ones. */
import { describe, expect, it } from 'vitest';
import type { RulePlugin } from '../../src/model/contracts/rule.ts';
import { ruleCatalogue } from '../../src/plugins/rules/catalogue.ts';
import type { World } from '../../src/model/world/world.ts';
import { playArms } from '../builders/playArms.ts';
import { callFacts } from './callFacts.ts';
import { checkedBy, nameOf, namesOf, settings } from './checkedTown.ts';
import type { CheckTerms } from './checkedTown.ts';
import { remembering } from './remembering.ts';
import { ruleTown } from './ruleTown.ts';

/** How many more or fewer calls with borrowed numbers break it where they count for the lender, at most, of all of them. */
const otherwiseLent: Readonly<Record<string, number>> = {
  'us-carrier-sdc': 0.8,
  'br-short-2022': 0.01,
  'br-short-2024': 0.01,
};

/** Where nobody stops a caller, the one above the limit of these is now and then among calls of one millisecond. */
const tiedOf: readonly string[] = ['cn-oper-freq'];

const chances = ['identifiedShare', 'sanctionedShare', 'lenderIdentifiedShare', 'lenderSanctionedShare'];
/** Broken at will: its office sanctions nobody. */
const brokenAtWill = ({ id, parameters }: RulePlugin, couplings: 'none' | 'all'): World => {
  const nobody = Object.fromEntries(chances.filter((name) => name in parameters).map((name) => [name, 0]));
  return ruleTown({ use: id, ...settings[id], ...nobody }, false, couplings);
};
/** The rule as its law has it, of which carriers take no notice. */
const unenforced = (plugin: RulePlugin): RulePlugin => ({
  ...plugin,
  create: (site, values) => ({ ...plugin.create(site, values), enforce: [] }),
});

const rulesThatRemember = ruleCatalogue
  .filter(({ id }) => remembering.includes(id))
  .map((plugin) => [plugin.id, plugin] as const);

interface Told {
  readonly calls: number;
  readonly made: ReadonlySet<string>;
  /** Names of calls that break the rule in the simulation, and of those that a check of their trace finds. */
  readonly broken: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
}

/** Calls of operators that the rule is about: with numbers of their own, or with lent ones. */
async function toldOf(
  plugin: RulePlugin,
  { world, ...terms }: { readonly world: World } & CheckTerms,
): Promise<{ readonly own: Told; readonly lent: Told }> {
  const played = playArms({ arms: [{ world }], plugins: terms.plugins ?? new Map() })[0];
  const { rules } = await checkedBy([plugin], world, terms);
  const found = namesOf(rules[0]);
  const { about } = plugin;
  const told = (isWithLent: boolean): Told => {
    const calls = callFacts(played).filter(
      ({ call, purpose, isLent }) =>
        call.isDialled && isLent === isWithLent && (about.length === 0 || about.includes(purpose)),
    );
    const names = new Set(calls.map(nameOf(played)));
    return {
      calls: calls.length,
      made: names,
      broken: new Set(calls.filter(({ call }) => call.brokenRules === 1).map(nameOf(played))),
      seen: new Set(found.filter((name) => names.has(name))),
    };
  };
  return { own: told(false), lent: told(true) };
}

/** Calls that break the rule in the simulation or in a check of their trace, and not in both. */
const foundOtherwise = ({ broken, seen }: Told): readonly string[] =>
  [...new Set([...broken, ...seen])].filter((name) => broken.has(name) !== seen.has(name));

/** Which of the calls that a number makes in one millisecond is the first too many, no trace tells. */
function aloneIn(names: ReadonlySet<string>): (name: string) => boolean {
  const momentOf = (name: string): string => name.slice(0, name.lastIndexOf(' '));
  const made = new Map<string, number>();
  for (const moment of [...names].map(momentOf)) made.set(moment, (made.get(moment) ?? 0) + 1);
  return (name) => made.get(momentOf(name)) === 1;
}

describe('rules that remember how calls went', () => {
  it.each(rulesThatRemember)(
    'find the calls that break %s in the simulation, those with a lent number as calls of the lender',
    async (id, plugin) => {
      const { own, lent } = await toldOf(plugin, { world: brokenAtWill(plugin, 'all') });
      expect(own.broken.size).toBeGreaterThan(100);
      expect([...own.seen].toSorted()).toEqual([...own.broken].toSorted());
      const otherwise = foundOtherwise(lent).length;
      expect(otherwise).toBeLessThanOrEqual((otherwiseLent[id] ?? 0) * lent.calls);
      expect(otherwise > 0).toBe(otherwiseLent[id] !== undefined);
    },
  );

  it.each(rulesThatRemember)(
    'find those of %s with a lent number, too, where callers are those that the truth names',
    async (_, plugin) => {
      const { own, lent } = await toldOf(plugin, { world: brokenAtWill(plugin, 'all'), isByTruth: true });
      for (const { broken, seen } of [own, lent])
        expect([...seen].toSorted()).toEqual([...broken].toSorted());
    },
  );

  it.each(rulesThatRemember)(
    'find those of %s whose operators would hear of nothing that carriers refuse, where they refuse nothing',
    async (id, plugin) => {
      const { own } = await toldOf(plugin, {
        world: brokenAtWill(plugin, 'none'),
        plugins: new Map([[id, unenforced(plugin)]]),
      });
      const otherwise = foundOtherwise(own);
      expect(own.broken.size).toBeGreaterThan(100);
      expect(otherwise.filter(aloneIn(own.made))).toEqual([]);
      expect(otherwise.length > 0).toBe(tiedOf.includes(id));
    },
  );

  it('find no call of wanted callers, who keep br-short-2022, and some where one call fewer is permitted', async () => {
    const plugin = ruleCatalogue.find(({ id }) => id === 'br-short-2022') as RulePlugin;
    const world = ruleTown({ use: plugin.id, shortCalls: 10 });
    const played = playArms({ arms: [{ world }] })[0];
    const wanted = callFacts(played).filter(({ call }) => !call.isDialled);
    const foundBelow = async (shortCalls: number): Promise<number> => {
      const { rules } = await checkedBy([plugin], world, { isByTruth: true, values: { shortCalls } });
      const found = new Set(namesOf(rules[0]));
      return wanted.map(nameOf(played)).filter((name) => found.has(name)).length;
    };
    expect(await foundBelow(10)).toBe(0);
    expect(await foundBelow(9)).toBeGreaterThan(10);
  });

  it.each(['uk-misuse', 'us-ring'])(
    'find of %s those that their caller gave up too soon, and none that was answered sooner',
    async (id) => {
      const plugin = ruleCatalogue.find((one) => one.id === id) as RulePlugin;
      const { own, lent } = await toldOf(plugin, { world: brokenAtWill(plugin, 'all'), isByTruth: true });
      for (const { broken, seen } of [own, lent]) {
        expect(broken.size).toBeGreaterThan(100);
        expect([...seen].toSorted()).toEqual([...broken].toSorted());
      }
      expect(own.broken.size).toBeLessThan(own.calls);
    },
  );
});
