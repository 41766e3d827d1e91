import { describe, expect, it } from 'vitest';
import { gateLines } from '../../../../../src/command/terminal/gateLines.ts';
import { annotationLines } from '../../../../../src/study/gate/outputs/annotations.ts';
import { benchmarkJson } from '../../../../../src/study/gate/outputs/benchmarkJson.ts';
import { junitText } from '../../../../../src/study/gate/outputs/junit.ts';
import { gateMarkdown } from '../../../../../src/study/gate/outputs/markdown.ts';
import { comparisonOf, reportOf } from '../baselines.ts';
import { junitFaults } from './junitForm.ts';

const report = reportOf();
const plain = (text: string): string => text;
const style = { strong: plain, faint: plain, toned: (_: string, text: string) => text, room: Infinity };

describe('the report of a gate', () => {
  it('tells on the terminal what failed: measure, old, new, difference with its ends, margin, call and command', () => {
    const text = gateLines(report, style).join('\n');
    expect(text).toMatch(
      /^gate failed: tiny against baseline main, 20 replications, seed 1; worse in 2 measures\n/,
    );
    expect(text).toMatch(
      /unwanted\.rejected\.share, arm own +93\.33 % +83\.80 % +\+9\.53 +\+9\.13 +\+10\.09 +0\.500 +points/,
    );
    expect(text).toContain(
      'robots.0.1330.0  unwanted call of class robot, arm own: reject → allow, ended answered',
    );
    expect(text).toContain('ringfence explain robots.0.1330.0 tiny.yaml --arms none,own');
  });

  it('fits into a narrow terminal, all but the commands, which are to be copied', () => {
    const [limit] = report.limits;
    const full = reportOf({ limits: [limit, { ...limit, verdict: 'pass' }] });
    const lines = gateLines(full, { ...style, room: 60 });
    expect(lines.filter((line) => line.length > 60 && !line.includes('ringfence '))).toEqual([]);
    const [first, second] = lines.filter((line) => /^ {2}measure +/.test(line));
    expect([first, second].map((line) => line.split(/ {2,}/).slice(2))).toEqual([
      ['old', 'new'],
      ['worse by', 'from', 'to'],
    ]);
    const words = (all: readonly string[]): readonly string[] => [...new Set(all.join(' ').split(/\s+/))];
    expect(words(lines).toSorted()).toEqual(words(gateLines(full, style)).toSorted());
  });

  it('has no table of a last word where no measure has one, however narrow the terminal', () => {
    const held = [{ ...comparisonOf(), verdict: 'pass' as const }];
    const tables = (room: number): readonly string[] =>
      gateLines(reportOf({ verdict: 'pass', comparisons: held }), { ...style, room })
        .filter((line) => line.startsWith('  measure'))
        .map((line) => line.trim());
    expect(tables(Infinity)).toHaveLength(1);
    expect([40, 50, 60, 70, 80, 90, 100].flatMap(tables).filter((head) => head === 'measure')).toEqual([]);
  });

  it('says which ends hold for comparisons and which for thresholds, and only of what it judged', () => {
    const comparisons = 'comparisons: one-sided simultaneous ends (Holm), chance of any false verdict 0.001';
    const thresholds = 'thresholds: two-sided intervals of 95 %, each on its own';
    const [, both] = gateLines(report, style);
    expect(both).toBe(`${comparisons}; ${thresholds}; simulation error only`);
    const [, alone] = gateLines(reportOf({ baseline: null, comparisons: [], looks: [20, 40] }), style);
    expect(alone).toBe(`${thresholds}; simulation error only; looked at 20, 40 replications`);
    expect(gateMarkdown(reportOf({ limits: [] }))).toContain(`${comparisons}; simulation error only.`);
  });

  it('names the design point of a limit', () => {
    const [limit] = report.limits;
    const text = gateLines(reportOf({ limits: [{ ...limit, designPoint: 'dial=1500' }] }), style).join('\n');
    expect(text).toContain('wanted.rejected.share, class courier, arm own, point dial=1500: at most');
  });

  it('names what stands at a site of a rule, in every output, as the page of results does', () => {
    const place = 'transit/rule-dno-2';
    const site = { place, rule: 'dno', detector: 'do-not-originate', action: 'reject' };
    const [limit] = report.limits;
    const ruled = reportOf({
      arms: [{ id: 'none' }, { id: 'own', ruleSites: [site] }],
      comparisons: [comparisonOf({ place }), comparisonOf({ place, arm: 'none' })],
      limits: [{ ...limit, place }],
      vanished: [
        {
          designPoint: 'base',
          metric: 'detection.precision',
          arm: 'own',
          class: null,
          place,
          because: 'gone',
        },
      ],
    });
    const named = 'at transit/rule-dno-2 (do-not-originate: reject), arm own';
    const texts = [
      gateLines(ruled, style).join('\n'),
      gateMarkdown(ruled),
      junitText(ruled, 1),
      annotationLines(ruled, 'a.yaml').join('\n').replaceAll('%3A', ':').replaceAll('%2C', ','),
    ];
    for (const text of texts) {
      expect(text.split(named).length - 1).toBeGreaterThanOrEqual(3);
      expect(text).toContain('at transit/rule-dno-2, arm none');
    }
  });

  it('tells in Markdown what the terminal tells: looks, and what has no row', () => {
    const open = comparisonOf({ class: 'courier', isRequired: false, verdict: 'inconclusive' });
    const same = comparisonOf({ class: 'robot', verdict: 'identical' });
    const looked = reportOf({ looks: [20, 40], comparisons: [open, same] });
    const terminal = gateLines(looked, style).join('\n');
    for (const text of [
      'looked at 20, 40 replications',
      '1 comparison identical: difference exactly 0',
      '1 class neither surely worse nor surely within the margin',
    ]) {
      expect(terminal).toContain(text);
      expect(gateMarkdown(looked)).toContain(`${text}.`);
    }
  });

  it('says that identical ones are identical', () => {
    const same = comparisonOf({ verdict: 'identical', now: 0.9333, loss: 0, low: 0, high: 0 });
    const [first] = gateLines(
      reportOf({ verdict: 'pass', isIdentical: true, comparisons: [same], limits: [] }),
      style,
    );
    expect(first).toBe(
      'gate passed, identical: tiny against baseline main, 20 replications, seed 1; every difference is exactly 0',
    );
  });

  it('says of a gate that did not fail in how much the detector is surely better, and how that is kept', () => {
    const better = comparisonOf({ verdict: 'pass', loss: -0.1, low: -0.12, high: -0.08 });
    const perhaps = comparisonOf({ verdict: 'pass', loss: -0.01, low: -0.02, high: 0.001 });
    const says =
      'surely better in 1 measure; to hold later builds to it: ringfence baseline save tiny.yaml main -r 20 --replace';
    const passed = reportOf({ verdict: 'pass', comparisons: [better, perhaps], limits: [] });
    expect(gateLines(passed, style)).toContain(says);
    expect(gateMarkdown(passed)).toContain(says);
    for (const other of [{ verdict: 'fail' }, { comparisons: [perhaps] }, { saveAnew: null }] as const)
      expect(gateLines({ ...passed, ...other }, style).join('')).not.toContain('surely better');
  });

  it('says how many further replications would decide', () => {
    const [first] = gateLines(reportOf({ verdict: 'inconclusive', further: 44 }), style);
    expect(first).toContain('about 44 further replications would decide');
  });

  it('has the verdict in the first line of its Markdown', () => {
    expect(gateMarkdown(report).split('\n')[0]).toMatch(/^❌ \*\*gate failed: tiny against baseline main/);
  });

  it('as JUnit is of the form that readers expect, whatever names it holds', () => {
    const text = junitText(report, 1.5);
    expect(junitFaults(text)).toEqual([]);
    expect(text).toContain('class robot&lt;&amp;&gt;&quot;');
    expect(text).toMatch(/tests="4" failures="2" errors="0" skipped="1"/);
  });

  it('as annotations is one line each, with what the runner takes as its own escaped', () => {
    const lines = annotationLines(report, 'a,b:c.yaml');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^::error file=a%2Cb%3Ac\.yaml,title=ringfence gate::gate failed/);
    expect(lines.filter((line) => line.includes('\n') || / %[^2]/.test(line))).toEqual([]);
  });

  it('gives throughput as larger-is-better, apart from the verdict', () => {
    const speed = { wallSeconds: 2, jobs: 2, attempts: 100, events: 1, attemptsPerSecond: 50.4 };
    expect(JSON.parse(benchmarkJson('tiny', speed))).toEqual([
      { name: 'tiny: call attempts', unit: 'attempts/s', value: 50, extra: '100 attempts on 2 workers' },
    ]);
  });

  it('gives no throughput where there is no speed', () => {
    expect(benchmarkJson('tiny', null)).toBe('[]\n');
  });
});
