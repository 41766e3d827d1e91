/** `rules check` against the recorded calls of a town in which every rule is broken: it finds what a trace shows, and says of which rules it shows nothing. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secondsADay as day } from '../../src/engine/kernel/lengthsOfTime.ts';
import type { RulePlugin } from '../../src/model/contracts/rule.ts';
import { ruleCatalogue } from '../../src/plugins/rules/catalogue.ts';
import type { CheckedFindings, TraceFindings } from '../../src/study/rules/findings.ts';
import { defaultRuleValues } from '../../src/study/parts/defaultRuleValues.ts';
import { blockFacts } from '../../src/study/rules/shownFacts.ts';
import { watchedCheck } from '../../src/study/rules/watchedCheck.ts';
import type { World } from '../../src/model/world/world.ts';
import { playArms } from '../builders/playArms.ts';
import type { PlayedArm } from '../builders/playArms.ts';
import { recordedTrace } from '../builders/recordedTrace.ts';
import { callFacts } from './callFacts.ts';
import type { CallFacts } from './callFacts.ts';
import { forbiddenBy } from './forbiddenCalls.ts';
import { both, each, oftener, outside } from './forbids.ts';
import type { Forbids } from './forbids.ts';
import { ruleTown } from './ruleTown.ts';
import type { CalledFor } from './ruleTown.ts';
import { tracedCalls } from './tracedCalls.ts';

/** Of a town of a few thousand calls a day. */
const settings: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'br-short-2022': { shortCalls: 100 },
  'br-short-2024': { shortCalls: 100, shortShare: 0 },
  'br-origem': { calls: 500 },
};

/** Rules that hang on nothing that a trace shows. */
const unseen: readonly string[] = [
  'cn-draft-2020',
  'cn-adlaw',
  'cn-afl-2022',
  'cn-draft-2020-numbers',
  'cn-joint-2024',
  'us-dnc',
  'us-tcpa-robo',
  'us-ai-voice',
  'us-tsr-prerecord',
  'us-exempt-3in30',
  'us-exempt-hipaa',
  'us-1to1',
  'us-block-2017',
  'us-spoof',
  'uk-pecr',
  'ca-adad',
  'ca-dncl',
  'au-dncr',
  'fr-law-2025-594',
  'de-uwg',
  'br-nmp',
  'jp-sct',
  'sg-dnc',
];

/** What these forbid where nobody knows what a call is for, who speaks and who has consented; the others forbid what they always do. */
const seenToForbid: Readonly<Record<string, Forbids>> = {
  'in-series': each(({ range }) => range !== 'marketing' && range !== 'service'),
  'in-tcccpr-complaint': each(({ range }) => range !== 'marketing' && range !== 'service'),
  'in-hours': each(outside([[10, 21]], [[10, 21]], [[10, 21]])),
  'fr-decree-2022-1313': both(each(outside([[10, 13], [14, 20]], [], [])), oftener(() => true, 4, 30 * day)), // prettier-ignore
  'fr-prefix': each(({ range, kind }) => range !== 'marketing' || kind === 'mobile'),
  'es-tdf-149-2025': each(({ kind, isAbroad, isServed }) => kind === 'mobile' || isAbroad || !isServed),
};

/** Rules that remember how calls went: a trace of the very calls tells as much of them as those who make them hear. */
const remembering: readonly string[] = [
  'us-abandon-tsr',
  'us-abandon-fcc',
  'ca-abandon',
  'us-regf',
  'us-carrier-sdc',
  'cn-oper-freq',
  'br-short-2022',
  'br-short-2024',
];
/** How many more or fewer calls with borrowed numbers break it where they count for the lender, at most, of all of them. */
const otherwiseLent: Readonly<Record<string, number>> = {
  'us-carrier-sdc': 0.8,
  'br-short-2022': 0.01,
  'br-short-2024': 0.01,
};

/** These act on complaints alone, as far as a trace shows. */
const onComplaints: readonly string[] = ['cn-2018-plan', 'us-gateway'];
const ofSignatures: readonly string[] = ['us-shaken', 'br-origem'];
const complained = /complaints about its caller/;

const folder = mkdtempSync(join(tmpdir(), 'ringfence-checked-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const town = ruleTown(null);
const chances = ['identifiedShare', 'sanctionedShare', 'lenderIdentifiedShare', 'lenderSanctionedShare'];
/** Broken at will: its office sanctions nobody. */
const brokenAtWill = ({ id, parameters }: RulePlugin): World => {
  const nobody = Object.fromEntries(chances.filter((name) => name in parameters).map((name) => [name, 0]));
  return ruleTown({ use: id, ...settings[id], ...nobody }, false, 'all');
};

/** As findings name a call. */
const nameOf =
  ({ arm: { plan } }: PlayedArm) =>
  ({ second, call: { exogenous } }: CallFacts): string =>
    `${Math.floor(second * 1000)} ${plan.e164(exogenous.callingNumber)} ${plan.e164(exogenous.calledNumber)}`;

const purposes: Readonly<Record<string, CalledFor>> = {
  marketing: 'marketing',
  collection: 'collection',
  service: 'service',
  fraud: 'fraud',
};

let findings: TraceFindings;
const free = playArms({ arms: [{ world: town }] })[0];
const known = callFacts(free);

async function checkedBy(plugins: readonly RulePlugin[], world: World): Promise<TraceFindings> {
  const end = await watchedCheck(
    {
      files: [recordedTrace(world, { folder, name: 'calls.parquet' })],
      arm: undefined,
      specs: plugins.map((plugin) => ({
        id: plugin.id,
        use: plugin.id,
        values: { ...defaultRuleValues(plugin), ...settings[plugin.id] },
        from: '',
      })),
      modules: [],
      start: world.clock.start,
      blocks: blockFacts(world.numbering),
      examples: Infinity,
      scratch: folder,
    },
    { signal: new AbortController().signal, progress: () => undefined },
  );
  if (end.kind !== 'findings') throw new Error(JSON.stringify(end));
  return end.findings;
}

beforeAll(async () => void (findings = await checkedBy(ruleCatalogue, town)));

const found = (id: string): CheckedFindings => findings.rules.find((one) => one.id === id) as CheckedFindings;

/** Calls found, but for those of which somebody complained. */
const namesOf = ({ examples }: CheckedFindings): readonly string[] =>
  examples
    .filter(({ because }) => !complained.test(because))
    .map(
      ({ second, callingNumber, calledNumber }) =>
        `${Math.round(second * 1000)} ${callingNumber} ${calledNumber}`,
    );

const foundNames = (id: string): readonly string[] => namesOf(found(id));

const checked = ruleCatalogue.filter(({ id }) => !unseen.includes(id));
const isAsForbidden = ({ id }: RulePlugin): boolean =>
  ![...remembering, ...onComplaints, ...ofSignatures, 'uk-misuse'].includes(id);
const named = (plugins: readonly RulePlugin[]) => plugins.map((plugin) => [plugin.id, plugin] as const);

it('says of the rules that hang on nothing that it shows that they are not checked', () => {
  expect(findings.unchecked.map(({ id }) => id).sort()).toEqual([...unseen].sort());
  for (const { notShown } of findings.unchecked) expect(notShown.length).toBeGreaterThan(0);
});

it('looks at every call, and finds each rule broken that it checks', () => {
  for (const { id } of checked) {
    expect(found(id).calls, id).toBe(known.length);
    expect(found(id).broken, id).toBeGreaterThan(0);
  }
});

it.each(named(checked.filter(isAsForbidden)))('finds what %s forbids, and nothing else', (id, plugin) => {
  const forbids = seenToForbid[id] ?? forbiddenBy[id];
  const calls = tracedCalls(known, purposes[plugin.about[0]] ?? 'others');
  expect(foundNames(id).toSorted()).toEqual(forbids(calls).map(nameOf(free)).toSorted());
});

interface Told {
  readonly calls: number;
  /** Names of calls that break the rule in the simulation, and of those that a check of their trace finds. */
  readonly broken: ReadonlySet<string>;
  readonly seen: ReadonlySet<string>;
}

/** Calls of operators that the rule is about: with numbers of their own, or with lent ones. */
async function toldOf(plugin: RulePlugin): Promise<{ readonly own: Told; readonly lent: Told }> {
  const world = brokenAtWill(plugin);
  const played = playArms({ arms: [{ world }] })[0];
  const { rules } = await checkedBy([plugin], world);
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
      broken: new Set(calls.filter(({ call }) => call.brokenRules === 1).map(nameOf(played))),
      seen: new Set(found.filter((name) => names.has(name))),
    };
  };
  return { own: told(false), lent: told(true) };
}

describe('rules that remember how calls went', () => {
  it.each(named(checked.filter(({ id }) => remembering.includes(id))))(
    'find the calls that break %s in the simulation, those with a lent number as calls of the lender',
    async (id, plugin) => {
      const { own, lent } = await toldOf(plugin);
      expect(own.broken.size).toBeGreaterThan(100);
      expect([...own.seen].toSorted()).toEqual([...own.broken].toSorted());
      const either = new Set([...lent.broken, ...lent.seen]);
      const otherwise = [...either].filter((name) => lent.broken.has(name) !== lent.seen.has(name)).length;
      expect(otherwise).toBeLessThanOrEqual((otherwiseLent[id] ?? 0) * lent.calls);
      expect(otherwise > 0).toBe(otherwiseLent[id] !== undefined);
    },
  );

  it('find some of those calls where a trace shows how long a call rang, and not for how long it would have', async () => {
    const { own } = await toldOf(ruleCatalogue.find(({ id }) => id === 'uk-misuse') as RulePlugin);
    expect(own.seen.size).toBeGreaterThan(0.7 * own.broken.size);
    expect(own.seen.size).toBeLessThan(own.broken.size);
    expect([...own.seen].filter((name) => !own.broken.has(name))).toEqual([]);
  });
});

it.each(onComplaints)('finds of %s only calls about which somebody complained', (id) => {
  expect(foundNames(id)).toEqual([]);
  const about = new Set(
    known.filter(({ call }) => call.outcome.complaintDelaySeconds >= 0).map(nameOf(free)),
  );
  const { examples } = found(id);
  const names = examples.map(
    ({ second, callingNumber, calledNumber }) =>
      `${Math.round(second * 1000)} ${callingNumber} ${calledNumber}`,
  );
  expect(names.filter((name) => !about.has(name))).toEqual([]);
});

it('finds unsigned calls: all of them, and of whoever makes many', () => {
  const [every, many] = ofSignatures.map((id) => new Set(foundNames(id)));
  expect([...many].filter((name) => !every.has(name))).toEqual([]);
  expect(many.size).toBeLessThan(every.size);
});
