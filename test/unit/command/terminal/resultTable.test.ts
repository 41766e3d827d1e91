import { describe, expect, it } from 'vitest';
import { cell } from '../../../../src/command/terminal/measureCell.ts';
import { resultTable } from '../../../../src/command/terminal/resultTable.ts';
import type { Measure } from '../../../../src/study/results/results.ts';
import {
  resultsFixture,
  withCallersChanged,
  withoutDrops,
  withTails,
} from '../../study/report/resultsFixture.ts';

const arms = ['none', ...Array.from({ length: 12 }, (_, i) => `an-arm-with-a-rather-long-name-${i}`)];
const results = resultsFixture({ arms });
const measure = (fields: Partial<Measure>): Measure => ({ ...results.measures[0], ...fields });

describe('the table of results', () => {
  it('has a row for each arm, in columns that stand under each other', () => {
    const lines = resultTable(results, { hasColour: false, columns: 0 });
    const rows = arms.map((arm) => lines.filter((line) => line.startsWith(`${arm} `)));
    expect(rows.every((found) => found.length === 1)).toBe(true);
    expect(new Set(rows.map(([line]) => line.length)).size).toBe(1);
  });

  it.each([80, 100, 140])('stays within %i columns by several tables', (columns) => {
    const lines = resultTable(results, { hasColour: false, columns });
    const table = lines.filter((line) => line.startsWith('an-arm') || line.startsWith('arm '));
    expect(Math.max(...table.map((line) => line.length))).toBeLessThanOrEqual(columns);
    expect(table.length).toBeGreaterThan(arms.length);
  });

  it('shows at least one measure however narrow the terminal', () => {
    const lines = resultTable(results, { hasColour: false, columns: 5 });
    expect(lines.filter((line) => line.startsWith('arm ')).length).toBe(7);
  });

  it('heads the table of each design point with what it sets, as a scenario says it', () => {
    const points = resultsFixture({ points: ['base', 'limit=50'] });
    const [base, limited] = points.designPoints;
    const designPoints = [
      { ...base, settings: {} },
      { ...limited, settings: { 'screening.terminating.cap.limitCalls': 50, 'clock.days': 2 } },
    ];
    const lines = resultTable({ ...points, designPoints }, { hasColour: false, columns: 0 });
    expect(lines.filter((line) => /^(base|limit=50) /.test(line))).toEqual([
      'base  the world as written',
      'limit=50  screening.terminating.cap.limitCalls: 50, clock.days: 2',
    ]);
  });

  it('shows what operators do and earn where arms or points change callers or rules, and only there', () => {
    const linesOf = (settings: Readonly<Record<string, unknown>>): readonly string[] => {
      const [control, ...others] = results.arms;
      const changed = others.map((arm) => ({ ...arm, settings }));
      return resultTable({ ...results, arms: [control, ...changed] }, { hasColour: false, columns: 0 });
    };
    const heads = (lines: readonly string[]): readonly string[] =>
      lines.filter((line) => line.startsWith('arm '));
    for (const path of ['callers.robots.pacing', 'rules', 'rules.law.fine']) {
      const lines = linesOf({ [path]: [] });
      expect(heads(lines)).toHaveLength(2);
      expect(heads(lines)[1]).toMatch(/^arm +profit +calls +leads +cost of a lead +dropped +busy$/);
      expect(lines.filter((line) => line.startsWith('none ')).length).toBe(2);
    }
    expect(heads(linesOf({ 'screening.terminating': [] }))).toHaveLength(1);
    expect(heads(linesOf({ 'callersOwn.x': 1 }))).toHaveLength(1);
    const point = { ...results.designPoints[0], settings: { 'callers.robots.books.agentWage': 15 } };
    const lines = resultTable({ ...results, designPoints: [point] }, { hasColour: false, columns: 0 });
    expect(heads(lines)).toHaveLength(2);
  });

  it('shows no share of dropped calls where no call asked for an agent', () => {
    const row = (bids: 'none' | 'some', begins: string): string => {
      const shown = withoutDrops(withCallersChanged(results), bids);
      const lines = resultTable(shown, { hasColour: false, columns: 0 });
      return lines.findLast((line) => line.startsWith(begins)) ?? '';
    };
    expect(row('some', 'arm ')).toMatch(/ {2}dropped {2,}busy$/);
    expect(row('some', 'none ').split(/ {2,}/)[5]).toBe('0.00 (≤ 85)');
    expect(row('none', 'arm ')).toMatch(/ {2}cost of a lead {2,}busy$/);
  });

  it('tells which of its columns are skewed, those of operators too', () => {
    const skewed = (of: typeof results): string | undefined =>
      resultTable(of, { hasColour: false, columns: 0 }).find((line) => line.startsWith('skewed: '));
    const tailed = withTails(results, ['wanted.lost.perThousand', 'operator.costPerLead']);
    expect(skewed(tailed)).toMatch(/^skewed: wanted lost: /);
    expect(skewed(withCallersChanged(tailed))).toMatch(/^skewed: wanted lost, cost of a lead: /);
    const narrow = tailed.measures.map((one) => ({ ...one, estimate: 0.001, low: 0, high: 0.004 }));
    expect(skewed({ ...tailed, measures: narrow })).toBeUndefined();
  });

  it('has no table of operators where there are none', () => {
    const measures = results.measures.map((one) =>
      one.metric.startsWith('operator.') ? { ...one, estimate: null, low: null, high: null } : one,
    );
    const [control, ...others] = results.arms;
    const arms = [control, ...others.map((arm) => ({ ...arm, settings: { rules: [] } }))];
    const lines = resultTable({ ...results, measures, arms }, { hasColour: false, columns: 0 });
    expect(lines.filter((line) => line.startsWith('arm '))).toHaveLength(1);
  });

  it('ends with the seed and the replay line', () => {
    const lines = resultTable(results, { hasColour: false, columns: 0 });
    expect(lines.at(-1)).toBe(`seed ${results.seed}   replay: ${results.replay}`);
  });

  it('prints a title without its control characters', () => {
    const title = { en: 'A\u001b[2J\u0007 title' };
    const [first] = resultTable({ ...results, title }, { hasColour: false, columns: 0 });
    expect(first).toBe('A\ufffd[2J\ufffd title');
  });

  it('uses no escape sequences without colour', () => {
    expect(resultTable(results, { hasColour: false, columns: 0 }).join('').includes('\u001b')).toBe(false);
    expect(resultTable(results, { hasColour: true, columns: 0 }).join('').includes('\u001b[1m')).toBe(true);
  });
});

describe('a cell', () => {
  it('is the estimate and half the interval in the unit of its head', () => {
    expect(cell(measure({ estimate: 0.2, low: 0.1, high: 0.3, method: 'student' }), 100, 1)).toBe(
      '20.0 ± 10.0',
    );
  });

  it('writes numbers as all other outputs do: thousands apart, a true minus', () => {
    const profit = { estimate: -3974.74, low: -6835.1, high: -1937.2, method: 'jackknife' } as const;
    expect(cell(measure(profit), 1, 2)).toBe('−3,974.74 ± 2,448.95');
  });

  it('shows both ends where half the interval would promise one that is not there', () => {
    expect(cell(measure({ estimate: 8, low: 0, high: 59, method: 'jackknife' }), 1, 0)).toBe('8 (0 to 59)');
    expect(cell(measure({ estimate: 8, low: 4, high: 16, method: 'jackknife' }), 1, 0)).toBe('8 ± 6');
    expect(cell(measure({ estimate: 0.001, low: 0, high: 0.004, method: 'jackknife' }), 1, 2)).toBe(
      '0.00 ± 0.00',
    );
  });

  it('says that there is no data, no interval, or only an upper bound', () => {
    expect(cell(undefined, 1, 1)).toBe('no data');
    expect(cell(measure({ estimate: null, low: null, high: null }), 1, 1)).toBe('no data');
    expect(cell(measure({ estimate: 0.5, low: null, high: null }), 1, 2)).toBe('0.50');
    expect(cell(measure({ estimate: 0, low: 0, high: 0.04, method: 'exact-zero' }), 100, 1)).toBe(
      '0.0 (≤ 4.0)',
    );
    expect(cell(measure({ estimate: 0, low: 0, high: 16.84339, method: 'exact-zero' }), 1, 4)).toBe(
      '0.0000 (≤ 17)',
    );
  });

  it('says how little it may be where all were seen, and what replications that agree leave open', () => {
    expect(cell(measure({ estimate: 1, low: 0.99634, high: 1, method: 'exact-zero' }), 100, 1)).toBe(
      '100.0 (≥ 99.63)',
    );
    expect(cell(measure({ estimate: 1000, low: 831.6, high: 1000, method: 'exact-zero' }), 1, 2)).toBe(
      '1,000.00 (≥ 831)',
    );
    expect(cell(measure({ estimate: 0.6, low: 0.5, high: 0.67, method: 'exact-equal' }), 100, 1)).toBe(
      '60.0 (50.0 to 67.0)',
    );
    expect(cell(measure({ estimate: 3, low: 3, high: 3, method: 'all-equal' }), 1, 0)).toBe(
      '3 (no spread seen)',
    );
  });
});
