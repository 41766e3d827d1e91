/** The game of an experiment: its strategies become design points, and what makes no game is told in its place. */
import { describe, expect, test } from 'vitest';
import type { Resolution } from '../../../../src/study/scenario/resolved.ts';
import { resolveScenario, type ResolveOptions } from '../../../../src/study/scenario/resolveScenario.ts';
import { fixtureCatalogue } from './fixtureCatalogue.ts';
import { validScenario } from './validScenario.ts';

const factors = `  factors:
    wage: {path: callers.robots.books.minute, levels: [0.05, 0.2]}
    lines: {path: callers.robots.pacing.lines, range: [1, 4]}
  design: {use: one-at-a-time}
`;

const game = `  game:
    operators: robots
    strategies:
      one-line: {set: {pacing.lines: 1}}
      dear: {set: {books.minute: 0.2}}
`;

const resolve = (text: string, options: ResolveOptions = {}): Resolution =>
  resolveScenario({ text, file: 'x.yaml' }, fixtureCatalogue, options);

const withGame = (piece = '', instead = ''): string =>
  validScenario.replace(factors, game.replace(piece, instead));

/** Path and what was found of each fault. */
const faults = (text: string): readonly string[] =>
  resolve(text).failures.map(({ path, found, line }) => `${line > 0 ? '' : 'nowhere '}${path}: ${found}`);

describe('a game', () => {
  test('makes each strategy a design point beside the world as written', () => {
    const { designPoints, experiment } = resolve(withGame()).resolved ?? {
      designPoints: [],
      experiment: null,
    };
    expect(designPoints.map(({ id }) => id)).toEqual(['base', 'strategy=one-line', 'strategy=dear']);
    expect(designPoints[1].settings).toEqual({ 'callers.robots.pacing.lines': 1 });
    expect(designPoints[1].worlds.map((world) => world.callers[2])).toMatchObject(
      Array(3).fill({ pacing: { parameters: { lines: 1 } } }),
    );
    expect(experiment?.game).toMatchObject({
      loss: { 'unwanted.answered.perSubscriberDay': 1 },
      profit: 'operator.profit.perDay',
      choosing: 0.5,
    });
  });

  test('is part of what is studied: another strategy is another experiment', () => {
    const hashOf = (text: string) => resolve(text).resolved?.hashes.experiment;
    expect(hashOf(withGame())).not.toBe(hashOf(withGame('lines: 1', 'lines: 3')));
    expect(hashOf(withGame())).toBe(hashOf(withGame()));
  });

  test('is left out where a lever is searched, with what it needs: three replications are too few for a game alone', () => {
    const lever = { path: 'callers.robots.books.minute', value: 0.3 };
    expect(resolve(withGame(), { overrides: { replications: 3 } }).resolved).toBeUndefined();
    const without = { replications: 3, isWithoutGame: true };
    expect(resolve(withGame(), { overrides: without }).failures).toEqual([]);
    const { resolved } = resolve(withGame(), { overrides: { ...without, lever } });
    expect([resolved?.experiment.game, resolved?.designPoints.map(({ id }) => id)]).toEqual([
      null,
      ['base', 'lever=0.3'],
    ]);
  });
});

describe('what makes no game is told in its place', () => {
  test.each([
    [
      'operators: robots',
      'operators: robot',
      'experiment.game.operators: "robot", which is no operator here',
    ],
    ['pacing.lines: 1', 'pacing.linse: 1', 'callers.robots.pacing.linse'],
    ['pacing.lines: 1', 'pacing.lines: -1', 'callers.robots.pacing.lines: -1'],
    [
      '{set: {books.minute: 0.2}}',
      '{set: {operators: 2}}',
      'experiment.game.strategies.dear.set.operators: `operators`, which says who plays',
    ],
    ['      dear:', '      base:', 'experiment.game.strategies.base: `base`'],
    ['    operators: robots', '    operators: robots\n    choosing: 1', 'experiment.game.choosing: 1'],
    [
      '    operators: robots',
      '    operators: robots\n    loss: {unwanted.answered.perSubscriberDay: 0}',
      'experiment.game.loss: no weight above 0',
    ],
    [
      '    operators: robots',
      '    operators: robots\n    loss: {detector.rocArea: 1}',
      'experiment.game.loss.detector.rocArea: detector.rocArea, which is measured of each detector where it stands',
    ],
    [
      '    operators: robots',
      '    operators: robots\n    profit: wanted.lost.perThousand',
      'experiment.game.profit: wanted.lost.perThousand, which is measured of no operator',
    ],
  ])('%s → %s', (piece, instead, fault) => {
    expect(faults(withGame(piece, instead))).toContainEqual(expect.stringContaining(fault));
  });

  test('factors beside it, another mode, one arm, too few replications, nobody’s own class: all at once', () => {
    const text = validScenario
      .replace('  design: {use: one-at-a-time}\n', game)
      .replace('mode: closed', 'mode: open')
      .replace('replications: 20', 'replications: 3')
      .replace('{use: person, class: neighbours}', '{use: person, class: robot}');
    expect(faults(text)).toEqual(
      expect.arrayContaining([
        'experiment.game: a game beside factors',
        'experiment.game: a game in mode `open`',
        'experiment.game: a game with 3 replications',
        expect.stringContaining('whose class "robot" others have too: people'),
      ]),
    );
  });
});
