/** `rules check` against the recorded calls of a town in which every rule is broken: it finds what a trace shows, and says of which rules it shows nothing. */
import { beforeAll, expect, it } from 'vitest';
import { secondsADay as day } from '../../src/engine/kernel/lengthsOfTime.ts';
import type { RulePlugin } from '../../src/model/contracts/rule.ts';
import { ruleCatalogue } from '../../src/plugins/rules/catalogue.ts';
import type { CheckedFindings, TraceFindings } from '../../src/study/rules/findings.ts';
import { playArms } from '../builders/playArms.ts';
import { callFacts } from './callFacts.ts';
import { checkedBy, nameOf, namesOf } from './checkedTown.ts';
import { remembering } from './remembering.ts';
import { forbiddenBy } from './forbiddenCalls.ts';
import { both, each, oftener, outside } from './forbids.ts';
import type { Forbids } from './forbids.ts';
import { ruleTown } from './ruleTown.ts';
import type { CalledFor } from './ruleTown.ts';
import { tracedCalls } from './tracedCalls.ts';

/** Rules that hang on nothing that a trace shows. */
const unseen: readonly string[] = [
  'cn-draft-2020',
  'cn-adlaw',
  'cn-afl-2022',
  'cn-draft-2020-numbers',
  'cn-joint-2024',
  'us-dnc',
  'us-own-list',
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

/** These act on complaints alone, as far as a trace shows. */
const onComplaints: readonly string[] = ['cn-2018-plan', 'us-gateway'];
const ofSignatures: readonly string[] = ['us-shaken', 'br-origem'];
const town = ruleTown(null);
const purposes: Readonly<Record<string, CalledFor>> = {
  marketing: 'marketing',
  collection: 'collection',
  service: 'service',
  fraud: 'fraud',
};

let findings: TraceFindings;
const free = playArms({ arms: [{ world: town }] })[0];
const known = callFacts(free);

beforeAll(async () => void (findings = await checkedBy(ruleCatalogue, town)));

const found = (id: string): CheckedFindings => findings.rules.find((one) => one.id === id) as CheckedFindings;

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
