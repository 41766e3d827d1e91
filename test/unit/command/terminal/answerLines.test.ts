/** What `compare` prints about a loss: at best nothing is lost, never less than nothing; less what is gained it may be less. */
import { expect, test } from 'vitest';
import { answerLines } from '../../../../src/command/terminal/answerLines.ts';
import { gameFixture, sensitivityFixture } from '../../study/report/gameFixture.ts';
import { resultsFixture } from '../../study/report/resultsFixture.ts';

test('no interval of lost calls alone reaches below 0, and other differences are as they are', () => {
  const usual = resultsFixture({ arms: ['none', 'cap'] });
  const open = { estimate: 1, low: -2, high: 4, isPaired: true, adjusted: 'holm' } as const;
  const measures = usual.measures.map((measure) => ({
    ...measure,
    versusControl: measure.versusControl === null ? null : open,
  }));
  const tradeOff = {
    designPoint: 'base',
    arm: 'cap',
    prevented: { estimate: 0.01, low: -0.02, high: 0.04 },
    lost: { estimate: 0.01, low: -0.02, high: 0.04 },
    breakEvenWeight: { estimate: 1, low: null, high: null },
    byClass: [],
    net: null,
  };
  const answers = {
    question: null,
    equivalence: {},
    weights: null,
    standings: [],
    tradeOffs: [tradeOff],
    decomposition: [],
  };
  const lines = answerLines({ ...usual, measures, answers }, { hasColour: false, columns: 0 });
  const [difference, stopped] = lines.filter((line) => line.startsWith('cap  '));
  expect(difference.split(/ {2,}/)).toEqual([
    'cap',
    '100 (−200 to 400)',
    '100 (−200 to 400)',
    '100 (−200 to 400)',
    '1.0 (0.0 to 4.0)',
  ]);
  expect(stopped.split(/ {2,}/).slice(1, 3)).toEqual(['1.0 (−2.0 to 4.0)', '1.0 (−2.0 to 4.0)']);
});

test('where a loss is told with two intervals, it is said which hold together', () => {
  const usual = resultsFixture({ arms: ['none', 'cap'] });
  const own = 'What is lost has an interval of its own here';
  const told = (estimate: number): boolean => {
    const measures = usual.measures.map((measure) =>
      measure.metric === 'wanted.lost.perThousand' && measure.versusControl !== null
        ? { ...measure, estimate, versusControl: { ...measure.versusControl, adjusted: 'holm' as const } }
        : measure,
    );
    return answerLines({ ...usual, measures, answers }, { hasColour: false, columns: 0 }).some((line) =>
      line.startsWith(own),
    );
  };
  expect([told(1), told(0)]).toEqual([true, false]);
});

const answers = {
  question: null,
  equivalence: {},
  weights: null,
  standings: [],
  tradeOffs: [],
  decomposition: [],
};

test('what the answer hangs on stands in it: the game and the sensitivity analysis', () => {
  const points = ['base', 'strategy=random'];
  const changes = { game: gameFixture(), sensitivity: sensitivityFixture(), answers };
  const lines = answerLines(resultsFixture({ points, changes }), { hasColour: false, columns: 0 });
  expect(lines).toContain('game: robots answer each arm with what earns them most');
  expect(lines).toContain('what moves unwanted answered, per 100 people, day');
  expect(lines.filter((line) => line.endsWith(': difference from none'))).toEqual([
    'base: difference from none',
  ]);
});

test('an undecided difference is named as the heads of the table do', () => {
  const usual = resultsFixture({ arms: ['none', 'cap'] });
  const measures = usual.measures.map((measure) => ({
    ...measure,
    versusControl:
      measure.metric === 'unwanted.threeOrMoreADay.share' && measure.versusControl !== null
        ? { ...measure.versusControl, verdict: 'undecided' as const, moreReplications: 7 }
        : measure.versusControl,
  }));
  const lines = answerLines({ ...usual, measures, answers }, { hasColour: false, columns: 0 });
  expect(lines).toContain('  cap, people with 3+: about 7 more replications needed');
  const at = lines.indexOf('undecided:');
  expect([lines[at - 1], lines[at - 2]]).toEqual(['', expect.stringContaining('range over assumptions')]);
});

test('of several design points the words are said to be about the first, as the page says it', () => {
  const note = (points: readonly string[]): readonly string[] =>
    answerLines(resultsFixture({ points, changes: { answers } }), { hasColour: false, columns: 0 }).filter(
      (line) => line.startsWith('These words'),
    );
  expect(note(['base', 'wage=2'])).toEqual(['These words are about the first design point, base.']);
  expect(note(['base'])).toEqual([]);
});
