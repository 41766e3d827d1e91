import { existsSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Family } from '../../src/model/contracts/plugin.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { playground, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);

describe('list and show', () => {
  const idsOf = (family: Family): readonly string[] => builtInCatalogue[family].map(({ id }) => id);

  it('list scenarios gives their titles', async () => {
    const listed = JSON.parse((await place.ask(['list', 'scenarios', '--json'])).out) as readonly {
      id: string;
      title: string;
    }[];
    expect(listed.filter(({ title }) => title === '')).toEqual([]);
    expect(listed.map(({ title }) => title)).toContain('A village and one robot');
  });

  it.concurrent.each(['caller', 'detector', 'rule'] as const)('list %s', async (family) => {
    const words = await place.ask(['list', family]);
    expect([
      words.code,
      words.out
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ')[0]),
    ]).toEqual([0, family === 'rule' ? ['rule', ...idsOf(family)] : idsOf(family)]);
  });

  it.concurrent.each(Object.keys(builtInCatalogue) as Family[])('list %s --json', async (family) => {
    const { out } = await place.ask(['list', family, '--json']);
    const descriptors = JSON.parse(out) as readonly {
      id: string;
      parameters: Record<string, { source: string }>;
    }[];
    expect(descriptors.map(({ id }) => id)).toEqual(idsOf(family));
    const sources = descriptors
      .flatMap(({ parameters }) => Object.values(parameters))
      .map(({ source }) => source);
    expect(sources.every((source) => source.length > 0)).toBe(true);
  });

  it('list dialers names every part of an operator, with its parameters as JSON', async () => {
    const [words, json] = await Promise.all([
      place.ask(['list', 'dialers']),
      place.ask(['list', 'dialers', '--json']),
    ]);
    const families = ['pacing', 'list', 'calling-number', 'script', 'evasion', 'books'] as const;
    const parts = families.flatMap((family) => builtInCatalogue[family].map(({ id }) => `${family}/${id}`));
    const named = words.out.split('\n').filter(Boolean);
    expect(named.map((line) => line.split(' ')[0])).toEqual(parts);
    const descriptors = JSON.parse(json.out) as readonly { family: string; id: string; parameters: object }[];
    expect(descriptors.map(({ family, id }) => `${family}/${id}`)).toEqual(parts);
    expect(descriptors.every(({ parameters }) => typeof parameters === 'object')).toBe(true);
  });

  it('list names metrics and scenarios', async () => {
    const [metrics, scenarios, all] = await Promise.all([
      place.ask(['list', 'metrics']),
      place.ask(['list', 'scenarios']),
      place.ask(['list']),
    ]);
    expect(metrics.out).toContain('unwanted.answered.perSubscriberDay');
    const files = scenarios.out.trimEnd().split('\n');
    const paths = files.map((line) => line.split(/ {2,}/)[0]);
    expect(paths.filter((file) => file.endsWith('/scenarios/smoke.yaml'))).toHaveLength(1);
    expect(paths.filter((file) => !existsSync(place.path(file)))).toEqual([]);
    expect(scenarios.out).toContain('A village and one robot');
    expect(all.out).toMatch(/^detector +none, volume-cap/m);
    expect(all.err).toBe(
      'with titles: ringfence list detectors; all about one of them: ringfence show volume-cap\n',
    );
  });

  it('show tells every parameter with unit, range and source, or gives the descriptor', async () => {
    const [words, json, metric, rule] = await Promise.all([
      place.ask(['show', 'volume-cap']),
      place.ask(['show', 'detector/volume-cap', '--json']),
      place.ask(['show', 'wanted.lost.perThousand']),
      place.ask(['show', 'us-hours']),
    ]);
    expect(words.out).toMatch(/^detector volume-cap, version \d+\n/);
    expect(words.out).toMatch(/limitCalls: \d+ calls from \d+ to \d+\n +.*Source: /);
    expect(JSON.parse(json.out)).toMatchObject({ family: 'detector', id: 'volume-cap' });
    expect(rule.out).toMatch(/hours: \["08:00","21:00"\]\n/);
    expect(rule.out).toMatch(/sanctionDelay: 30 d from 0 to 3650 d\n/);
    expect(metric.out).toMatch(/^metric wanted\.lost\.perThousand \(primary\)\n/);
  });

  it('show tells with which settings alone a parameter has an effect', async () => {
    const [pacing, number] = await Promise.all([
      place.ask(['show', 'predictive']),
      place.ask(['show', 'rotating']),
    ]);
    expect(pacing.out).toMatch(/mean pause of a line between two calls; only with agents: 0\. Source: /);
    expect(pacing.out).toMatch(
      /median time to write up a call after it; no effect with agents: 0\. Source: /,
    );
    expect(number.out).toMatch(/calls that show one number; only with after: calls\. Source: /);
  });

  it('show tells which part of a rule stands at which of its numbered sites', async () => {
    place.write(
      'ruled.yaml',
      tiny.replace('arms:\n', 'arms:\n    dno: {set: {rules: [{id: dno, use: us-dno}]}}\n'),
    );
    const { out } = await place.ask(['show', 'ruled.yaml']);
    expect(out).toMatch(
      /dno\n {4}origin {3}rule-dno {4}do-not-originate {2}of rule dno, then reject\n {4}transit {2}rule-dno-2 {2}do-not-originate {2}of rule dno, then reject\n/,
    );
  });

  it('show tells the rules of the world, since when they hold and which operators keep them', async () => {
    const rules = '[{id: hours, use: us-hours, from: 2020-08-04}, {id: ring, use: us-ring}]';
    place.write(
      'kept.yaml',
      tiny
        .replace('  population:', `  rules: ${rules}\n  population:`)
        .replace('use: operator', 'use: operator\n      isCompliantWith: [us-ring]'),
    );
    const { out } = await place.ask(['show', 'kept.yaml']);
    expect(out).toMatch(
      /rules in the world as written\n {2}hours {2}us-hours {2}verified {2}in force: 2003-08-25 {2}played from 2020-08-04 {2}kept by no operator\n {2}ring {3}us-ring {3}verified {2}in force: 2003-10-01 {2}played from the start {3}kept by robots\n/,
    );
  });

  it('show tells the rules of an arm likewise, with what it sets of them, on paper and as JSON', async () => {
    const rules = '[{id: draft, use: cn-draft-2020, fine: 9}, {id: dno, use: us-dno}]';
    const arms = `    law: {set: {rules: ${rules}}}
    keeping: {set: {callers.robots.isCompliantWith: [ring]}}
    free: {set: {rules: []}}
`;
    const world = tiny.replace('  population:', '  rules: [{id: ring, use: us-ring}]\n  population:');
    place.write('arms.yaml', `${world}${arms}`);
    const [paper, json] = await Promise.all([
      place.ask(['show', 'arms.yaml']),
      place.ask(['show', 'arms.yaml', '--json']),
    ]);
    expect(paper.out).toContain(`
    rules
      draft  cn-draft-2020  draft     in force: never (2020-08-31)                 played from the start  kept by no operator; fine: 9
      dno    us-dno         verified  in force: 2026-03-25; not yet on 2020-08-03  played from the start  kept by no operator
  keeping
    rules
      ring  us-ring  verified  in force: 2003-10-01  played from the start  kept by robots
    callers.robots.isCompliantWith = ["ring"]
  free
    rules = []

A date with a question mark is recalled or assumed; `);
    const told = JSON.parse(json.out) as { rules: readonly { use: string; inForce: object }[] };
    expect(told.rules.map(({ use, inForce }) => [use, inForce])).toEqual([
      ['us-ring', { from: '2003-10-01' }],
      ['cn-draft-2020', { from: '2020-08-31', says: 'published as a draft; never in force' }],
      ['us-dno', { from: '2026-03-25' }],
    ]);
  });

  it('show tells amounts in the currency of a rule or of default prices', async () => {
    const [rule, books] = await Promise.all([
      place.ask(['show', 'us-ring']),
      place.ask(['show', 'standard']),
    ]);
    expect(rule.out).toMatch(/^ {2}fine: 500 USD from 0 /m);
    expect(books.out).toMatch(/^ {2}minute: 0\.1 CNY\/min from 0 /m);
  });

  it('show prints the cast of a scenario', async () => {
    const { code, out } = await place.ask(['show', 'tiny.yaml']);
    // As the report has it.
    expect(out).toMatch(/^ +callers\.robots\.books\.minute +0\.1 CNY\/min /m);
    expect(code).toBe(0);
    expect(out).toMatch(/^tiny: Tiny \/ 小\n {2}150 people, 1 day from 2020-08-03/);
    expect(out).toMatch(/robots +unwanted: robot +1 +.+ \(\p{Script=Han}+有限公司\)\n/u);
    expect(out).toMatch(
      /none \(control\)\n {2}cap\n {4}terminating {2}cap {2}volume-cap {2}alarm at 0\.5, then reject\n/,
    );
    expect(out).toMatch(/callers\.robots\.pacing\.attemptsPerDay +300 calls\/day/);
  });
});
