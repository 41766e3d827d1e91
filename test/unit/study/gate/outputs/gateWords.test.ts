import { expect, test } from 'vitest';
import { changedText, limitText } from '../../../../../src/study/gate/outputs/gateWords.ts';

test('what a threshold is held against has its unit', () => {
  const limit = {
    metric: 'unwanted.rejected.share',
    designPoint: 'base',
    unit: 'share',
    arm: 'mine',
    class: null,
    place: null,
    end: 'favourable',
    level: 0.95,
    estimate: 0.93333,
    low: 0.92,
    high: 0.95,
    is: 'at least',
    bound: 0.9,
    verdict: 'pass',
    further: null,
  } as const;
  expect(limitText(limit, 'CNY')).toBe(
    'at least 90 %: 93.3 % (95 %: 92.0 to 95.0), the favourable end must clear it',
  );
});

test('calls that changed though nothing under test has are not left unexplained', () => {
  const changedPopulations = [{ arm: 'mine', callers: ['people'] }];
  const changedPlugins = [{ use: 'volume-cap', before: '1', now: '2' }];
  const calls = 'calls changed in arm mine: people';
  expect(changedText({ changedPlugins, changedPopulations })).toEqual([expect.anything(), calls]);
  expect(changedText({ changedPlugins: [], changedPopulations })).toEqual([
    calls,
    expect.stringMatching(/^no plug-in under test has another hash .*--check-determinism/),
  ]);
  expect(changedText({ changedPlugins: [], changedPopulations: [] })).toEqual([]);
});
