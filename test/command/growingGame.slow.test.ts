/** A game of which only what its growth asks for is simulated. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GrownGame, WorstCase } from '../../src/study/results/gameOutcome.ts';
import { playground, said, tiny } from './program.ts';

const here = playground();
afterAll(() => here.remove());

const game = `  game:
    operators: robots
    loss: {unwanted.answered.perSubscriberDay: 1, wanted.lost.perThousand: 0.01}
    strategies:
      half-pace: {set: {pacing.attemptsPerDay: 150}}
      third-pace: {set: {pacing.attemptsPerDay: 100}}
      quarter-pace: {set: {pacing.attemptsPerDay: 75}}
`;

/** Caps that no robot reaches, beside the one that it does. */
const looseCaps = [900, 1000].map(
  (limit) =>
    `    cap-${limit}: {set: {screening.terminating: [{id: cap, use: volume-cap, per: day, limitCalls: ${limit}, alarmAt: 0.5, then: reject}]}}\n`,
);
const town = tiny.replace('    none: {}\n', `    none: {}\n${looseCaps.join('')}`);

const text = (name: string): string => readFileSync(here.path(name), 'utf8');
const run = (file: string, ...more: readonly string[]) =>
  here.run(['run', file, '-r', '6', '-j', '1', '--quiet', ...more]);

let grown: GrownGame;

beforeAll(async () => {
  here.write('whole.yaml', town + game);
  here.write('grown.yaml', `${town}${game}    solution: worst-case\n`);
  const played = await run('grown.yaml', '-o', 'grown.json', '-o', 'tasks=done', '-o', 'page.html');
  expect(played.code).toBe(0);
  grown = JSON.parse(text('grown.json')).game.grown;
});

it('comes to what the whole table comes to, with fewer simulations', async () => {
  await run('whole.yaml', '-o', 'whole.json');
  const { worstCase, growth } = JSON.parse(text('whole.json')).game.played as {
    worstCase: WorstCase;
    growth: GrownGame['growth'];
  };
  expect([grown.worstCase, grown.growth]).toEqual([worstCase, growth]);
  // Robots that dial less harm less, and a cap that is not reached helps nobody: beside `base` only two of four arms are ever asked for.
  expect([grown.asked, grown.pairs]).toEqual([2 * 4 + 2, 4 * 4]);
  expect(grown.simulated).toBeLessThan(grown.ofWhole / 2);
  expect(text('page.html')).toContain('10 of 16 pairs of arm and strategy');
});

it('is the same on two workers, resumed, and merged from its tasks', async () => {
  await run('grown.yaml', '-j', '2', '-o', 'two.json');
  await run('grown.yaml', '-r', '4', '-o', 'tasks=part', '-o', 'part.json');
  await run('grown.yaml', '--resume', '-o', 'tasks=part', '-o', 'resumed.json');
  const merged = await here.run(['merge', 'done', '-o', 'merged.json', '--quiet']);
  expect(merged.code).toBe(0);
  const first = text('grown.json');
  expect([text('two.json') === first, text('resumed.json') === first, text('merged.json') === first]).toEqual(
    [true, true, true],
  );
});

it('cannot be shared out beforehand', async () => {
  const shard = await here.run(['run', 'grown.yaml', '-r', '6', '--shard', '1/2']);
  expect([shard.code, said(shard).join()]).toEqual([2, expect.stringContaining('hangs on what came out')]);
});
