import { readFileSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { playground, said, tiny } from './program.ts';

const here = playground();
afterAll(() => here.remove());

const game = `  game:
    operators: robots
    strategies:
      ten-numbers: {set: {callingNumber: {use: pool, numbers: 10}}}
      half-pace: {set: {pacing.attemptsPerDay: 150}}
`;

it('a game is played by run: the table tells the best answers, the results hold them for every pair', async () => {
  here.write('race.yaml', tiny + game);
  const { code, out } = await here.ask([
    'run',
    'race.yaml',
    '-r',
    '4',
    '-j',
    '1',
    '-o',
    'results.json',
    '-o',
    'report.html',
  ]);
  expect(code).toBe(0);
  const { game: outcome, designPoints } = JSON.parse(readFileSync(here.path('results.json'), 'utf8'));
  expect(designPoints.map(({ id }: { id: string }) => id)).toEqual([
    'base',
    'strategy=ten-numbers',
    'strategy=half-pace',
  ]);
  expect([outcome.chosenOn, outcome.estimatedOn, outcome.played.cells.length]).toEqual([2, 2, 6]);
  const cap = outcome.played.rules.find(({ arm }: { arm: string }) => arm === 'cap');
  expect(out).toMatch(/^game: robots answer each arm with what earns them most$/m);
  expect(out).toMatch(new RegExp(`^cap .*${cap.answer}`, 'm'));
  expect(out).toMatch(/^loses least under the answers: (none|cap) \(/m);
  // A cap of 50 calls a number is no cap for ten numbers and 300 calls.
  const answered = (strategy: string) =>
    outcome.played.cells.find(
      (cell: { arm: string; strategy: string }) => cell.arm === 'cap' && cell.strategy === strategy,
    ).answered.estimate;
  expect(answered('ten-numbers')).toBeGreaterThan(2 * answered('base'));
});

it('a game that cannot be played is told before anything is played', async () => {
  here.write(
    'faulty.yaml',
    tiny + game.replace('operators: robots', 'operators: people').replace('attemptsPerDay', 'atemptsPerDay'),
  );
  const run = await here.ask(['validate', 'faulty.yaml']);
  expect(run.code).toBe(2);
  expect(said(run).join('\n')).toMatch(/"people", which is no operator here/);
});
