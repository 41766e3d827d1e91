/** Every rule of the catalogue in an arm of its own, beside the same town without it: it forbids what its law does, and nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import { RuleCounter, ruleCounters } from '../../src/model/measures/counters.ts';
import type { RulePlugin } from '../../src/model/contracts/rule.ts';
import { ruleCatalogue } from '../../src/plugins/rules/catalogue.ts';
import { ruleSite } from '../../src/model/simulation/sanctions/ruleInForce.ts';
import { defaultValues } from '../../src/study/parts/defaultValues.ts';
import { playArms } from '../builders/playArms.ts';
import type { PlayedArm } from '../builders/playArms.ts';
import { callFacts } from './callFacts.ts';
import type { CallFacts } from './callFacts.ts';
import { forbiddenBy } from './forbiddenCalls.ts';
import { operatorIds, ruleTown } from './ruleTown.ts';

/** Of a town small enough to play sixty times. */
const settings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'us-own-list': { honourDays: 1 },
  'br-short-2022': { shortCalls: 100 },
  'br-short-2024': { shortCalls: 100, shortShare: 0 },
};
/** How a call will be signed nobody knows before it is made: of these two the one is the carriers’ affair, the other is checked in traces. */
const keptByCarriersOnly: readonly string[] = ['us-shaken', 'br-origem'];

/** Of whose forbidden calls none is answered, since they are rejected at once or are forbidden for being given up: nobody complains. */
const neverAnswered: readonly string[] = ['cn-cc-2020', 'cn-95', 'us-ring'];

const play = (rule: Parameters<typeof ruleTown>[0], isKept = false): PlayedArm =>
  playArms({ arms: [{ world: ruleTown(rule, isKept) }] })[0];

const callerIds = ruleTown(null).callers.map(({ id }) => id);
const known = callFacts(play(null));
const ids = [...new Set(known.map(({ id }) => id))];
const of = (calls: readonly CallFacts[], id: string): readonly CallFacts[] =>
  calls.filter((call) => call.id === id);
const whatBecame = (calls: readonly CallFacts[]) =>
  calls.map(({ call, second }) => [call.key, second, call.outcome.finalState]);
/** A caller’s first attempts: whoever is rejected tries again. */
const firstKeys = (calls: readonly CallFacts[]) =>
  calls.filter(({ call }) => call.attempt === 0).map(({ call }) => call.key).sort(); // prettier-ignore

/** Each operator is a class of its own; whoever lends a number may be sanctioned too. */
function sanctionedOperators({ arm }: PlayedArm): readonly string[] {
  const { counters } = arm.totals.rules[0];
  const isSanctioned = (callerClass: number): boolean =>
    counters[callerClass * ruleCounters + RuleCounter.sanctions] > 0;
  const sanctioned = arm.operators.filter(({ callerClass }) => isSanctioned(callerClass));
  return [...new Set(sanctioned.map(({ caller }) => callerIds[caller]))];
}

const chances = ['identifiedShare', 'sanctionedShare', 'lenderIdentifiedShare', 'lenderSanctionedShare'];
/** With an office that sanctions nobody, or everybody. */
const played = ({ id, parameters }: RulePlugin, chance: 0 | 1) => ({
  use: id,
  ...settings[id],
  ...Object.fromEntries(chances.filter((name) => name in parameters).map((name) => [name, chance])),
  ...('sanctionDelay' in parameters ? { sanctionDelay: 0 } : {}),
});

const hasOffice = (plugin: RulePlugin): boolean => plugin.parameters.identifiedShare !== undefined;

const partOf = (plugin: RulePlugin) => plugin.create(ruleSite(0), defaultValues(plugin.parameters));

it('says of every rule what it forbids', () => {
  expect([...Object.keys(forbiddenBy), ...keptByCarriersOnly].sort()).toEqual(
    ruleCatalogue.map(({ id }) => id).sort(),
  );
});

describe.each(ruleCatalogue.map((plugin) => ({ id: plugin.id, plugin })))('$id', ({ id, plugin }) => {
  const forbids = forbiddenBy[id] ?? (() => []);
  const isEnforced = partOf(plugin).enforce.length > 0;
  // Seven days of two towns are large: they are gone when the next rule is played.
  let [freeCalls, keptCalls]: (readonly CallFacts[])[] = [[], []];
  beforeAll(() => {
    [freeCalls, keptCalls] = [false, true].map((isKept) => callFacts(play(played(plugin, 0), isKept)));
    return () => {
      [freeCalls, keptCalls] = [[], []];
    };
  });
  const forbidden = forbids(known);
  const bound = new Set(forbidden.map((call) => call.id));
  const binds = (caller: string): boolean => bound.has(caller);

  it.skipIf(keptByCarriersOnly.includes(id))('forbids calls that are made without it', () => {
    expect(operatorIds.filter(binds).length).toBeGreaterThan(0);
  });

  it('is broken in no call of who keeps it', () => {
    const left = forbids(keptCalls).filter(
      (call) => operatorIds.includes(call.id) || plugin.isPrice !== true,
    );
    expect(left.map(({ call }) => call.key)).toEqual([]);
  });

  it('leaves whoever does nothing of the kind every call, as it was', () => {
    const others = ids.filter((caller) => !binds(caller));
    expect(others.length).toBeGreaterThan(1);
    for (const caller of others) {
      const form = isEnforced ? firstKeys : whatBecame;
      if (isEnforced && operatorIds.includes(caller)) continue;
      expect(form(of(keptCalls, caller)), caller).toEqual(form(of(known, caller)));
    }
  });

  it('leaves who keeps it the calls that it does not forbid', () => {
    for (const caller of operatorIds) {
      const lawful = of(known, caller).length - of(forbidden, caller).length;
      if (lawful >= 0.1 * of(known, caller).length)
        expect(of(keptCalls, caller).length, caller).toBeGreaterThan(0.2 * lawful);
    }
  });

  it.skipIf(isEnforced)('changes nothing of whoever does not keep it, where nobody is sanctioned', () => {
    for (const caller of operatorIds)
      expect(whatBecame(of(freeCalls, caller)), caller).toEqual(whatBecame(of(known, caller)));
  });

  it.runIf(hasOffice(plugin))('has whoever breaks it sanctioned, and nobody else', () => {
    const punished = sanctionedOperators(play(played(plugin, 1)));
    expect(punished.length > 0).toBe(!neverAnswered.includes(id));
    expect(punished.filter((caller) => !binds(caller))).toEqual([]);
  });
});
