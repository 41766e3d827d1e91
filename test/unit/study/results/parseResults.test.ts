import { expect, test } from 'vitest';
import { parseResults } from '../../../../src/study/results/parseResults.ts';
import { resultsFixture } from '../report/resultsFixture.ts';

test('results that were written are read back whole', () => {
  const results = resultsFixture({ points: ['base', 'wage=2'] });
  expect(parseResults(JSON.stringify(results))).toEqual(results);
});

test('what is no JSON is told as such', () => {
  expect(parseResults('{')).toMatch(/^results:1:2: found no JSON, expected results of ringfence; /);
  expect(parseResults('', 'r.json')).toMatch(/^r\.json:1:1: found no JSON, expected results of ringfence; /);
});

test('what repeats a key is told with both places', () => {
  const text = JSON.stringify(resultsFixture(), null, 1).replace('{', '{\n "seed": 3,');
  const line = text.split('\n').findLastIndex((one) => one.startsWith(' "seed"')) + 1;
  expect(parseResults(text, 'r.json')).toBe(
    `r.json:${line}:2: seed: found the same key again, expected each key once; it stands first at 2:2; remove one of the two`,
  );
});

/** Fields that results of an earlier version do not have. */
const later = ['assumptionRange', 'callers'];

test('results of an earlier version are read', () => {
  const { assumptionRange: _range, callers: _callers, ...rest } = resultsFixture();
  expect(parseResults(JSON.stringify(rest))).toEqual(resultsFixture());
});

test('whatever the report reads must be there: each missing field is named', () => {
  const results = resultsFixture();
  for (const field of Object.keys(results)) {
    if (later.includes(field)) continue;
    const { [field]: _left, ...rest } = results as unknown as Record<string, unknown>;
    expect(parseResults(JSON.stringify(rest))).toContain(`at ${field}`);
  }
});
