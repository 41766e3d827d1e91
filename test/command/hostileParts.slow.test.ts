/** Third parties' parts of every family that fail under every verb that plays them: each is named with its place and its call, and nothing is left that could be taken for whole. */
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Family } from '../../src/model/contracts/plugin.ts';
import { hostileModule } from './hostileModules.ts';
import { withPart } from './partPlaces.ts';
import { playground, said, tinyWith } from './program.ts';

const here = playground();
afterAll(() => here.remove());

beforeAll(async () => {
  here.write('tiny.yaml', tinyWith('volume-cap'));
  const { code } = await here.run(['run', 'tiny.yaml', '-r', '1', '-o', 'trace=calls/', '--quiet']);
  expect(code).toBe(0);
}, 60_000);

/** What it does at its sixth turn, and what is told of it. */
const ways = {
  throws: ["throw new Error('boom');", 'boom'],
  ends: ['process.exit(0);', 'ends its thread with code 0'],
  changes: ['Array.prototype.map = () => [];', 'changed `Array.prototype.map`, which all code shares'],
  traps: ["return new Proxy({}, { get() { throw new Error('trap'); } });", ''],
  'throws a page': ["throw new Error('x'.repeat(1e8));", `${'x'.repeat(499)}…`],
  'fills the memory': [
    'const all = []; for (;;) all.push(new Array(1e5).fill(seen));',
    'needs more memory than a thread may have',
  ],
} as const;
type Way = keyof typeof ways;

const game = `  game: {operators: robots, strategies: {more: {set: {books: {use: standard, revenuePerLead: 9}}}}}\n`;
const design = '  factors: {machines: {path: population.village.voicemail, levels: [0.1, 0.5]}}\n';
const gate = `  gate: {underTest: [volume-cap], thresholds: [{metric: unwanted.rejected.share, arm: cap, atLeast: 0.1}]}\n`;

/** `[verb, family, way, what stands behind the scenario, arguments]`; FILE is the scenario. */
const cells: readonly (readonly [string, Family, Way, string, string])[] = [
  [
    'break-even',
    'books',
    'changes',
    '',
    'break-even FILE --path population.village.voicemail --from 0.1 --to 0.9 --arm cap --metric unwanted.answered.perSubscriberDay --target 0.2 -r 2 -o out.json',
  ],
  ['a game', 'pacing', 'ends', game, 'run FILE -r 4 --quiet -o out.json -o out.html'],
  ['a design', 'caller', 'throws a page', design, 'run FILE --quiet -o out.json -o trace=out/'],
  ['compare', 'calling-number', 'changes', '', 'compare FILE --quiet -o out.json -o out.html'],
  ['explain', 'list', 'fills the memory', '', 'explain robots.0.50.0 FILE --json'],
  ['gate', 'evasion', 'changes', gate, 'gate FILE --no-baseline --quiet -o out.xml -o out.md'],
  [
    'sensitivity',
    'script',
    'throws',
    '',
    'run FILE --quiet --sensitivity tornado --vary population.village.voicemail -o out.json',
  ],
  ['check-determinism', 'rule', 'traps', '', 'run FILE --quiet --check-determinism'],
  ['rules check', 'rule', 'changes', '', 'rules check calls --arm none --rules FILE -o out.json'],
  [
    'replay',
    'detector',
    'ends',
    '',
    'replay calls --arm none --screening FILE --quiet -o out.json -o out.csv',
  ],
  [
    'replay of two',
    'detector',
    'changes',
    '',
    'replay calls --arm none --screening FILE --quiet -o out.json -o out.csv --detector ./whole.mjs#part',
  ],
];

const about = (family: Family, isTraced: boolean): string => {
  if (isTraced) return 'at call 5';
  return family === 'calling-number' || family === 'script' || family === 'evasion'
    ? 'at call robots\\.0\\.\\d+\\.\\d+'
    : `for caller ${family === 'caller' ? 'vans' : 'robots'}`;
};

describe('a part of a third party', () => {
  it.each(cells)('under %s, as a %s that %s', async (...[verb, family, way, behind, args]) => {
    const name = verb.replaceAll(/\W/g, '-');
    here.write('whole.mjs', hostileModule('detector', ''));
    here.write(`${name}.mjs`, hostileModule(family, ways[way][0]));
    const file = here.write(`${name}.yaml`, withPart(family, `${name}.mjs`) + behind);
    const before = readdirSync(here.folder);
    const limit = way === 'fills the memory' ? { NODE_OPTIONS: '--max-old-space-size=100' } : {};
    const ended = await here.run(args.replace('FILE', file).split(' '), undefined, limit);
    const fault = said(ended).find((line) => line.includes(' failed ')) ?? '';
    const where = about(family, name.startsWith('r') && name !== 'run');
    expect(fault).toMatch(
      new RegExp(
        `^${name}\\.yaml:\\d+:\\d+: world\\.\\S+ (plug-in|rule|detector) .*\\./${name}\\.mjs#part.* failed ${where}\\S*.*: `,
      ),
    );
    expect(fault).toContain(`: ${ways[way][1]}`);
    expect([ended.code, ended.out, /^ {4}at |node:internal|fault of ringfence/m.test(ended.err)]).toEqual([
      1,
      '',
      false,
    ]);
    const left = readdirSync(here.folder).filter((one) => !before.includes(one));
    // A gate says in every file that it judged nothing (decision 180).
    expect(left.filter((one) => one !== 'out')).toEqual(verb === 'gate' ? ['out.md', 'out.xml'] : []);
    if (left.includes('out')) expect(readdirSync(here.path('out'))).toEqual([]);
  });
});

it('a promise that a judge leaves behind and that is refused leaves no scores', async () => {
  here.write('late.mjs', hostileModule('detector', "void Promise.reject(new Error('boom'));"));
  const ended = await here.run(
    'replay calls --arm none --detector ./late.mjs#part --quiet -o late.csv -o late.json'.split(' '),
  );
  expect([ended.code, readdirSync(here.folder).filter((name) => /late\.(csv|json)/.test(name))]).toEqual([
    1,
    [],
  ]);
});

describe('a module whose imports', () => {
  const chains: readonly (readonly [string, string, RegExp])[] = [
    [
      'throw behind another',
      "import './between.mjs';",
      /: no licence, expected a plug-in of family list\n(?: .*\n)*? {2}hint: see .*deep\.mjs:2:7$/m,
    ],
    ['are not there', "import './none-such.mjs';", /: Cannot find module '.*none-such\.mjs' imported from /],
    ['are no package', "import 'no-such-package';", /: Cannot find package 'no-such-package' imported from /],
    [
      'lack a name',
      "import { nothing } from './deep-whole.mjs';",
      /does not provide an export named 'nothing'/,
    ],
    [
      'wait for ever',
      "import './waits.mjs';",
      /found a module that waits at its top level for what never comes/,
    ],
  ];
  it.each(chains)('%s is told at its place', async (_, top, told) => {
    here.write('between.mjs', "import './deep.mjs';");
    here.write('deep.mjs', "\nthrow new Error('no licence');");
    here.write('deep-whole.mjs', 'export const one = 1;');
    here.write('waits.mjs', 'await new Promise(() => {});');
    here.write('chain.mjs', `${top}\n${hostileModule('list', '')}`);
    const file = here.write('chain.yaml', withPart('list', 'chain.mjs'));
    const ended = await here.run(['compare', file, '-o', 'chain.json']);
    expect(ended.err).toMatch(
      /^chain\.yaml:\d+:\d+: world\.callers\.robots\.list\.use: found a module that /m,
    );
    expect(ended.err).toMatch(told);
    expect([ended.code, ended.out, ended.err.includes('    at ')]).toEqual([2, '', false]);
  });
});
