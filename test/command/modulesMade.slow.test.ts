/** `validate --load` makes the parts of modules as a run would before its first event, and tells all that fails with all other faults. */
import { afterAll, describe, expect, it } from 'vitest';
import { families } from '../../src/command/show/catalogueEntries.ts';
import { describeModules } from '../../src/study/parts/describeModules.ts';
import { builtInCatalogue } from '../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../src/study/scenario/resolveScenario.ts';
import { modulesMade } from '../../src/study/tasks/modulesMade.ts';
import { withPart } from './partPlaces.ts';
import { detectorModule, playground, said, tiny, tinyWith } from './program.ts';

const place = playground();
afterAll(() => place.remove());

const throwing = "throw new Error('no licence');";

const descriptor = (
  family: string,
): string => `family: '${family}', id: 'mine', version: 1, title: 'Mine', cites: ['text'], needs: [],
  isProtected: false, membersFrom: '', numbersFrom: '', purposeOf: () => 7, jurisdiction: 'xx', inForce: {from: '2020-01-01'}, status: 'draft',
  exempt: [], about: [], looksAt: [], enforces: '', obeys: '', suffers: '', examples: [],
  parameters: {limit: {type: 'count', default: 9, minimum: 1, maximum: 99, unit: 'calls', says: 'limit', source: 'assumed'}},`;

/** A module of the family whose `create` does that. */
const moduleOf = (family: string, create: string): string =>
  `export const part = { ${descriptor(family)} create: (site, parameters) => { ${create} } };`;

describe('a part that cannot be made', () => {
  it('of whatever family is told at its use, as a fault of the file', async () => {
    let text = tiny;
    for (const family of families) {
      place.write(`${family}.mjs`, moduleOf(family, throwing));
      text = withPart(family, `${family}.mjs`, text);
    }
    const ended = await place.run(['validate', '--load', place.write('families.yaml', text)]);
    const told = said(ended).flatMap((line) => {
      const [, at, column, family] =
        /^families\.yaml:(\d+):(\d+): world\..*\.use: found a part that fails before the first call: no licence \([\w-]+\.mjs:\d+:\d+\), expected a plug-in of family (\S+) that can be made with these parameters$/.exec(
          line,
        ) ?? [];
      return family === undefined
        ? []
        : [[family, text.split('\n')[Number(at) - 1].slice(Number(column) - 1)]];
    });
    expect(told.map(([family]) => family).toSorted()).toEqual(families.toSorted());
    for (const [family, use] of told) expect(use.startsWith(`"./${family}.mjs#part"`)).toBe(true);
    expect([ended.code, ended.out]).toEqual([2, '']);
  });

  it('is told beside all others and beside what is wrong elsewhere in the file', async () => {
    const ways = {
      throws: throwing,
      words: "throw 'words';",
      ends: 'process.exit(3);',
      late: "setImmediate(() => { throw new Error('boom'); });",
      good: '',
      form: 'return {};',
    };
    for (const [name, way] of Object.entries(ways))
      place.write(`${name}.mjs`, detectorModule('return 0;', way));
    const sites = Object.keys(ways).map(
      (name) => `{id: ${name}, use: "./${name}.mjs#detector", then: label}`,
    );
    const text = tiny
      .replace('seed: 1', 'seed: first')
      .replace(
        'screening.terminating: [',
        `screening.handset: [${sites.join(', ')}], screening.terminating: [`,
      );
    const ended = await place.run(['validate', '--load', '--json', place.write('ways.yaml', text)]);
    const [{ failures }] = JSON.parse(ended.out) as [{ failures: { path: string; found: string }[] }];
    const told = failures.map(({ path, found }) => [path.split('.').at(-2), found.split('call: ').at(-1)]);
    expect([ended.code, told]).toEqual([
      2,
      [
        ['experiment', '"first"'],
        ['throws', expect.stringMatching(/^no licence \(throws\.mjs:\d+:\d+\)$/)],
        ['words', 'threw "words"'],
        ['ends', 'ends its thread with code 3'],
        ['late', 'threw when it did not have the turn: boom'],
        [
          'form',
          expect.stringMatching(/^create returned a part without the function judge; expected judge, /),
        ],
      ],
    ]);
  });

  it('with the parameters of one arm only is found, with all places that name it', async () => {
    place.write(
      'limit.mjs',
      moduleOf(
        'rule',
        "if (parameters.limit > 20) throw new Error('too many'); return { enforce: [], obey: (planned, now) => now, sanction: () => 0 };",
      ),
    );
    const use = '{id: cap, use: "./limit.mjs#part", with: {limit: ';
    const text = tiny
      .replace('  callers:\n', `  rules: [${use}10}}]\n  callers:\n`)
      .replace('none: {}', `none: {}\n    many: {set: {rules: [${use}30}}]}}`);
    const ended = await place.run(['validate', '--load', place.write('limit.yaml', text)]);
    expect(said(ended).slice(1)).toEqual([
      expect.stringMatching(
        /^limit\.yaml:12:26: world\.rules\.cap\.use: found a part that fails before the first call: too many \(limit\.mjs:\d+:\d+\), expected a plug-in of family rule that can be made with these parameters$/,
      ),
      '  hint: or of the same at limit.yaml:29:41',
    ]);
  });

  it('of a list of calls is told at its play', async () => {
    place.write('throws.mjs', detectorModule('return 0;', throwing));
    const listed = `ringfence-calls: 1
plays: {a: {use: "./throws.mjs#detector"}, b: {use: volume-cap}}
calls:
  - {gapMs: 1000, callingNumber: 1, calledNumber: 2}
`;
    const ended = await place.run(['validate', '--load', place.write('listed.yaml', listed)]);
    expect(said(ended).slice(1)).toEqual([
      'listed.yaml:2:18: plays.a.use: found a part that fails before the first call: no licence, expected a plug-in of family detector that can be made with these parameters',
    ]);
    expect([ended.code, ended.out]).toEqual([2, '']);
  });
});

it('one that hangs while it is made is named after the limit of a run', async () => {
  const name = place.write('hangs.mjs', detectorModule('return 0;', 'for (;;);'));
  const input = { text: tinyWith(`./${name}#detector`), file: 'hangs.yaml', folder: place.folder };
  const { modules } = resolveScenario(input, builtInCatalogue).parts;
  const { loaded } = await describeModules(modules);
  const { parts } = resolveScenario(input, builtInCatalogue, { loaded });
  const [failure] = await modulesMade(
    { ...parts, described: loaded, worlds: parts.soundWorlds(), seed: 1 },
    2,
  );
  expect(failure).toMatchObject({
    path: 'world.screening.terminating.cap.use',
    found: 'a part that fails before the first call: no progress for 2 s',
  });
});
