/** Promises and callbacks that modules leave behind, named by every verb whose threads run modules, never with a stack; and a detector that fails late. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detectorModule, playground, said, tinyWith } from './program.ts';

const here = playground();
afterAll(() => here.remove());

const ways: readonly (readonly [name: string, statement: string, told: string])[] = [
  [
    'promise',
    "if (seen === 3) void Promise.reject(new Error('boom'));",
    'left a promise that was refused: boom',
  ],
  [
    'callback',
    "if (seen === 3) setImmediate(() => { throw new Error('boom'); });",
    'threw when it did not have the turn: boom',
  ],
];

const rule = (statement: string): string => `let seen = 0;
export const rule = {
  family: 'rule', id: 'mine', version: 1, title: 'Mine', cites: ['text'], needs: [], jurisdiction: 'xx',
  inForce: {from: '2020-01-01'}, status: 'draft', exempt: [], about: [], looksAt: ['time'], enforces: '', obeys: '', suffers: '',
  parameters: {}, examples: [],
  create: () => ({ enforce: [], obey: (planned, now) => { seen += 1; ${statement} return now; }, sanction: () => 0 }),
};`;

const listed = `ringfence-calls: 1
plays: {a: {use: "./promise.mjs#detector"}, b: {use: "./callback.mjs#detector"}}
calls:
${'  - {gapMs: 1000, callingNumber: 1, calledNumber: 2}\n'.repeat(5)}`;

beforeAll(async () => {
  for (const [name, statement] of ways) {
    here.write(`${name}.mjs`, detectorModule(`${statement} return 0;`));
    here.write(`${name}-rule.mjs`, rule(statement));
  }
  here.write('tiny.yaml', tinyWith('volume-cap'));
  const { code } = await here.run(['run', 'tiny.yaml', '-r', '1', '-o', 'trace=calls/', '--quiet']);
  expect(code).toBe(0);
}, 60_000);

describe.each(ways)('a %s that a module leaves', (name, _, told) => {
  it.each([
    ['detector', ['replay', 'calls', '--arm', 'none', '--detector', `./${name}.mjs#detector`]],
    ['rule', ['rules', 'check', 'calls', '--arm', 'none', '--rule', `./${name}-rule.mjs#rule`]],
  ])('that is a %s ends the verb that plays it, which names it', async (kind, args) => {
    const ended = await here.run(args);
    const file = kind === 'rule' ? `${name}-rule` : name;
    expect(said(ended)).toContain(`--${kind}:1:1: use: ${kind} ./${file}.mjs#${kind} failed: ${told}`);
    expect([ended.code, ended.out, /^ {4}at /m.test(ended.err)]).toEqual([1, '', false]);
  });

  it('ends the play of listed calls, which names the module at its `use`', async () => {
    const only = listed.replace(/plays: .*/, `plays: {a: {use: "./${name}.mjs#detector"}}`);
    const ended = await here.run(['run', here.write(`${name}.yaml`, only)]);
    expect(said(ended).slice(1)).toEqual([
      `${name}.yaml:2:18: plays.a.use: detector ./${name}.mjs#detector failed: ${told}`,
      `replay: ringfence run ${name}.yaml`,
    ]);
    expect([ended.code, ended.out]).toEqual([1, '']);
  });
});

it('a detector that fails in a later replication leaves the finished ones, marked as interrupted', async () => {
  here.write(
    'late.mjs',
    `let made = 0;\n${detectorModule("if (made > 2) throw new Error('late'); return 0;", 'made += 1;')}`,
  );
  const file = here.write('late.yaml', tinyWith('./late.mjs#detector'));
  const ended = await here.ask(['run', file, '--quiet', '-j', '1', '-o', 'late.json']);
  const { status, replications } = JSON.parse(readFileSync(here.path('late.json'), 'utf8'));
  expect([ended.code, status, replications]).toEqual([1, 'interrupted', { planned: 3, done: 2 }]);
  expect(said(ended).at(-1)).toBe('replay: ringfence run late.yaml --seed 1 -r 3');
});
