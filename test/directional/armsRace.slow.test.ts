import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Results } from '../../src/study/results/results.ts';
import type { GameRule } from '../../src/study/results/gameOutcome.ts';
import { expectRows, expectWords } from '../calibration/guideTables.ts';
import { measureOf, withEnds } from '../calibration/measured.ts';
import { mainFile } from '../mainFile.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(path.join(tmpdir(), 'ringfence-race-'));
let results: Results;

beforeAll(() => {
  const file = path.join(folder, 'results.json');
  const args = [mainFile, 'run', 'scenarios/arms-race.yaml', '--quiet', '-o', file];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  expect(status, stderr).toBe(0);
  results = JSON.parse(readFileSync(file, 'utf8')) as Results;
}, 900_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function ruleOf(arm: string): GameRule {
  const rule = results.game?.played?.rules.find((each) => each.arm === arm);
  if (rule === undefined) throw new Error(`no rule ${arm}`);
  return rule;
}

const isBelow = (one: { high: number | null }, other: { low: number | null }): boolean =>
  one.high !== null && other.low !== null && one.high < other.low;

test('against a cap alone robots forge a number on every call, and nearly all that it stopped comes back', () => {
  const cap = ruleOf('daily-cap');
  expect(cap.answer).toBe('random-numbers');
  expect(cap.recoveredShare?.low).toBeGreaterThan(0.9);
  expect(cap.profitAdded.low).toBeGreaterThan(0);
});

test('against labels too', () => {
  const labels = ruleOf('crowd-labels');
  expect([labels.answer, (labels.recoveredShare?.low ?? 0) > 0.9]).toEqual(['random-numbers', true]);
});

test('a check of allocation alone stops nothing of rented numbers', () => {
  expect(ruleOf('allocation-check')).toMatchObject({ answer: 'base', recoveredShare: null });
});

test('together they hold: no answer brings back what they stop, and they lose least', () => {
  const both = ruleOf('cap-and-check');
  expect(both.recoveredShare?.high).toBeLessThan(0.1);
  expect(results.game?.played).toMatchObject({ committed: 'cap-and-check', naive: 'daily-cap' });
  expect(both.standing).toBe('best');
  for (const arm of ['none', 'daily-cap', 'crowd-labels', 'allocation-check'])
    expect([arm, isBelow(both.answered, ruleOf(arm).answered)]).toEqual([arm, true]);
});

const page = 'guides/arms-race.md';
const header = ['rule', 'nobody answers', 'best answer'];
const armsOfRows = {
  none: 'none',
  'daily cap of 80 a number': 'daily-cap',
  'crowd labels': 'crowd-labels',
  'check whether the number is in service': 'allocation-check',
  'cap and check together': 'cap-and-check',
};
const words: Readonly<Record<string, string>> = {
  base: 'go on as before',
  'random-numbers': 'random numbers',
};
const times = (of: GameRule['unanswered'], by: number): GameRule['unanswered'] => ({
  estimate: (of.estimate ?? NaN) * by,
  low: (of.low ?? NaN) * by,
  high: (of.high ?? NaN) * by,
});

test('the guide states what comes out, with its intervals', () => {
  const rows = Object.entries(armsOfRows).map(([row, arm]) => {
    const { unanswered, answer, answered, recoveredShare } = ruleOf(arm);
    return {
      rule: row,
      'nobody answers': withEnds(times(unanswered, 100), 2),
      'best answer': words[answer],
      'with the answer': withEnds(times(answered, 100), 2),
      'comes back': recoveredShare === null ? '–' : `${withEnds(times(recoveredShare, 100), 1)} %`,
    };
  });
  expectRows(page, header, rows);
  const lost = withEnds(measureOf(results, ['wanted.lost.perThousand', null], 'daily-cap'), 0);
  expectWords(page, `of 1,000 wanted calls in that town the cap stops ${lost}`);
});

test('operators who only want to harm get through whatever is mixed, and pay for it', () => {
  const { worstCase, cells } = results.game?.played ?? {};
  const none = cells?.find(({ arm, strategy }) => arm === 'none' && strategy === 'base');
  expect((worstCase?.loss.estimate ?? 0) / (none?.loss.estimate ?? 1)).toBeGreaterThan(0.95);
  const under = (strategy: string) =>
    cells?.find((cell) => cell.arm === 'daily-cap' && cell.strategy === strategy)?.profit;
  // Twenty-five rented numbers get through the cap as forged ones do, and cost 750 more.
  expect(isBelow(under('more-numbers') ?? { high: null }, under('random-numbers') ?? { low: null })).toBe(
    true,
  );
});
