/** What `compare` prints about a loss: at best nothing is lost, never less than nothing; less what is gained it may be less. */
import { expect, test } from 'vitest';
import { answerLines } from '../../../../src/command/terminal/answerLines.ts';
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
  const lines = answerLines({ ...usual, measures, answers }, 0, false);
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
