import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Family } from '../../src/model/contracts/plugin.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { playground, said, tiny } from './program.ts';

const place = playground();
afterAll(() => place.remove());
place.write('tiny.yaml', tiny);
place.write('bad.yaml', tiny.replace('circuits: 100', 'circuits: many'));

describe('--help', () => {
  const verbs = ['run', 'validate', 'report', 'init', 'schema', 'list', 'show'];
  it.concurrent.each(verbs)('of %s', async (verb) => {
    const { code, out, err } = await place.ask([verb, '--help']);
    expect([code, err, out.startsWith(`Usage: ringfence ${verb} `)]).toEqual([0, '', true]);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  const others = [
    'compare',
    'break-even',
    'explain',
    'merge',
    'worker',
    'replay',
    'import',
    'train',
    'audit',
  ];
  it('of no verb is wider than a terminal', async () => {
    const more = [...others, 'rules', 'rules check', 'gate', 'baseline', 'baseline save', 'bench'];
    for (const verb of more) {
      const { out } = await place.ask([...verb.split(' '), '--help']);
      const wide = out.split('\n').filter((line) => line.length > 80);
      expect([verb, out.length > 100, wide]).toEqual([verb, true, []]);
    }
  });

  it('of the program has what is played first', async () => {
    const { out } = await place.ask(['--help']);
    const heads = ['To play and compare:', 'For your own detectors', 'For builds:', 'Files and parts:'];
    const places = [...heads, '  run ', '  compare '].map((head) => out.indexOf(head));
    expect(places.slice(0, 4).toSorted((a, b) => a - b)).toEqual(places.slice(0, 4));
    expect(places[4] < places[5]).toBe(true);
  });

  it('of the program names every verb; without arguments it is a fault of usage', async () => {
    const [asked, nothing] = await Promise.all([place.run(['--help']), place.run([])]);
    for (const verb of verbs) expect(asked.out).toContain(`  ${verb}`);
    expect([asked.code, nothing.code, nothing.out, nothing.err]).toEqual([0, 2, '', asked.out]);
  });

  it('--version prints the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect((await place.ask(['--version'])).out).toBe(`${version}\n`);
  });
});

describe('validate', () => {
  it('checks several files; one bad one decides', async () => {
    const ended = await place.ask(['validate', 'tiny.yaml', 'bad.yaml']);
    expect([ended.code, ended.out.split('\n').length]).toEqual([2, 2]);
    expect(ended.out).toMatch(
      /^tiny\.yaml: valid \(tiny; arms none, cap; \d+ parameters; world sha256:[0-9a-f]{12}\)\n$/,
    );
    expect(said(ended)[0]).toMatch(/^bad\.yaml:9:45: world\.network\.circuits: found "many"/);
  });

  it('--json gives faults with their places', async () => {
    const ended = await place.ask(['validate', 'bad.yaml', '--json']);
    const [{ file, failures }] = JSON.parse(ended.out);
    expect([ended.code, ended.err, file, failures.length]).toEqual([2, '', 'bad.yaml', 1]);
    expect(failures[0]).toMatchObject({
      line: 9,
      column: 45,
      path: 'world.network.circuits',
      found: '"many"',
    });
  });
});

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

  it('show prints the cast of a scenario', async () => {
    const { code, out } = await place.ask(['show', 'tiny.yaml']);
    expect(code).toBe(0);
    expect(out).toMatch(/^tiny: Tiny \/ 小\n {2}150 people, 1 day from 2020-08-03/);
    expect(out).toMatch(/robots +unwanted: robot +1 +.+ \(\p{Script=Han}+有限公司\)\n/u);
    expect(out).toMatch(
      /none \(control\)\n {2}cap\n {4}terminating {2}cap {2}volume-cap {2}alarm at 0\.5, then reject\n/,
    );
    expect(out).toMatch(/callers\.robots\.pacing\.attemptsPerDay +300 calls\/day/);
  });
});

describe('schema', () => {
  it('is a JSON Schema that knows every part', async () => {
    const schema = JSON.parse((await place.ask(['schema'])).out);
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.required).toEqual(expect.arrayContaining(['ringfence', 'id', 'world']));
    const text = JSON.stringify(schema);
    for (const { id } of builtInCatalogue.detector) expect(text).toContain(`"${id}"`);
    const references = [...text.matchAll(/"\$ref":"#\/\$defs\/([^"]+)"/g)].map(([, name]) => name);
    expect(references.filter((name) => !(name in schema.$defs))).toEqual([]);
  });

  it('of what is written is printed by its name, and a name that there is not is told with the nearest', async () => {
    const [results, near] = await Promise.all([
      place.ask(['schema', 'results']),
      place.ask(['schema', 'result', '-o', 'x.yaml']),
    ]);
    expect(JSON.parse(results.out)).toMatchObject({ title: 'Ringfence: results', type: 'object' });
    expect([near.code, near.err.split('\n')]).toEqual([
      2,
      [
        expect.stringMatching(/^schema: nothing is called "result"; .*; did you mean results\?$/),
        '-o x.yaml: expected an ending of .json',
        '',
      ],
    ]);
  });

  it('goes to a file where one is named', async () => {
    const [printed, written, wrong] = await Promise.all([
      place.ask(['schema']),
      place.ask(['schema', '-o', 'of-scenarios.json']),
      place.ask(['schema', '-o', 'of-scenarios.yaml']),
    ]);
    expect([written.code, written.out, written.err]).toEqual([0, '', 'written: of-scenarios.json\n']);
    expect(readFileSync(place.path('of-scenarios.json'), 'utf8')).toBe(printed.out);
    expect([wrong.code, wrong.err]).toEqual([2, '-o of-scenarios.yaml: expected an ending of .json\n']);
  });
});

describe('init', () => {
  it('writes what runs as it is in a project of any kind, and nothing over what is there', async () => {
    place.write('package.json', '{"private": true}');
    const first = await place.ask(['init', 'mine']);
    expect([first.code, first.out.split('\n').at(-2)]).toEqual([
      0,
      'next: ringfence run mine/my-scenario.yaml',
    ]);
    const second = await place.ask(['init', 'mine']);
    expect([second.code, second.err]).toEqual([
      2,
      'init: my-scenario.yaml and my-detector.mts already in mine; nothing was written\n',
    ]);
    const played = await place.ask([
      'run',
      'mine/my-scenario.yaml',
      '-r',
      '1',
      '--days',
      '1',
      '--quiet',
      '-o',
      'i.json',
    ]);
    expect([played.code, existsSync(place.path('i.json'))]).toEqual([0, true]);
    expect(played.err).not.toContain('Warning');
  });

  it('says what runs as a shell takes it', async () => {
    const { out } = await place.ask(['init', 'my own']);
    expect(out.split('\n').at(-2)).toBe("next: ringfence run 'my own/my-scenario.yaml'");
  });

  it.skipIf(!existsSync('/proc'))('says beforehand that a folder takes no file', async () => {
    const { code, err } = await place.ask(['init', '/proc']);
    expect([code, err]).toEqual([
      2,
      expect.stringMatching(/^init: \/proc\/my-scenario\.yaml cannot be written: .*; nothing was written\n$/),
    ]);
  });
});
